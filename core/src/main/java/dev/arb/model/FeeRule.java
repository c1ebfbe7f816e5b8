package dev.arb.model;

/** In which asset a venue takes its fee. */
public enum FeeRule {
    /** In the quote currency, on top of a purchase and out of the proceeds of a sale (Upbit). */
    QUOTE,
    /** Out of what is received: base on a purchase, quote on a sale (Binance without BNB). */
    RECEIVED
}
