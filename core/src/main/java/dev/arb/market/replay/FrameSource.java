package dev.arb.market.replay;

import java.io.Closeable;

/** Frames of one venue in the order of their receive times, from whatever kind of file. One thread. */
interface FrameSource extends Closeable {
    /**
     * Goes to the next frame.
     *
     * @return false at the end
     * @throws RecordingException when a file is cut or cannot be read on
     */
    boolean next();

    /** Receive time of the present frame, as it was recorded. */
    long timeNs();

    /** The present frame lies here from {@link #frameFrom} to {@link #frameTo}. */
    byte[] buffer();

    int frameFrom();

    int frameTo();

    /** Entries so far that were no frames. */
    long malformed();

    /** Whether the present frame was written to its end. One that was not, and cannot be read, has been cut. */
    boolean isTerminated();

    /** For a present frame that makes no sense because the file ends in it. */
    RecordingException cut();

    @Override
    void close();
}
