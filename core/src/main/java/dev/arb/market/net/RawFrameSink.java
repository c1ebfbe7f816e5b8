package dev.arb.market.net;

/**
 * Takes every raw frame and every answer as it came, before anyone reads it: for recording. Called on network threads,
 * from several at a time, and must not hold them up; the bytes are valid during the call only.
 */
public interface RawFrameSink {
    /** Nobody records: nothing is copied. */
    RawFrameSink NONE = (channel, receivedNs, buffer, from, to) -> {};

    /**
     * @param receivedNs on the engine's clock
     * @param from index of the first byte
     * @param to index after the last byte
     */
    void frame(FrameChannel channel, long receivedNs, byte[] buffer, int from, int to);

    /** A connection was opened; what it sends continues nothing that came before. */
    default void opened(FrameChannel channel, long timeNs) {}

    /** A connection was lost or closed. */
    default void closed(FrameChannel channel, long timeNs) {}
}
