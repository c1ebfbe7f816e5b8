package dev.arb.market.replay;

import dev.arb.market.net.FrameChannel;
import dev.arb.market.net.RawFrameSink;
import dev.arb.model.VenueId;
import java.nio.file.Path;
import java.util.List;

/**
 * Brings files of lines {@code <local time in ns> <frame>}, plain or gzip, into the form of frames, byte for byte. What is
 * in them is Binance's combined stream with snapshots among it.
 */
public final class LineImport {
    private static final FrameChannel CHANNEL =
            new FrameChannel(VenueId.BINANCE, FrameChannel.Kind.WS, "imported lines");

    private LineImport() {}

    /**
     * Hands every line on, in order.
     *
     * @param files in the order of time
     * @return how many there were
     * @throws RecordingException when a file is no such recording or is cut
     */
    public static long into(RawFrameSink sink, List<Path> files) {
        long lines = 0;
        try (RecordingReader reader = new RecordingReader(files)) {
            while (reader.next()) {
                sink.frame(CHANNEL, reader.timeNs(), reader.buffer(), reader.frameFrom(), reader.frameTo());
                lines++;
            }
        }
        return lines;
    }
}
