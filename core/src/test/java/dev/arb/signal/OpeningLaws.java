package dev.arb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arb.model.Currency.Krw;
import dev.arb.model.Direction;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What must hold of an evaluation, in decimals and without the code under test: written from the definitions. */
final class OpeningLaws {
    private static final MathContext EXACT = new MathContext(60);
    private static final BigDecimal UNIT = new BigDecimal("0.00000001");

    private final SampleMarket market;
    private final Evaluation out;
    private final int buy;
    private final int sell;

    OpeningLaws(SampleMarket market, Evaluation out) {
        this.market = market;
        this.out = out;
        this.buy = out.direction == Direction.LONG_A_SHORT_B ? 0 : 1;
        this.sell = 1 - buy;
    }

    void check() {
        edges();
        outcome();
        if (out.outcome == OpeningOutcome.ATTRACTIVE) {
            limits();
            sizeIsOnTheGrid();
            sizeFitsWhatThereIs();
            everyUnitEarnsTheHurdle();
        }
    }

    private void edges() {
        double aToB = edgeAtReference(0, 1).doubleValue();
        double bToA = edgeAtReference(1, 0).doubleValue();
        assertThat((double) out.edgeE4Bps(Direction.LONG_A_SHORT_B)).isCloseTo(aToB, within(2.0));
        assertThat((double) out.edgeE4Bps(Direction.LONG_B_SHORT_A)).isCloseTo(bToA, within(2.0));
        if (Math.abs(aToB - bToA) > 4) {
            assertThat(out.direction).isEqualTo(aToB > bToA ? Direction.LONG_A_SHORT_B : Direction.LONG_B_SHORT_A);
        }
    }

    /** Σ sale − Σ purchase over Σ purchase, walking both sides for the reference notional at the touch; 0.0001 bps. */
    private BigDecimal edgeAtReference(int from, int to) {
        BigDecimal want = decimal(market.reference)
                .divide(askKrw(from, 0), 8, RoundingMode.FLOOR)
                .max(UNIT);
        BigDecimal depth = sum(market.askSizes[from]).min(sum(market.bidSizes[to]));
        BigDecimal quantity = want.min(depth);
        BigDecimal paid =
                walk(market.asks[from], market.askSizes[from], quantity).multiply(fxAsk(from));
        BigDecimal got = walk(market.bids[to], market.bidSizes[to], quantity).multiply(fxBid(to));
        return got.subtract(paid).divide(paid, EXACT).movePointRight(8);
    }

    private void outcome() {
        BigDecimal edge = touchEdge();
        BigDecimal costs = costs();
        BigDecimal best = decimal(out.bestEdgeE4Bps()).max(edge);
        BigDecimal plausible = decimal(market.params.maxPlausibleEdgeE4Bps());
        if (best.subtract(costs).compareTo(plausible.add(UNIT)) > 0) {
            assertThat(out.outcome).isEqualTo(OpeningOutcome.IMPLAUSIBLE);
        } else if (edge.compareTo(decimal(market.params.minSpreadE4Bps()).subtract(UNIT)) < 0) {
            assertThat(out.outcome).isEqualTo(OpeningOutcome.BELOW_MIN_SPREAD);
        } else if (edge.subtract(costs)
                        .compareTo(decimal(market.params.minNetE4Bps()).subtract(UNIT))
                < 0) {
            assertThat(out.outcome).isIn(OpeningOutcome.BELOW_MIN_NET, OpeningOutcome.BELOW_MIN_SPREAD);
        } else if (edge.compareTo(hurdle().add(UNIT)) > 0
                && best.subtract(costs).compareTo(plausible.subtract(UNIT)) < 0) {
            assertThat(out.outcome).isIn(OpeningOutcome.ATTRACTIVE, OpeningOutcome.BELOW_MINIMUM_SIZE);
        }
    }

    /** The four fills, their slippage, and what unwinding is expected to cost. */
    BigDecimal costs() {
        StrategyParams p = market.params;
        BigDecimal once =
                decimal(p.takerFeeAE4Bps()).add(decimal(p.takerFeeBE4Bps())).add(decimal(p.slippageE4Bps()));
        return once.multiply(BigDecimal.TWO).add(decimal(p.exitEdgeE4Bps()));
    }

