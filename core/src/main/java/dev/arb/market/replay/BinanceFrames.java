package dev.arb.market.replay;

import dev.arb.market.recording.FrameRecord;
import dev.arb.model.VenueId;
import java.nio.file.Path;
import java.util.List;

/** Binance's frames out of files of frames. One thread. */
final class BinanceFrames implements FrameSource {
    private final FrameFiles files;

    BinanceFrames(List<Path> files) {
        this.files = new FrameFiles(files);
    }

    @Override
    public boolean next() {
        while (files.next()) {
            FrameRecord record = files.record();
            if (record.kind() == FrameRecord.Kind.FRAME
                    && record.channel().venue().equals(VenueId.BINANCE)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long timeNs() {
        return files.record().timeNs();
    }

    @Override
    public byte[] buffer() {
        return files.record().buffer();
    }

    @Override
    public int frameFrom() {
        return files.record().from();
    }

    @Override
    public int frameTo() {
        return files.record().to();
    }

    @Override
    public long malformed() {
        return 0;
    }

    /** A block is read as a whole or not at all. */
    @Override
    public boolean isTerminated() {
        return true;
    }

    @Override
    public RecordingException cut() {
        throw new IllegalStateException("a frame in a whole block is whole");
    }

    @Override
    public void close() {
        files.close();
    }
}
