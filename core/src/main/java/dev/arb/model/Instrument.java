package dev.arb.model;

/**
 * A pair on a venue with its trading rules.
 *
 * @param wireSymbol the venue's own name, for example {@code KRW-BTC} or {@code BTCUSDT}
 * @param lotE8 quantity step
 * @param minQuantityE8 smallest order quantity
 * @param minNotionalE8 smallest price × quantity, in the quote currency
 * @param maxNotionalE8 largest price × quantity, in the quote currency
 */
public record Instrument(
        VenueId venue,
        String wireSymbol,
        Asset base,
        Currency quote,
        FeeRule feeRule,
        TickTable ticks,
        long lotE8,
        long minQuantityE8,
        long minNotionalE8,
        long maxNotionalE8) {
    public Instrument {
        if (lotE8 <= 0 || minQuantityE8 < 0 || minNotionalE8 < 0 || maxNotionalE8 <= minNotionalE8) {
            throw new IllegalArgumentException("rules of " + venue + " " + wireSymbol + " are impossible: lot " + lotE8
                    + ", minimum quantity " + minQuantityE8 + ", notional " + minNotionalE8 + " to " + maxNotionalE8);
        }
    }

    /** The state store's name, for example {@code BTC_KRW}. */
    public String storeSymbol() {
        return base + "_" + quote;
    }

    /** The run log's name, for example {@code BTC/KRW}. */
    public String displaySymbol() {
        return base + "/" + quote;
    }
}