    private BigDecimal hurdle() {
        return decimal(market.params.minSpreadE4Bps())
                .max(decimal(market.params.minNetE4Bps()).add(costs()));
    }

    private BigDecimal touchEdge() {
        return marginal(0, 0);
    }

    private BigDecimal marginal(int ask, int bid) {
        BigDecimal paid = askKrw(buy, ask);
        return bidKrw(sell, bid).subtract(paid).divide(paid, EXACT);
    }

    private void limits() {
        BigDecimal band = decimal(market.maxSlippage);
        BigDecimal ask = decimal(market.asks[buy][0]);
        BigDecimal bid = decimal(market.bids[sell][0]);
        assertThat(out.buyTouchE8).isEqualTo(market.asks[buy][0]);
        assertThat(out.sellTouchE8).isEqualTo(market.bids[sell][0]);
        assertThat(decimal(out.buyLimitE8))
                .isBetween(ask, ask.add(ask.multiply(band)).max(upTo(ask, buy)));
        assertThat(decimal(out.sellLimitE8)).isLessThanOrEqualTo(bid);
        assertThat(decimal(out.sellLimitE8).add(UNIT))
                .isGreaterThanOrEqualTo(bid.subtract(bid.multiply(band)).min(downTo(bid, sell)));
        assertThat(out.buyLimitE8 % market.tick[buy]).isZero();
        assertThat(out.sellLimitE8 % market.tick[sell]).isZero();
    }

    private BigDecimal upTo(BigDecimal price, int venue) {
        return downTo(price, venue).add(decimal(market.tick[venue]));
    }

    private BigDecimal downTo(BigDecimal price, int venue) {
        BigDecimal tick = decimal(market.tick[venue]);
        return price.divideToIntegralValue(tick).multiply(tick);
    }

    private void sizeIsOnTheGrid() {
        assertThat(out.buyE8 % market.lot[buy]).isZero();
        assertThat(out.sellE8 % market.lot[sell]).isZero();
        BigDecimal dust = received().subtract(decimal(out.sellE8));
        assertThat(dust).as("base that arrives beyond the sale").isNotNegative();
        assertThat(dust).isLessThan(decimal(market.lot[sell]));
        assertThat(out.buyE8).isGreaterThanOrEqualTo(market.minQuantity[buy]);
        assertThat(out.sellE8).isGreaterThanOrEqualTo(market.minQuantity[sell]);
        BigDecimal least = minimumKrw(0).max(minimumKrw(1)).multiply(BigDecimal.valueOf(3));
        assertThat(bought().multiply(fxAsk(buy)).add(UNIT.movePointRight(2))).isGreaterThanOrEqualTo(least);
        assertThat(sold().multiply(fxBid(sell)).add(UNIT.movePointRight(2))).isGreaterThanOrEqualTo(least);
    }

    private BigDecimal minimumKrw(int venue) {
        return decimal(market.minNotional[venue]).multiply(fxAsk(venue));
    }

    /** What arrives of the purchase; the venue rounds its fee half up, so half a unit is left open. */
    private BigDecimal received() {
        BigDecimal gross = decimal(out.buyE8);
        if (market.feeRule[buy] == FeeRule.QUOTE) {
            return gross;
        }
        BigDecimal fee = gross.multiply(decimal(market.fee[buy])).setScale(8, RoundingMode.HALF_UP);
        return gross.subtract(fee);
    }

