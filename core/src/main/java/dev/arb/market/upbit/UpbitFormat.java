package dev.arb.market.upbit;

/** Names of the fields in pushed frames, as a subscription asks for them. */
public enum UpbitFormat {
    /** Long names; large prices with an exponent. */
    DEFAULT,
    /** Short names: a third of the bytes. */
    SIMPLE
}
