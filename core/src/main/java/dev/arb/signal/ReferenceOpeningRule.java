package dev.arb.signal;

import dev.arb.market.BookView;
import dev.arb.model.Direction;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The opening rule as one would write it on paper: decimals, lists of levels, one unit of reasoning at a time. Slow on
 * purpose; the fast rule is held against it.
 */
public final class ReferenceOpeningRule implements OpeningRule {
    private static final BigDecimal RATIO_UNIT = new BigDecimal("0.00000001");

    /** A level in KRW. */
    private record Level(BigDecimal own, BigDecimal krw, BigDecimal size) {}

    /** A walked quantity with its value on both sides. */
    private record Walked(BigDecimal quantity, BigDecimal buyKrw, BigDecimal sellKrw) {
        BigDecimal edge() {
            return buyKrw.signum() == 0 ? BigDecimal.ZERO : ratio(sellKrw.subtract(buyKrw), buyKrw);
        }
    }

    /** One direction with everything in KRW. */
    private record View(List<Level> asks, List<Level> bids, Instrument buy, Instrument sell) {}

    @Override
    public void evaluate(DecisionInput in, Evaluation out) {
        out.clearSize();
        for (Direction direction : Direction.values()) {
            View view = view(in, direction);
            BigDecimal reference = decimal(in.referenceKrwE8)
                    .divide(view.asks().get(0).krw(), 8, RoundingMode.FLOOR)
                    .max(RATIO_UNIT);
            out.setEdge(direction, units(walk(view, reference, null, null, null).edge()));
        }
        boolean buyOnB = out.edgeE4Bps(Direction.LONG_B_SHORT_A) > out.edgeE4Bps(Direction.LONG_A_SHORT_B);
        out.direction = buyOnB ? Direction.LONG_B_SHORT_A : Direction.LONG_A_SHORT_B;
        out.outcome = judge(in, view(in, out.direction), out);
    }

    private static OpeningOutcome judge(DecisionInput in, View view, Evaluation out) {
        Level ask = view.asks().get(0);
        Level bid = view.bids().get(0);
        BigDecimal band = decimal(in.maxSlippageE4Bps);
        BigDecimal buyLimit = buyLimit(view.buy(), ask.own(), band);
        BigDecimal sellLimit = sellLimit(view.sell(), bid.own(), band);
        out.buyTouchE8 = units(ask.own());
        out.sellTouchE8 = units(bid.own());
        out.buyLimitE8 = units(buyLimit);
        out.sellLimitE8 = units(sellLimit);
        BigDecimal touchEdge = ratio(bid.krw().subtract(ask.krw()), ask.krw());
        BigDecimal costs = costs(in.params);
        BigDecimal largest = decimal(out.bestEdgeE4Bps()).max(touchEdge);
        if (largest.subtract(costs).compareTo(decimal(in.params.maxPlausibleEdgeE4Bps())) > 0) {
            return OpeningOutcome.IMPLAUSIBLE;
        }
        if (touchEdge.compareTo(decimal(in.params.minSpreadE4Bps())) < 0) {
            return OpeningOutcome.BELOW_MIN_SPREAD;
        }
        if (touchEdge.subtract(costs).compareTo(decimal(in.params.minNetE4Bps())) < 0) {
            return OpeningOutcome.BELOW_MIN_NET;
        }
        return size(in, view, out, buyLimit, sellLimit);
    }

    private static OpeningOutcome size(
            DecisionInput in, View view, Evaluation out, BigDecimal buyLimit, BigDecimal sellLimit) {
        BigDecimal cap = cap(in, out, buyLimit, view.bids().get(0));
        BigDecimal hurdle = decimal(in.params.minSpreadE4Bps())
                .max(decimal(in.params.minNetE4Bps()).add(costs(in.params)));
        Walked most = walk(view, cap, hurdle, buyLimit, sellLimit);
        if (most.quantity().compareTo(cap) < 0) {
            out.bound = SizeBound.DEPTH;
        }
        cutToLots(in, view, out, most.quantity());
        Walked sized = walk(view, decimal(out.sellE8), null, buyLimit, sellLimit);
        out.buyKrwE8 = units(sized.buyKrw());
        out.sellKrwE8 = units(sized.sellKrw());
        out.sizedEdgeE4Bps = units(sized.edge());
        long minimum = minimum(in);
        boolean tradable = out.sellE8 > 0
                && out.buyE8 >= view.buy().minQuantityE8()
                && out.sellE8 >= view.sell().minQuantityE8()
                && Math.min(out.buyKrwE8, out.sellKrwE8) >= minimum;
        return tradable ? OpeningOutcome.ATTRACTIVE : OpeningOutcome.BELOW_MINIMUM_SIZE;
    }

