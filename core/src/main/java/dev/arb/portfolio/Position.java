package dev.arb.portfolio;

import dev.arb.model.Direction;
import dev.arb.model.ExitReason;
import dev.arb.model.Fixed;
import dev.arb.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * A position of two legs with what its fills have come to so far. Owned and changed by the engine's thread; others may
 * read it only during an outcome. Amounts E8, KRW unless said otherwise.
 *
 * <p>PnL: each fill's quote amount is translated at the FX side of its own time (purchases at the ask, sales at the
 * bid), each fee in a quote currency at the mid. A fee taken in base shows as less base. What remains of the base at
 * the end is valued at the mid of venue A, and is inventory from then on.
 */
public final class Position {
    private final long id;
    private final int symbol;
    private final Direction direction;
    private final long sentNs;
    private final long plannedKrwE8;
    private final long[] baseE8 = new long[2];
    private final int[] attempts = new int[2];

    private PositionState state = PositionState.SENT;
    private @Nullable ExitReason exitReason;
    private long flowKrwE8;
    private long feesKrwE8;
    private long entryNotionalKrwE8;
    private long boughtE8;
    private long soldE8;
    private long entryProceedsKrwE8;
    private final long[] entryQuoteE8 = new long[2];
    private final long[] entryBaseE8 = new long[2];
    private long openedNs;
    private long baseLineKrwE8;
    private long liquidationKrwE8;
    /** Nothing is filled yet, which is known to be worth nothing. */
    private boolean liquidationKnown = true;

    private long realizedKrwE8;
    private long closedNs;
    private int fills;

    /** @param plannedKrwE8 what the larger leg will be worth, for the exposure while its orders are under way */
    public Position(long id, int symbol, Direction direction, long sentNs, long plannedKrwE8) {
        this.id = id;
        this.symbol = symbol;
        this.direction = direction;
        this.sentNs = sentNs;
        this.plannedKrwE8 = plannedKrwE8;
    }

    /**
     * Books a fill.
     *
     * @param quoteE8 its quote amount in the venue's currency, positive
     * @param quoteKrwE8 the same in KRW at the side of its time
     * @param quoteFeeKrwE8 its fee in a quote currency, in KRW at the mid
     * @param baseFeeE8 its fee in base
     * @param feeKrwE8 its fee in KRW whatever it was taken in, for statistics
     * @param opening whether the fill belongs to the entry
     */
    public void applyFill(
            int venue,
            Side side,
            long quantityE8,
            long quoteE8,
            long quoteKrwE8,
            long quoteFeeKrwE8,
            long baseFeeE8,
            long feeKrwE8,
            boolean opening) {
        long sign = side == Side.BUY ? 1 : -1;
        baseE8[venue] += sign * quantityE8 - baseFeeE8;
        flowKrwE8 = Math.addExact(flowKrwE8, -sign * quoteKrwE8 - quoteFeeKrwE8);
        feesKrwE8 = Math.addExact(feesKrwE8, feeKrwE8);
        fills++;
        if (opening) {
            entryQuoteE8[venue] = Math.addExact(entryQuoteE8[venue], quoteE8);
            entryBaseE8[venue] += quantityE8;
        }
        if (opening && side == Side.BUY) {
            entryNotionalKrwE8 = Math.addExact(entryNotionalKrwE8, quoteKrwE8);
            boughtE8 += quantityE8;
        } else if (opening) {
            entryProceedsKrwE8 = Math.addExact(entryProceedsKrwE8, quoteKrwE8);
            soldE8 += quantityE8;
        }
    }

    /** Both legs are filled; from here on the stop is measured against the base line. */
    public void opened(long timeNs) {
        state = PositionState.BOTH_FILLED;
        if (openedNs == 0) {
            openedNs = timeNs;
        }
    }

    public void setBaseLine(long krwE8) {
        baseLineKrwE8 = krwE8;
    }

    /** What unwinding would come to now. */
    public void setLiquidation(long krwE8) {
        liquidationKrwE8 = krwE8;
        liquidationKnown = true;
    }

    /** The books do not tell; the last value stays for the limits, but is shown as unknown. */
    public void liquidationUnknown() {
        liquidationKnown = false;
    }

    public void setState(PositionState next) {
        state = next;
    }

    public void closing(ExitReason reason) {
        state = PositionState.CLOSING;
        if (exitReason == null) {
            exitReason = reason;
        }
    }

    /** Realises what the fills came to, with the remaining base at {@code midKrwE8}. */
    public void close(long timeNs, long midKrwE8) {
        state = PositionState.CLOSED;
        closedNs = timeNs;
        realizedKrwE8 = Math.addExact(flowKrwE8, Fixed.multiply(netBaseE8(), midKrwE8));
        liquidationKrwE8 = 0;
        liquidationKnown = true;
    }

    /** The next attempt number of a leg; every order of the leg counts. */
    public int nextAttempt(int leg) {
        return ++attempts[leg];
    }

    /** The leg that trades on a venue: 0 the bought one, 1 the sold one. */
    public int legOf(int venue) {
        return venue == direction.buyVenue() ? 0 : 1;
    }

    public long id() {
        return id;
    }

    public int symbol() {
        return symbol;
    }

    public Direction direction() {
        return direction;
    }

    public PositionState state() {
        return state;
    }

    public @Nullable ExitReason exitReason() {
        return exitReason;
    }

    /** Net base on a venue that this position brought there, signed. */
    public long baseE8(int venue) {
        return baseE8[venue];
    }

    /** Base that is not matched by the other leg, signed. */
    public long netBaseE8() {
        return baseE8[0] + baseE8[1];
    }

    /** The base both legs hold against each other. */
    public long matchedBaseE8() {
        long held = baseE8[direction.buyVenue()];
        long owed = -baseE8[direction.sellVenue()];
        return Math.max(0, Math.min(held, owed));
    }

    public boolean hasFills() {
        return fills > 0;
    }

    public long flowKrwE8() {
        return flowKrwE8;
    }

    public long feesKrwE8() {
        return feesKrwE8;
    }

    public long entryNotionalKrwE8() {
        return entryNotionalKrwE8;
    }

    /** Base bought at the entry, before fees. */
    public long boughtE8() {
        return boughtE8;
    }

    /** Mean price of the bought leg at the entry in KRW, 0 before its first fill. */
    public long entryPriceKrwE8() {
        return boughtE8 == 0 ? 0 : Fixed.divideFloor(entryNotionalKrwE8, boughtE8);
    }

    /** Mean entry price on a venue, in its own quote currency; 0 before its first fill there. */
    public long entryQuoteE8(int venue) {
        return entryBaseE8[venue] == 0 ? 0 : Fixed.divideFloor(entryQuoteE8[venue], entryBaseE8[venue]);
    }

    /** Mean price of the sold leg at the entry in KRW, 0 before its first fill. */
    public long salePriceKrwE8() {
        return soldE8 == 0 ? 0 : Fixed.divideFloor(entryProceedsKrwE8, soldE8);
    }

    public long baseLineKrwE8() {
        return baseLineKrwE8;
    }

    public long liquidationKrwE8() {
        return liquidationKrwE8;
    }

    public boolean isLiquidationKnown() {
        return liquidationKnown;
    }

    public long realizedKrwE8() {
        return realizedKrwE8;
    }

    public long plannedKrwE8() {
        return plannedKrwE8;
    }

    public long sentNs() {
        return sentNs;
    }

    public long openedNs() {
        return openedNs;
    }

    public long closedNs() {
        return closedNs;
    }
}
