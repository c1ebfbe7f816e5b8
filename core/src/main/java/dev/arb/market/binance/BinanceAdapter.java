package dev.arb.market.binance;

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

/** Binance spot as a source of public market data. */
public final class BinanceAdapter implements VenueAdapter {
    private final BinanceParts parts;
    private final BinanceRules rules;

    /**
     * @param clock the engine's
     * @param random spreads waits; safe for several threads
     */
    public BinanceAdapter(
            BinanceSettings settings, NanoClock clock, RawFrameSink tap, FeedNotes notes, RandomGenerator random) {
        ClockEstimate venueClock = new ClockEstimate();
        BinanceLimits limits = new BinanceLimits(settings, venueClock, clock);
        BinanceRest rest = new BinanceRest(settings, limits, venueClock, tap, clock);
        this.parts = new BinanceParts(settings, rest, limits, venueClock, tap, notes, clock, random);
        this.rules = new BinanceRules(rest);
    }

    @Override
    public VenueId venue() {
        return VenueId.BINANCE;
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
        return BinancePoll.provider(parts, wireSymbols);
    }

    @Override
    public MarketDataProvider stream(List<String> wireSymbols) {
        return new BinanceStreamProvider(parts, wireSymbols);
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
