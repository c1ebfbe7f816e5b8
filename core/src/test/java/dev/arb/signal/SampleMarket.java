package dev.arb.signal;

import dev.arb.market.LadderBook;
import dev.arb.model.Asset;
import dev.arb.model.Changed;
import dev.arb.model.Currency;
import dev.arb.model.Currency.Krw;
import dev.arb.model.Currency.Usdt;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.TickTable;
import dev.arb.model.VenueId;
import java.util.SplittableRandom;

/**
 * Everything that the opening rule looks at, as plain numbers that a test can change, with the struct made of it.
 * Arrays are by venue; amounts E8 in the venue's own currency.
 */
final class SampleMarket {
    private static final long CENT = 1_000_000L;

    final Currency[] quote = {Krw.KRW, Usdt.USDT};
    final FeeRule[] feeRule = {FeeRule.QUOTE, FeeRule.RECEIVED};
    final long[] fee = {50_000, 100_000};
    final long[] tick = {Fixed.parse("1000"), Fixed.parse("0.01")};
    final long[] lot = {1, Fixed.parse("0.00001")};
    final long[] minQuantity = {1, Fixed.parse("0.00001")};
    final long[] minNotional = {Fixed.parse("5000"), Fixed.parse("5")};
    final long[][] asks = new long[2][];
    final long[][] bids = new long[2][];
    final long[][] askSizes = new long[2][];
    final long[][] bidSizes = new long[2][];
    final long[] freeQuote = {Fixed.parse("20000000"), Fixed.parse("15000")};
    final long[] freeBase = {Fixed.parse("0.2"), Fixed.parse("0.2")};
    long fxBid = Fixed.parse("1400");
    long fxAsk = Fixed.parse("1401");
    long room = Fixed.parse("1000000");
    long exposureRoom = Fixed.parse("5000000");
    long maxSlippage = 300_000;
    long reference = Fixed.parse("1000000");
    StrategyParams params = StrategyParams.defaults();

    /** BTC at 70 000 USDT on B, and as given on A; ten BTC at each touch. */
    static SampleMarket btc(String bidA, String askA) {
        SampleMarket market = new SampleMarket();
        market.side(0, bidA, askA);
        market.side(1, "70000", "70000.01");
        return market;
    }

    private void side(int venue, String bid, String ask) {
        bids[venue] = new long[] {Fixed.parse(bid)};
        asks[venue] = new long[] {Fixed.parse(ask)};
        bidSizes[venue] = new long[] {10 * Fixed.ONE};
        askSizes[venue] = new long[] {10 * Fixed.ONE};
    }

    /** A market from a seed: prices from ten won to a hundred million, thin and deep, rich and poor. */
    static SampleMarket random(long seed) {
        return new SampleMarketMaker(new SplittableRandom(seed)).make();
    }

    /** The input as the engine would fill it. */
    DecisionInput input() {
        PairRules pair = new PairRules(instrument(0), instrument(1), fee[0], fee[1]);
        DecisionInput in = new DecisionInput(pair, params, maxSlippage, reference, book(0), book(1));
        in.fxBidE8 = fxBid;
        in.fxAskE8 = fxAsk;
        in.roomKrwE8 = room;
        in.exposureRoomKrwE8 = exposureRoom;
        in.setFree(0, freeQuote[0], freeBase[0]);
        in.setFree(1, freeQuote[1], freeBase[1]);
        return in;
    }

    Evaluation evaluate(OpeningRule rule) {
        Evaluation out = new Evaluation();
        rule.evaluate(input(), out);
        return out;
    }

    private Instrument instrument(int venue) {
        return new Instrument(
                venue == 0 ? VenueId.UPBIT : VenueId.BINANCE,
                "X",
                Asset.of("BTC"),
                quote[venue],
                feeRule[venue],
                new TickTable(new long[] {0}, new long[] {tick[venue]}),
                lot[venue],
                minQuantity[venue],
                minNotional[venue],
                Long.MAX_VALUE);
    }

