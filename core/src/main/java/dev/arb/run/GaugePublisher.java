package dev.arb.run;

import dev.arb.engine.Engine;
import dev.arb.engine.EngineOutcome;
import dev.arb.engine.EngineSetup;
import dev.arb.engine.LoopOutcome;
import dev.arb.engine.MarketState;
import dev.arb.engine.OutcomeSink;
import dev.arb.market.BookView;
import dev.arb.model.Currency.Krw;
import dev.arb.model.Currency.Usdt;
import dev.arb.model.Direction;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.portfolio.Position;
import dev.arb.signal.PairRules;
import dev.arb.signal.StrategyParams;
import dev.arb.state.MetricsState;
import dev.arb.state.PortfolioState;
import dev.arb.state.PositionState;
import dev.arb.state.PriceState;
import dev.arb.state.RouteState;
import dev.arb.state.SignalState;
import dev.arb.state.StateTimes;
import dev.arb.state.StateWriter;
import dev.arb.time.NanoClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Posts what the run sees and holds to the state store, newest wins: prices, signals, routes, positions, portfolio,
 * limits, venues, rates, metrics. Called a few times a second, not every turn. Posting does no I/O; the engine's thread only.
 */
final class GaugePublisher implements OutcomeSink {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final StateWriter writer;
    private final Engine engine;
    private final List<PairRules> pairs;
    private final StrategyParams params;
    private final LimitGauges limits;
    private final NanoClock wallClock;
    private final LoopOutcome[] lastLoops;
    private final VenueGauges venues;
    private final FxGauges fx;

    GaugePublisher(
            StateWriter writer,
            Engine engine,
            EngineSetup setup,
            NanoClock wallClock,
            RunMarket market,
            VenueGauges venues) {
        this.writer = writer;
        this.engine = engine;
        this.pairs = setup.pairs();
        this.params = setup.params();
        this.limits = new LimitGauges(engine, setup.limits());
        this.wallClock = wallClock;
        this.lastLoops = new LoopOutcome[pairs.size()];
        this.venues = venues;
        this.fx = new FxGauges(engine, pairs.get(0), market);
    }

