package dev.arb.market.recording;

import dev.arb.market.net.FrameChannel;

/**
 * One record of a file of frames. A flyweight: overwritten by the next.
 *
 * <p>{@link #buffer} from {@link #from} to {@link #to} is the frame of a {@link Kind#FRAME}; {@link #lost} counts for
 * {@link Kind#LOST}, which has no channel of its own.
 */
public final class FrameRecord {
    /** What happened. */
    public enum Kind {
        FRAME,
        OPENED,
        CLOSED,
        LOST
    }

    Kind kind = Kind.FRAME;
    FrameChannel channel;
    long timeNs;
    byte[] buffer = new byte[0];
    int from;
    int to;
    long lost;

    FrameRecord(FrameChannel none) {
        this.channel = none;
    }

    public Kind kind() {
        return kind;
    }

    public FrameChannel channel() {
        return channel;
    }

    /** When it was received, epoch nanoseconds. */
    public long timeNs() {
        return timeNs;
    }

    public byte[] buffer() {
        return buffer;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** Frames that are missing here. */
    public long lost() {
        return lost;
    }
}
