package dev.arb.market.upbit;

import dev.arb.market.FeedNotes;
import dev.arb.market.MarketDataProvider;
import dev.arb.market.RateUse;
import dev.arb.market.VenueAdapter;
import dev.arb.market.net.ClockEstimate;
import dev.arb.market.net.RawFrameSink;
import dev.arb.model.Asset;
import dev.arb.model.Instrument;
import dev.arb.model.VenueId;
import dev.arb.time.NanoClock;
import java.util.List;
import java.util.random.RandomGenerator;

/** Upbit's KRW market as a source of public market data, KRW-USDT among it. */
public final class UpbitAdapter implements VenueAdapter {
    private final UpbitParts parts;
    private final UpbitRules rules;

    /**
     * @param clock the engine's
     * @param random spreads waits; safe for several threads
     */
    public UpbitAdapter(
            UpbitSettings settings, NanoClock clock, RawFrameSink tap, FeedNotes notes, RandomGenerator random) {
        ClockEstimate venueClock = new ClockEstimate();
        UpbitLimits limits = new UpbitLimits(settings, venueClock, clock);
        UpbitRest rest = new UpbitRest(settings, limits, tap, clock);
        this.parts = new UpbitParts(settings, rest, limits, venueClock, tap, notes, clock, random);
        this.rules = new UpbitRules(rest);
    }

    @Override
    public VenueId venue() {
        return VenueId.UPBIT;
    }

    @Override
    public Instrument instrument(Asset base) {
        return rules.of(base);
    }

    @Override
    public long bestBidE8(Asset base) {
        return rules.bestBidE8(base);
    }

    @Override
    public MarketDataProvider rest(List<String> wireSymbols) {
        return UpbitPoll.provider(parts, wireSymbols);
    }

    @Override
    public MarketDataProvider stream(List<String> wireSymbols) {
        return new UpbitStreamProvider(parts, wireSymbols);
    }

    @Override
    public List<RateUse> rateUses() {
        return parts.limits().budget().uses();
    }

    @Override
    public void close() {
        parts.rest().close();
    }
}