    /** Remembers the reused loop object of each symbol; its content is the newest turn's. */
    @Override
    public void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        if (outcome instanceof LoopOutcome loop) {
            lastLoops[loop.symbol()] = loop;
        }
    }

    /** Posts everything as it is now. */
    void publish(MetricsState figures, long engineNowNs) {
        Instant now = StateTimes.instant(wallClock.nowNs());
        for (int symbol = 0; symbol < pairs.size(); symbol++) {
            prices(symbol, now);
            LoopOutcome loop = lastLoops[symbol];
            if (loop != null && loop.isEvaluated()) {
                signal(symbol, loop, now);
                routes(symbol, loop);
            }
        }
        positions(now);
        portfolio(now);
        writer.setLimits(limits.rows());
        venues(now, engineNowNs);
        writer.setFx(fx.of(now, engineNowNs));
        writer.setMetrics(figures);
    }

    private void prices(int symbol, Instant now) {
        for (int venue = 0; venue < EngineSetup.VENUES; venue++) {
            BookView book = engine.market().book(venue, symbol);
            if (book.isUsable()) {
                Instrument instrument = pairs.get(symbol).instrument(venue);
                long bid = book.bidPriceE8(0);
                long ask = book.askPriceE8(0);
                writer.setPrice(
                        instrument.venue().name(),
                        instrument.storeSymbol(),
                        PriceState.of(
                                Fixed.toDecimal(bid), Fixed.toDecimal(ask), Fixed.toDecimal((bid + ask) / 2), now));
            }
        }
        MarketState market = engine.market();
        if (market.hasFx()) {
            writer.setPrice(
                    pairs.get(0).a().venue().name(),
                    Usdt.USDT + "_" + Krw.KRW,
                    PriceState.of(
                            Fixed.toDecimal(market.fxBidE8()),
                            Fixed.toDecimal(market.fxAskE8()),
                            Fixed.toDecimal(market.krwPerUsdtE8()),
                            now));
        }
    }

    private void signal(int symbol, LoopOutcome loop, Instant now) {
        PairRules pair = pairs.get(symbol);
        Direction direction = loop.evaluation().direction;
        BigDecimal buy = krw(
                pair,
                direction.buyVenue(),
                loop.evaluation().buyTouchE8,
                engine.market().fxAskE8());
        BigDecimal sell = krw(
                pair,
                direction.sellVenue(),
                loop.evaluation().sellTouchE8,
                engine.market().fxBidE8());
        BigDecimal spread = sell.subtract(buy);
        writer.setSignal(
                pair.a().storeSymbol(),
                new SignalState(
                        Optional.of(pair.a().storeSymbol()),
                        Optional.of(
                                pair.instrument(direction.buyVenue()).venue().name()),
                        Optional.of(
                                pair.instrument(direction.sellVenue()).venue().name()),
                        Optional.of(buy),
                        Optional.of(sell),
                        Optional.of(spread),
                        Optional.of(spread.multiply(HUNDRED).divide(buy, 6, RoundingMode.HALF_UP)),
                        Optional.of(now)));
    }

    private static BigDecimal krw(PairRules pair, int venue, long priceE8, long fxE8) {
        return Fixed.toDecimal(pair.needsFx(venue) ? Fixed.multiply(priceE8, fxE8) : priceE8);
    }

    private void routes(int symbol, LoopOutcome loop) {
        PairRules pair = pairs.get(symbol);
        long costs = loop.costs().total().e4();
        long hurdle = Math.max(params.minSpreadE4Bps() - costs, params.minNetE4Bps());
        for (Direction direction : Direction.values()) {
            long edge = loop.evaluation().edgeE4Bps(direction);
            boolean best = direction == loop.evaluation().direction;
            writer.setRoute(
                    pair.instrument(direction.buyVenue()).venue().name(),
                    pair.instrument(direction.sellVenue()).venue().name(),
                    pair.a().base().code(),
                    new RouteState(
                            Optional.of(bps(edge)),
                            Optional.of(bps(edge - costs)),
                            Optional.of(bps(hurdle)),
                            Optional.of(best ? loop.word() + " " + loop.reason() : "watching")));
        }
    }

    private static BigDecimal bps(long e4) {
        return BigDecimal.valueOf(e4, 4);
    }

    private void positions(Instant now) {
        for (Position position : engine.openPositions()) {
            for (int venue = 0; venue < EngineSetup.VENUES; venue++) {
                position(position, venue, now);
            }
        }
    }

    private void position(Position position, int venue, Instant now) {
        PairRules pair = pairs.get(position.symbol());
        Instrument instrument = pair.instrument(venue);
        boolean bought = venue == position.direction().buyVenue();
        BookView book = engine.market().book(venue, position.symbol());
        long entry = position.entryQuoteE8(venue);
        long held = Math.abs(position.baseE8(venue));
        long touch = !book.isUsable() ? 0 : bought ? book.bidPriceE8(0) : book.askPriceE8(0);
        Optional<BigDecimal> pnl = touch == 0 || entry == 0
                ? Optional.empty()
                : Optional.of(legPnlKrw(pair, venue, bought ? touch - entry : entry - touch, held));
        writer.setPosition(
                instrument.venue().name(),
                instrument.storeSymbol(),
                new PositionState(
                        Optional.of(instrument.storeSymbol()),
                        Optional.of(Fixed.toDecimal(held)),
                        entry == 0 ? Optional.empty() : Optional.of(Fixed.toDecimal(entry)),
                        touch == 0 ? Optional.empty() : Optional.of(Fixed.toDecimal(touch)),
                        Optional.of(bought ? "long" : "short"),
                        pnl,
                        touch == 0 || entry == 0
                                ? Optional.empty()
                                : Optional.of(BigDecimal.valueOf(bought ? touch - entry : entry - touch)
                                        .multiply(HUNDRED)
                                        .divide(BigDecimal.valueOf(entry), 6, RoundingMode.HALF_UP)),
                        Optional.of(now)));
    }

    private BigDecimal legPnlKrw(PairRules pair, int venue, long perUnitE8, long heldE8) {
        long quote = Fixed.multiply(perUnitE8, heldE8);
        return Fixed.toDecimal(
                pair.needsFx(venue) ? Fixed.multiply(quote, engine.market().krwPerUsdtE8()) : quote);
    }

    private void portfolio(Instant now) {
        if (!engine.accounts().isValued()) {
            return;
        }
        BigDecimal equity = Fixed.toDecimal(engine.accounts().equityKrwE8());
        BigDecimal exposure = Fixed.toDecimal(engine.exposureKrwE8());
        writer.setPortfolioState(new PortfolioState(
                Optional.of(equity),
                Optional.of(Fixed.toDecimal(engine.accounts().cashKrwE8())),
                Optional.of(exposure),
                equity.signum() <= 0 ? Optional.empty() : Optional.of(exposure.divide(equity, 8, RoundingMode.HALF_UP)),
                Optional.of(now)));
    }

    private void venues(Instant now, long engineNowNs) {
        for (int venue = 0; venue < EngineSetup.VENUES; venue++) {
            writer.setVenue(pairs.get(0).instrument(venue).venue().name(), venues.of(venue, now, engineNowNs));
        }
    }
}