    private static void cutToLots(DecisionInput in, View view, Evaluation out, BigDecimal most) {
        int venue = out.direction.buyVenue();
        BigDecimal sellable = toLot(received(in, venue, most), view.sell());
        BigDecimal purchase = toLot(gross(in, venue, sellable), view.buy());
        out.buyE8 = units(purchase);
        out.sellE8 = units(toLot(received(in, venue, purchase), view.sell()));
    }

    private static BigDecimal cap(DecisionInput in, Evaluation out, BigDecimal buyLimit, Level bid) {
        int venue = out.direction.buyVenue();
        BigDecimal fx = in.pair.needsFx(venue) ? decimal(in.fxAskE8) : BigDecimal.ONE;
        BigDecimal limitKrw = buyLimit.multiply(fx).setScale(8, RoundingMode.HALF_UP);
        BigDecimal position = decimal(Math.max(in.roomKrwE8, 0)).divide(limitKrw, 8, RoundingMode.FLOOR);
        BigDecimal exposure =
                decimal(Math.max(in.exposureRoomKrwE8, 0)).divide(limitKrw.max(bid.krw()), 8, RoundingMode.FLOOR);
        BigDecimal withFee = BigDecimal.ONE.add(decimal(in.pair.takerFeeE4Bps(venue)));
        BigDecimal affordable = decimal(in.freeQuoteE8(venue))
                .divide(withFee, 8, RoundingMode.FLOOR)
                .divide(buyLimit, 8, RoundingMode.FLOOR);
        BigDecimal room = position.min(exposure);
        BigDecimal base = gross(in, venue, decimal(Math.max(in.freeBaseE8(out.direction.sellVenue()), 0)));
        BigDecimal cap = room.min(affordable).min(base);
        if (cap.compareTo(room) == 0) {
            out.bound = SizeBound.ROOM;
        } else {
            out.bound = cap.compareTo(affordable) == 0 ? SizeBound.QUOTE_BALANCE : SizeBound.BASE_BALANCE;
        }
        return cap;
    }

    private static BigDecimal received(DecisionInput in, int venue, BigDecimal purchase) {
        return switch (in.pair.instrument(venue).feeRule()) {
            case QUOTE -> purchase;
            case RECEIVED ->
                purchase.subtract(
                        purchase.multiply(decimal(in.pair.takerFeeE4Bps(venue))).setScale(8, RoundingMode.HALF_UP));
        };
    }

    /** The purchase of which {@code received} arrives. */
    private static BigDecimal gross(DecisionInput in, int venue, BigDecimal received) {
        BigDecimal fee = decimal(in.pair.takerFeeE4Bps(venue));
        return switch (in.pair.instrument(venue).feeRule()) {
            case QUOTE -> received;
            case RECEIVED -> received.divide(BigDecimal.ONE.subtract(fee), 8, RoundingMode.FLOOR);
        };
    }

    private static long minimum(DecisionInput in) {
        BigDecimal larger = minimumKrw(in, 0).max(minimumKrw(in, 1));
        return units(larger.multiply(BigDecimal.valueOf(PairRules.MINIMUM_MULTIPLE)));
    }

    private static BigDecimal minimumKrw(DecisionInput in, int venue) {
        BigDecimal fx = in.pair.needsFx(venue) ? decimal(in.fxAskE8) : BigDecimal.ONE;
        BigDecimal own = decimal(in.pair.instrument(venue).minNotionalE8());
        return own.multiply(fx).setScale(8, RoundingMode.HALF_UP);
    }

