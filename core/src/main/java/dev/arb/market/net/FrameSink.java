package dev.arb.market.net;

/**
 * Takes what a {@link WsConnection} receives. Never called by two threads at a time, and never with anything of a
 * connection that was lost before.
 */
public interface FrameSink {
    /** Connected, for the first time or again: the place to subscribe. */
    void onOpen(WsConnection connection, long nowNs);

    /**
     * A whole message, text or binary alike.
     *
     * @param buffer valid during the call only
     * @param from index of the first byte
     * @param to index after the last byte
     * @param receivedNs on the engine's clock
     */
    void onFrame(byte[] buffer, int from, int to, long receivedNs);

    /** The other side proved alive by a ping or a pong. */
    void onProof(long receivedNs);

    /** The connection is gone; another one is sought unless it was closed. @param reason without control characters */
    void onLost(String reason, long nowNs);
}
