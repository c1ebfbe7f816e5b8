package dev.arb.market.recording;

import dev.arb.market.net.FrameChannel;
import dev.arb.model.VenueId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes files of frames in tests and reads them whole. */
public final class RecordedFrames {
    public static final FrameChannel UPBIT = new FrameChannel(VenueId.UPBIT, FrameChannel.Kind.WS, "public");
    public static final FrameChannel BINANCE = new FrameChannel(VenueId.BINANCE, FrameChannel.Kind.WS, "public");

    private RecordedFrames() {}

    public static FrameChannel snapshotOf(String symbol) {
        return new FrameChannel(
                VenueId.BINANCE, FrameChannel.Kind.REST, "/api/v3/depth?symbol=" + symbol + "&limit=1000");
    }

    public static void frame(FrameRecorder recorder, FrameChannel channel, long timeNs, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        recorder.frame(channel, timeNs, bytes, 0, bytes.length);
    }

    /** One line a record. */
    static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (FrameFileReader reader = FrameFileReader.open(file)) {
            while (reader.next()) {
                lines.add(line(reader.record()));
            }
        }
        return lines;
    }

    static String line(FrameRecord record) {
        return switch (record.kind()) {
            case FRAME ->
                record.timeNs() + " " + record.channel() + " "
                        + new String(
                                record.buffer(), record.from(), record.to() - record.from(), StandardCharsets.UTF_8);
            case OPENED, CLOSED -> record.timeNs() + " " + record.channel() + " " + record.kind();
            case LOST -> record.timeNs() + " lost " + record.lost();
        };
    }
}
