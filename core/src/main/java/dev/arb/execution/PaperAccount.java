package dev.arb.execution;

import dev.arb.model.Asset;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.OrderRequest;
import dev.arb.model.Side;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The balances of a paper venue, kept as an exchange keeps them. Amounts are E8; a fill's value is price × quantity
 * and a fee is amount × taker fee, both rounded half up to 10<sup>-8</sup>, fill by fill.
 */
final class PaperAccount {
    private final SortedMap<Asset, Long> balances = new TreeMap<>();
    private final long takerFeeE4Bps;

    PaperAccount(Map<Asset, Long> starting, long takerFeeE4Bps) {
        if (takerFeeE4Bps < 0 || takerFeeE4Bps >= Fixed.ONE) {
            throw new IllegalArgumentException(
                    "taker fee was " + takerFeeE4Bps + " E4 bps, it must be at least 0 and below 100 %");
        }
        starting.forEach((asset, amountE8) -> {
            if (amountE8 < 0) {
                throw new IllegalArgumentException("starting balance of " + asset + " was " + Fixed.format(amountE8)
                        + ", it must not be negative");
            }
            balances.put(asset, amountE8);
        });
        this.takerFeeE4Bps = takerFeeE4Bps;
    }

    SortedMap<Asset, Long> view() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(balances));
    }

    long balanceE8(Asset asset) {
        return balances.getOrDefault(asset, 0L);
    }

    long feeE8(long amountE8) {
        return Fixed.multiply(amountE8, takerFeeE4Bps);
    }

    static Asset lockedAsset(OrderRequest order, Instrument instrument) {
        return order.side() == Side.BUY ? instrument.quote().asset() : instrument.base();
    }

    /**
     * What the order would lock: the quantity of a sale; price × quantity at the limit of a purchase, with the fee on
     * top where it is taken in the quote currency; rounded up. {@link Long#MAX_VALUE} when that does not fit.
     */
    long lockE8(OrderRequest order, Instrument instrument) {
        if (order.side() == Side.SELL) {
            return order.quantityE8();
        }
        try {
            return purchaseLockE8(order, instrument);
        } catch (ArithmeticException tooLarge) {
            return Long.MAX_VALUE;
        }
    }

    private long purchaseLockE8(OrderRequest order, Instrument instrument) {
        long valueE8 = Fixed.mulDiv(order.limitE8(), order.quantityE8(), Fixed.ONE, RoundingMode.CEILING);
        return switch (instrument.feeRule()) {
            case QUOTE -> Math.addExact(valueE8, Fixed.mulDiv(valueE8, takerFeeE4Bps, Fixed.ONE, RoundingMode.CEILING));
            case RECEIVED -> valueE8;
        };
    }

    /** A purchase: pays the value, and the fee on top or out of the base received. */
    void buy(Instrument instrument, long quantityE8, long valueE8, long feeE8) {
        boolean onTop = instrument.feeRule() == FeeRule.QUOTE;
        add(instrument.quote().asset(), onTop ? -Math.addExact(valueE8, feeE8) : -valueE8);
        add(instrument.base(), onTop ? quantityE8 : quantityE8 - feeE8);
    }

    /** A sale: the fee comes out of the proceeds under either rule. */
    void sell(Instrument instrument, long quantityE8, long valueE8, long feeE8) {
        add(instrument.base(), -quantityE8);
        add(instrument.quote().asset(), valueE8 - feeE8);
    }

    private void add(Asset asset, long deltaE8) {
        long afterE8 = Math.addExact(balanceE8(asset), deltaE8);
        if (afterE8 < 0) {
            throw new IllegalStateException(
                    "paper balance of " + asset + " would become " + Fixed.format(afterE8) + ", nothing is borrowed");
        }
        balances.put(asset, afterE8);
    }
}
