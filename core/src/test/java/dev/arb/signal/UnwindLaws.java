package dev.arb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arb.model.Currency.Krw;
import dev.arb.model.Direction;
import dev.arb.model.FeeRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What unwinding a position would come to, in decimals: the two closing fills, their fees, and the base left over. */
final class UnwindLaws {
    private static final MathContext EXACT = new MathContext(60);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final SampleMarket market;
    private final int longVenue;
    private final int shortVenue;
    private final BigDecimal fxMid;

    UnwindLaws(SampleMarket market, Direction direction) {
        this.market = market;
        this.longVenue = direction == Direction.LONG_A_SHORT_B ? 0 : 1;
        this.shortVenue = 1 - longVenue;
        this.fxMid = decimal(market.fxBid).add(decimal(market.fxAsk)).multiply(HALF);
    }

    /** @param base net base of the position by venue, signed */
    void check(Unwind unwind, long[] base) {
        BigDecimal buy = decimal(unwind.buyE8);
        BigDecimal sell = decimal(unwind.sellE8);
        sizes(unwind, base[longVenue], -base[shortVenue]);
        BigDecimal paid = walk(market.asks[shortVenue], market.askSizes[shortVenue], buy);
        BigDecimal got = walk(market.bids[longVenue], market.bidSizes[longVenue], sell);
        BigDecimal flow = got.multiply(fxBid(longVenue))
                .subtract(paid.multiply(fxAsk(shortVenue)))
                .subtract(fee(got, longVenue));
        if (market.feeRule[shortVenue] == FeeRule.QUOTE) {
            flow = flow.subtract(fee(paid, shortVenue));
        }
        BigDecimal left = decimal(base[0] + base[1]).add(received(buy)).subtract(sell);
        BigDecimal residue = left.multiply(mid(0));
        double tolerance = 1e-4 + 1e-12 * Math.abs(flow.doubleValue());
        assertThat(decimal(unwind.flowKrwE8).doubleValue()).isCloseTo(flow.doubleValue(), within(tolerance));
        assertThat(decimal(unwind.residueKrwE8).doubleValue())
                .isCloseTo(residue.doubleValue(), within(1e-4 + Math.abs(left.doubleValue()) * 1e-7));
        assertThat(unwind.liquidationKrwE8(7)).isEqualTo(7 + unwind.flowKrwE8 + unwind.residueKrwE8);
        oppositeEdge(unwind, sell);
    }

    private void sizes(Unwind unwind, long held, long owed) {
        BigDecimal target = decimal(Math.max(0, Math.min(held, owed)));
        BigDecimal lot = decimal(market.lot[shortVenue]);
        BigDecimal arrives = received(decimal(unwind.buyE8));
        assertThat(unwind.buyE8 % market.lot[shortVenue]).isZero();
        assertThat(unwind.sellE8 % market.lot[longVenue]).isZero();
        assertThat(arrives).isLessThanOrEqualTo(target);
        assertThat(received(decimal(unwind.buyE8).add(lot)).add(decimal(market.lot[longVenue] + 1)))
                .as("one lot more, and the sale's lot, would be beyond the position")
                .isGreaterThan(target);
        assertThat(arrives.subtract(decimal(unwind.sellE8))).isBetween(BigDecimal.ZERO, decimal(market.lot[longVenue]));
        boolean thin =
                unwind.buyE8 > sum(market.askSizes[shortVenue]) || unwind.sellE8 > sum(market.bidSizes[longVenue]);
        assertThat(unwind.thin).isEqualTo(thin);
    }

    private void oppositeEdge(Unwind unwind, BigDecimal sell) {
        if (sell.compareTo(new BigDecimal("0.0000001")) < 0) {
            return;
        }
        BigDecimal paid =
                walk(market.asks[shortVenue], market.askSizes[shortVenue], sell).multiply(fxAsk(shortVenue));
        BigDecimal got =
                walk(market.bids[longVenue], market.bidSizes[longVenue], sell).multiply(fxBid(longVenue));
        BigDecimal edge = got.subtract(paid).divide(paid, EXACT).movePointRight(8);
        // half a unit a level, of USDT that are worth up to 1500 won
        double rounding = 2 + 1e8 * 12 * 0.5e-8 * 1500 / paid.doubleValue();
        assertThat((double) unwind.oppositeEdgeE4Bps).isCloseTo(edge.doubleValue(), within(rounding));
    }

    private BigDecimal received(BigDecimal gross) {
        if (market.feeRule[shortVenue] == FeeRule.QUOTE) {
            return gross;
        }
        return gross.subtract(gross.multiply(decimal(market.fee[shortVenue])).setScale(8, RoundingMode.HALF_UP));
    }

    private BigDecimal fee(BigDecimal amount, int venue) {
        BigDecimal own = amount.multiply(decimal(market.fee[venue]));
        return market.quote[venue] == Krw.KRW ? own : own.multiply(fxMid);
    }

    private BigDecimal mid(int venue) {
        return decimal(market.bids[venue][0])
                .add(decimal(market.asks[venue][0]))
                .multiply(HALF);
    }

    /** What the visible depth does not hold is valued at its last level. */
    private static BigDecimal walk(long[] prices, long[] sizes, BigDecimal quantity) {
        BigDecimal left = quantity;
        BigDecimal amount = BigDecimal.ZERO;
        for (int i = 0; i < prices.length; i++) {
            boolean last = i == prices.length - 1;
            BigDecimal take = last ? left : left.min(decimal(sizes[i]));
            amount = amount.add(take.multiply(decimal(prices[i])));
            left = left.subtract(take);
        }
        return amount;
    }

    private static long sum(long[] sizes) {
        long sum = 0;
        for (long size : sizes) {
            sum += size;
        }
        return sum;
    }

    private BigDecimal fxAsk(int venue) {
        return market.quote[venue] == Krw.KRW ? BigDecimal.ONE : decimal(market.fxAsk);
    }

    private BigDecimal fxBid(int venue) {
        return market.quote[venue] == Krw.KRW ? BigDecimal.ONE : decimal(market.fxBid);
    }

    private static BigDecimal decimal(long e8) {
        return OpeningLaws.decimal(e8);
    }
}