    private LadderBook book(int venue) {
        LadderBook book = new LadderBook(32);
        for (int i = 0; i < asks[venue].length; i++) {
            book.setAsk(asks[venue][i], askSizes[venue][i]);
        }
        for (int i = 0; i < bids[venue].length; i++) {
            book.setBid(bids[venue][i], bidSizes[venue][i]);
        }
        book.setComplete(true);
        return book;
    }

    /** The same market with the venues' places exchanged. */
    SampleMarket swapped() {
        SampleMarket other = copy();
        swap(other.quote);
        swap(other.feeRule);
        swap(other.asks);
        swap(other.bids);
        swap(other.askSizes);
        swap(other.bidSizes);
        for (long[] byVenue : new long[][] {
            other.fee, other.tick, other.lot, other.minQuantity, other.minNotional, other.freeQuote, other.freeBase
        }) {
            long first = byVenue[0];
            byVenue[0] = byVenue[1];
            byVenue[1] = first;
        }
        other.params = Changed.with(
                Changed.with(params, "takerFeeAE4Bps", params.takerFeeBE4Bps()),
                "takerFeeBE4Bps",
                params.takerFeeAE4Bps());
        return other;
    }

    private static <T> void swap(T[] byVenue) {
        T first = byVenue[0];
        byVenue[0] = byVenue[1];
        byVenue[1] = first;
    }

    /** The same market with won that are worth a {@code factor}-th. */
    SampleMarket inSmallerWon(long factor) {
        SampleMarket other = copy();
        for (int venue = 0; venue < 2; venue++) {
            if (quote[venue] == Krw.KRW) {
                other.asks[venue] = times(asks[venue], factor);
                other.bids[venue] = times(bids[venue], factor);
                other.tick[venue] *= factor;
                other.minNotional[venue] *= factor;
                other.freeQuote[venue] *= factor;
            }
        }
        other.fxBid *= factor;
        other.fxAsk *= factor;
        other.room *= factor;
        other.exposureRoom *= factor;
        other.reference *= factor;
        return other;
    }

    private static long[] times(long[] values, long factor) {
        long[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] *= factor;
        }
        return result;
    }

    private SampleMarket copy() {
        SampleMarket other = new SampleMarket();
        for (int venue = 0; venue < 2; venue++) {
            other.quote[venue] = quote[venue];
            other.feeRule[venue] = feeRule[venue];
            other.fee[venue] = fee[venue];
            other.tick[venue] = tick[venue];
            other.lot[venue] = lot[venue];
            other.minQuantity[venue] = minQuantity[venue];
            other.minNotional[venue] = minNotional[venue];
            other.asks[venue] = asks[venue];
            other.bids[venue] = bids[venue];
            other.askSizes[venue] = askSizes[venue];
            other.bidSizes[venue] = bidSizes[venue];
            other.freeQuote[venue] = freeQuote[venue];
            other.freeBase[venue] = freeBase[venue];
        }
        other.fxBid = fxBid;
        other.fxAsk = fxAsk;
        other.room = room;
        other.exposureRoom = exposureRoom;
        other.maxSlippage = maxSlippage;
        other.reference = reference;
        other.params = params;
        return other;
    }

    /** FX as a rate without a spread, so that neither direction is dearer by itself. */
    SampleMarket withoutFxSpread() {
        fxAsk = fxBid;
        return this;
    }

    void hurdles(long minSpreadE4Bps, long minNetE4Bps) {
        params = Changed.with(Changed.with(params, "minSpreadE4Bps", minSpreadE4Bps), "minNetE4Bps", minNetE4Bps);
    }

    /** Prices with few decimals, so that nothing is rounded when they are translated. */
    SampleMarket withShortDecimals() {
        fxBid -= fxBid % CENT;
        fxAsk -= fxAsk % CENT;
        return this;
    }
}
