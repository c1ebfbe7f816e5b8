package dev.arb.market.upbit;

/** What a frame of Upbit's public WebSocket is. */
public enum UpbitFrameKind {
    /** One or more whole books. */
    BOOK,
    /** The answer to a text {@code PING}. */
    STATUS,
    /** The exchange refused what was sent; it closes the connection soon after. */
    ERROR,
    /** Anything that is not used here. */
    OTHER,
    /** Not what the exchange documents. */
    MALFORMED
}
