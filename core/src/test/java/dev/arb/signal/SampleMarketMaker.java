package dev.arb.signal;

import dev.arb.model.Currency.Krw;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import java.util.SplittableRandom;

/** Draws a {@link SampleMarket}: mostly near the hurdles, where rules go wrong. */
final class SampleMarketMaker {
    private static final long BPS = 10_000L;
    private static final int MOST_LEVELS = 6;

    private final SplittableRandom random;
    private final SampleMarket market = new SampleMarket();
    private long priceKrw;

    SampleMarketMaker(SplittableRandom random) {
        this.random = random;
    }

    SampleMarket make() {
        market.fxBid = Fixed.parse("1300") + random.nextLong(200 * Fixed.ONE);
        market.fxAsk = market.fxBid + random.nextLong(2 * Fixed.ONE);
        priceKrw = decade(10 * Fixed.ONE, 8) + random.nextLong(Fixed.ONE);
        if (random.nextInt(8) == 0) {
            market.quote[1] = Krw.KRW;
        }
        long premium = random.nextInt(10) == 0 ? between(-1500, 1500) : between(-160, 160);
        for (int venue = 0; venue < 2; venue++) {
            market.feeRule[venue] = random.nextInt(6) == 0 ? other(market.feeRule[venue]) : market.feeRule[venue];
            market.fee[venue] = between(0, 30) * BPS + random.nextLong(BPS);
            long price = venue == 0 ? priceKrw : own(priceKrw + priceKrw / 10_000 * premium);
            venue(venue, Math.max(price, 1000));
        }
        market.params = params();
        market.room = krw("2000000");
        market.exposureRoom = krw("4000000") - krw("200000");
        market.maxSlippage = between(0, 100) * BPS;
        market.reference = Fixed.parse("1000") + krw("2000000");
        return market;
    }

    private long own(long krw) {
        return market.quote[1] == Krw.KRW ? krw : Fixed.divideFloor(krw, market.fxBid);
    }

    private void venue(int venue, long mid) {
        long tick = Math.max(1, powerOfTen(mid) / decade(100, 4));
        market.tick[venue] = tick;
        int levels = 1 + random.nextInt(MOST_LEVELS);
        market.asks[venue] = new long[levels];
        market.bids[venue] = new long[levels];
        market.askSizes[venue] = new long[levels];
        market.bidSizes[venue] = new long[levels];
        long floor = mid - mid % tick;
        long ask = Math.max(floor, tick) + tick * (1 + random.nextInt(2));
        long bid = ask - tick * (1 + random.nextInt(3));
        for (int i = 0; i < levels; i++) {
            market.asks[venue][i] = ask;
            market.bids[venue][i] = bid;
            market.askSizes[venue][i] = quantity("3000000");
            market.bidSizes[venue][i] = quantity("3000000");
            ask += tick * (1 + random.nextInt(8));
            bid -= tick * (1 + random.nextInt(8));
        }
        market.lot[venue] = random.nextBoolean() ? 1 : Math.max(1, powerOfTen(quantity("2000")));
        market.minQuantity[venue] = market.lot[venue];
        market.minNotional[venue] = random.nextInt(4) == 0 ? 0 : ownOf(venue, random.nextLong(krw("20000") + 1));
        market.freeQuote[venue] = random.nextInt(6) == 0 ? 0 : ownOf(venue, krw("4000000"));
        market.freeBase[venue] = random.nextInt(6) == 0 ? 0 : quantity("4000000");
    }

    private long ownOf(int venue, long krw) {
        return venue == 0 ? krw : own(krw);
    }

    private StrategyParams params() {
        StrategyParams p = StrategyParams.defaults();
        return new StrategyParams(
                between(-40, 60) * BPS + random.nextLong(BPS),
                between(-30, 40) * BPS,
                market.fee[0],
                market.fee[1],
                between(0, 15) * BPS,
                between(-10, 10) * BPS,
                between(60, 600) * BPS,
                true,
                p.takeProfitE4Bps(),
                p.stopLossE4Bps(),
                p.maxHoldNs(),
                p.staticStopLossE4Bps(),
                p.reentryRestNs(),
                p.fxMaxAgeNs());
    }

    /** Base that is worth up to so many won. */
    private long quantity(String mostKrw) {
        return 1 + Fixed.divideFloor(krw(mostKrw), priceKrw);
    }

    /** Up to so many won; a third of the time far fewer. */
    private long krw(String most) {
        long drawn = random.nextLong(Fixed.parse(most));
        return random.nextInt(3) == 0 ? drawn / 50 : drawn;
    }

    private long between(int least, int most) {
        return random.nextLong(least, most + 1L);
    }

    private long decade(long first, int decades) {
        long value = first;
        for (int i = random.nextInt(decades); i > 0; i--) {
            value *= 10;
        }
        return value;
    }

    private static long powerOfTen(long value) {
        long power = 1;
        while (power <= value / 10) {
            power *= 10;
        }
        return power;
    }

    private static FeeRule other(FeeRule rule) {
        return rule == FeeRule.QUOTE ? FeeRule.RECEIVED : FeeRule.QUOTE;
    }
}