    private static Walked walk(
            View view,
            BigDecimal cap,
            @Nullable BigDecimal hurdle,
            @Nullable BigDecimal buyLimit,
            @Nullable BigDecimal sellLimit) {
        List<BigDecimal> asksLeft = sizes(view.asks());
        List<BigDecimal> bidsLeft = sizes(view.bids());
        Walked sum = new Walked(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        int i = 0;
        int j = 0;
        while (sum.quantity().compareTo(cap) < 0 && i < asksLeft.size() && j < bidsLeft.size()) {
            Level ask = view.asks().get(i);
            Level bid = view.bids().get(j);
            boolean outside = (buyLimit != null && ask.own().compareTo(buyLimit) > 0)
                    || (sellLimit != null && bid.own().compareTo(sellLimit) < 0);
            if (outside
                    || (hurdle != null
                            && ratio(bid.krw().subtract(ask.krw()), ask.krw()).compareTo(hurdle) < 0)) {
                break;
            }
            BigDecimal take = asksLeft.get(i).min(bidsLeft.get(j)).min(cap.subtract(sum.quantity()));
            sum = new Walked(
                    sum.quantity().add(take),
                    sum.buyKrw().add(amount(ask, take)),
                    sum.sellKrw().add(amount(bid, take)));
            asksLeft.set(i, asksLeft.get(i).subtract(take));
            bidsLeft.set(j, bidsLeft.get(j).subtract(take));
            i += asksLeft.get(i).signum() == 0 ? 1 : 0;
            j += bidsLeft.get(j).signum() == 0 ? 1 : 0;
        }
        return sum;
    }

    private static List<BigDecimal> sizes(List<Level> levels) {
        List<BigDecimal> sizes = new ArrayList<>();
        for (Level level : levels) {
            sizes.add(level.size());
        }
        return sizes;
    }

    private static View view(DecisionInput in, Direction direction) {
        int buy = direction.buyVenue();
        int sell = direction.sellVenue();
        BookView buyBook = in.book(buy);
        BookView sellBook = in.book(sell);
        BigDecimal buyFx = in.pair.needsFx(buy) ? decimal(in.fxAskE8) : BigDecimal.ONE;
        BigDecimal sellFx = in.pair.needsFx(sell) ? decimal(in.fxBidE8) : BigDecimal.ONE;
        List<Level> asks = new ArrayList<>();
        for (int i = 0; i < buyBook.askCount(); i++) {
            asks.add(level(buyBook.askPriceE8(i), buyBook.askSizeE8(i), buyFx));
        }
        List<Level> bids = new ArrayList<>();
        for (int i = 0; i < sellBook.bidCount(); i++) {
            bids.add(level(sellBook.bidPriceE8(i), sellBook.bidSizeE8(i), sellFx));
        }
        return new View(asks, bids, in.pair.instrument(buy), in.pair.instrument(sell));
    }

    private static Level level(long priceE8, long sizeE8, BigDecimal fx) {
        BigDecimal price = decimal(priceE8);
        return new Level(price, price.multiply(fx).setScale(8, RoundingMode.HALF_UP), decimal(sizeE8));
    }

    private static BigDecimal buyLimit(Instrument instrument, BigDecimal touch, BigDecimal band) {
        BigDecimal limit = touch.add(touch.multiply(band).setScale(8, RoundingMode.FLOOR));
        return decimal(instrument.ticks().floor(units(limit)))
                .max(decimal(instrument.ticks().ceil(units(touch))));
    }

    private static BigDecimal sellLimit(Instrument instrument, BigDecimal touch, BigDecimal band) {
        BigDecimal limit = touch.subtract(touch.multiply(band).setScale(8, RoundingMode.FLOOR));
        return decimal(instrument.ticks().ceil(units(limit)))
                .min(decimal(instrument.ticks().floor(units(touch))));
    }

    private static BigDecimal amount(Level level, BigDecimal take) {
        return level.krw().multiply(take).setScale(8, RoundingMode.HALF_UP);
    }

    private static BigDecimal toLot(BigDecimal quantity, Instrument instrument) {
        BigDecimal lot = decimal(instrument.lotE8());
        return quantity.divideToIntegralValue(lot).multiply(lot);
    }

    private static BigDecimal costs(StrategyParams params) {
        BigDecimal perRound = decimal(params.takerFeeAE4Bps())
                .add(decimal(params.takerFeeBE4Bps()))
                .add(decimal(params.slippageE4Bps()));
        return perRound.add(perRound).add(decimal(params.exitEdgeE4Bps()));
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, 8, RoundingMode.FLOOR);
    }

    private static BigDecimal decimal(long e8) {
        return BigDecimal.valueOf(e8, 8);
    }

    private static long units(BigDecimal value) {
        return Fixed.fromDecimal(value);
    }
}