    private void sizeFitsWhatThereIs() {
        BigDecimal quantity = decimal(out.buyE8);
        BigDecimal limitKrw = decimal(out.buyLimitE8).multiply(fxAsk(buy));
        BigDecimal slack = UNIT.multiply(quantity.add(BigDecimal.ONE));
        assertThat(quantity.multiply(limitKrw))
                .isLessThanOrEqualTo(decimal(market.room).add(slack));
        assertThat(quantity.multiply(limitKrw.max(bidKrw(sell, 0))))
                .isLessThanOrEqualTo(decimal(market.exposureRoom).add(slack));
        BigDecimal paid = quantity.multiply(decimal(out.buyLimitE8));
        if (market.feeRule[buy] == FeeRule.QUOTE) {
            paid = paid.add(paid.multiply(decimal(market.fee[buy])));
        }
        assertThat(paid).isLessThanOrEqualTo(decimal(market.freeQuote[buy]));
        assertThat(out.sellE8).isLessThanOrEqualTo(market.freeBase[sell]);
        assertThat(quantity).isLessThanOrEqualTo(depth(market.asks[buy], market.askSizes[buy], out.buyLimitE8, 1));
        assertThat(decimal(out.sellE8))
                .isLessThanOrEqualTo(depth(market.bids[sell], market.bidSizes[sell], out.sellLimitE8, -1));
    }

    private static BigDecimal depth(long[] prices, long[] sizes, long limit, int sign) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < prices.length; i++) {
            sum = sum.add((prices[i] - limit) * sign <= 0 ? decimal(sizes[i]) : BigDecimal.ZERO);
        }
        return sum;
    }

    /** The last purchased unit against the last sold one, and both against the hurdle; so is all that came before. */
    private void everyUnitEarnsTheHurdle() {
        int ask = levelOf(market.askSizes[buy], out.buyE8);
        int bid = levelOf(market.bidSizes[sell], out.sellE8);
        assertThat(marginal(ask, bid).add(UNIT)).isGreaterThanOrEqualTo(hurdle());
        BigDecimal paid = walk(market.asks[buy], market.askSizes[buy], decimal(out.sellE8))
                .multiply(fxAsk(buy));
        BigDecimal got = sold().multiply(fxBid(sell));
        BigDecimal edge = got.subtract(paid).divide(paid, EXACT);
        assertThat(edge.movePointRight(8).doubleValue()).isCloseTo(out.sizedEdgeE4Bps, within(2.0));
        assertThat(edge.add(UNIT)).isGreaterThanOrEqualTo(decimal(market.params.minSpreadE4Bps()));
        assertThat(edge.subtract(costs()).add(UNIT)).isGreaterThanOrEqualTo(decimal(market.params.minNetE4Bps()));
        assertThat(edge.subtract(costs()))
                .isLessThanOrEqualTo(
                        decimal(market.params.maxPlausibleEdgeE4Bps()).add(UNIT));
    }

    private static int levelOf(long[] sizes, long quantity) {
        long sum = 0;
        for (int i = 0; i < sizes.length; i++) {
            sum += sizes[i];
            if (sum >= quantity) {
                return i;
            }
        }
        throw new AssertionError("the size " + Fixed.format(quantity) + " is beyond the visible depth");
    }

    private BigDecimal bought() {
        return walk(market.asks[buy], market.askSizes[buy], decimal(out.buyE8));
    }

    private BigDecimal sold() {
        return walk(market.bids[sell], market.bidSizes[sell], decimal(out.sellE8));
    }

    private static BigDecimal walk(long[] prices, long[] sizes, BigDecimal quantity) {
        BigDecimal left = quantity;
        BigDecimal amount = BigDecimal.ZERO;
        for (int i = 0; i < prices.length && left.signum() > 0; i++) {
            BigDecimal take = left.min(decimal(sizes[i]));
            amount = amount.add(take.multiply(decimal(prices[i])));
            left = left.subtract(take);
        }
        return amount;
    }

    private static BigDecimal sum(long[] sizes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (long size : sizes) {
            sum = sum.add(decimal(size));
        }
        return sum;
    }

    private BigDecimal askKrw(int venue, int level) {
        return decimal(market.asks[venue][level]).multiply(fxAsk(venue));
    }

    private BigDecimal bidKrw(int venue, int level) {
        return decimal(market.bids[venue][level]).multiply(fxBid(venue));
    }

    private BigDecimal fxAsk(int venue) {
        return market.quote[venue] == Krw.KRW ? BigDecimal.ONE : decimal(market.fxAsk);
    }

    private BigDecimal fxBid(int venue) {
        return market.quote[venue] == Krw.KRW ? BigDecimal.ONE : decimal(market.fxBid);
    }

    static BigDecimal decimal(long e8) {
        return BigDecimal.valueOf(e8, 8);
    }
}
