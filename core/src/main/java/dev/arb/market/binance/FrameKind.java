package dev.arb.market.binance;

/** What a frame is. */
public enum FrameKind {
    /** A change of the book: absolute quantities between two update ids. */
    DEPTH_UPDATE,
    /** The best bid and ask at an update id. */
    BOOK_TICKER,
    /** A trade. */
    TRADE,
    /** A whole book from {@code GET /api/v3/depth}. */
    SNAPSHOT,
    /** The server is about to close the connection. */
    SERVER_SHUTDOWN,
    /** Well-formed and of no interest here: an unknown type, an answer to a request, another symbol's. */
    OTHER,
    /** Not JSON, or a known type without what it must have. */
    MALFORMED
}
