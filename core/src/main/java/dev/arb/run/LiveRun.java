package dev.arb.run;

import dev.arb.config.ArbConfig;
import dev.arb.engine.Engine;
import dev.arb.engine.EngineSetup;
import dev.arb.execution.ClientOrderId;
import dev.arb.execution.ExecutionVenue;
import dev.arb.execution.PaperLatency;
import dev.arb.execution.ShadowVenue;
import dev.arb.log.LogComponent;
import dev.arb.market.MarketFeed;
import dev.arb.market.MarketPair;
import dev.arb.market.replay.RecordingException;
import dev.arb.market.synthetic.MockMarket;
import dev.arb.metrics.LoopFigures;
import dev.arb.metrics.LoopStats;
import dev.arb.metrics.ProcessSampler;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.OrderRequest;
import dev.arb.model.TradingMode;
import dev.arb.signal.PairRules;
import dev.arb.state.MetricsState;
import dev.arb.time.NanoClock;
import dev.arb.time.WallClock;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/**
 * One run from its opening to its last word. {@link #run} takes the calling thread for the engine.
 *
 * <p>Order of opening: the market and its symbols, the state store and the lock of the namespace, the run directory.
 * What cannot be had is an exception before anything is written.
 */
public final class LiveRun {
    private static final Logger LOG = LogComponent.LIVE_LOOP.logger();
    private static final long FIGURES_EVERY_NS = TimeUnit.MILLISECONDS.toNanos(100);
    /** A look costs well under a millisecond and is not taken on the engine's thread. */
    private static final long SAMPLE_EVERY_NS = TimeUnit.SECONDS.toNanos(1);

    private static final double MS_NS = 1e6;

    private final RunRequest request;
    private final ArbConfig config;
    private final NanoClock wallClock = WallClock.INSTANCE;
    private final Notifier notifier;
    private final RunObserver observer;
    private final LoopTimer timer = new LoopTimer();
    private final LoopStats stats;
    private long nextFiguresNs = Long.MIN_VALUE;

    private LiveRun(RunRequest request, RunObserver observer, Notifier notifier) {
        this.request = request;
        this.config = request.config();
        this.observer = observer;
        this.notifier = notifier;
        this.stats = new LoopStats(config.monitoring().bufferSize());
    }

    /**
     * Runs to the end in the calling thread.
     *
     * @throws dev.arb.market.UnknownSymbolException when the rules of a symbol are not known
     * @throws dev.arb.market.replay.RecordingException when a recording cannot be played, or ends in the middle; the
     *     run has ended in order then
     * @throws dev.arb.state.StateStoreException when the state store cannot be used
     * @throws NamespaceTakenException when another runner owns the namespace
     * @throws RunFailedException when the run directory cannot be written
     */
    public static RunOutcome run(RunRequest request, RunObserver observer) {
        try (Notifier notifier = new Notifier(observer)) {
            return new LiveRun(request, observer, notifier).open();
        }
    }

    private RunOutcome open() {
        List<MarketPair> pairs = RunMarkets.pairs(request.symbols());
        try (MarketFeed feed = RunMarkets.open(request, pairs)) {
            List<PairRules> rules = RunMarkets.rules(pairs, config);
            RunBooks books = new RunBooks(request, rules, wallClock);
            try (StateFeed state = StateFeed.open(request, books.wantedRunId(), wallClock)) {
                books.open(state.description(), notifier);
                return trade(feed, setup(rules, books.runId()), books, state);
            }
        }
    }

    private EngineSetup setup(List<PairRules> rules, String runId) {
        return new EngineSetup(
                rules,
                config.strategy(),
                config.risk(),
                StartingHoldings.of(config.startingBalances(), rules),
                config.ws().channelTimeoutNs(),
                config.ws().bookMaxAgeNs(),
                (position, leg, attempt) -> ClientOrderId.of(runId, position, leg, attempt));
    }

    private RunOutcome trade(MarketFeed feed, EngineSetup setup, RunBooks books, StateFeed state) {
        Pacer pacer = new Pacer(RunMarkets.pace(request), pacedFromNs(feed));
        try (Simulation simulation = new Simulation(setup, feed, latencies(), wrapper(setup));
                ProcessSampler sampler = new ProcessSampler(SAMPLE_EVERY_NS).start()) {
            Engine engine = simulation.engine();
            FigureMaker figures = new FigureMaker(
                    engine, stats, sampler::latest, wallClock, books.runId(), RunMarkets.dataSource(request));
            GaugePublisher gauges =
                    state.gauges(engine, setup, simulation.driver().traffic());
            DecisionDigest digest = new DecisionDigest();
            simulation.hub().add(digest);
            simulation.hub().add(new StateRecorder(state.writer(), setup.pairs(), wallClock));
            simulation.hub().add(figures);
            simulation.hub().add(gauges);
            simulation.hub().add(new LogRecorder(setup.pairs(), !Double.isInfinite(RunMarkets.pace(request))));
            books.record(simulation, setup.pairs(), timer);
            RunLoop[] self = new RunLoop[1];
            RunLoop loop = new RunLoop(
                    simulation,
                    RunMarkets.schedule(request, feed),
                    pacer,
                    timer,
                    stats,
                    limits(feed),
                    () -> afterTurn(simulation, figures, gauges, state, self[0]));
            self[0] = loop;
            begin(feed, books, state, loop);
            Finish finish = new Finish(simulation, figures, gauges, state, books, sampler, digest, pacer);
            return runAndFinish(loop, finish);
        }
    }

    private void begin(MarketFeed feed, RunBooks books, StateFeed state, RunLoop loop) {
        long stuckNs = request.intervalNs() + config.maxLoopLatencyNs();
        state.begin(books.runId(), () -> System.nanoTime() - loop.lastTurnNs() <= stuckNs);
        state.warning().ifPresent(notifier::warning);
        observer.started(
                new RunAnnouncement(
                        books.runId(),
                        books.directory(),
                        request.mode() + ":" + request.state().env(),
                        state.description(),
                        feed.description()),
                loop::stop);
    }

    /** Everything that the end of a run needs. */
    private record Finish(
            Simulation simulation,
            FigureMaker figures,
            GaugePublisher gauges,
            StateFeed state,
            RunBooks books,
            ProcessSampler sampler,
            DecisionDigest digest,
            Pacer pacer) {}

    private RunOutcome runAndFinish(RunLoop loop, Finish finish) {
        RunEnding ending;
        try {
            ending = loop.run();
        } catch (RuntimeException e) {
            String reason = e instanceof RecordingException ? "recording_cut" : "error";
            finish(RunEnding.of(RunOutcome.Ending.STOPPED, reason), finish);
            throw e;
        }
        return finish(ending, finish);
    }

    private RunOutcome finish(RunEnding ending, Finish finish) {
        finish.sampler().sampleNow();
        Engine engine = finish.simulation().engine();
        MetricsState last = finish.figures().figures();
        long durationNs = finish.pacer().elapsedNs();
        String hash = HexFormat.of().toHexDigits(engine.stateHash());
        String digest = finish.digest().finish();
        RunOutcome outcome = new RunOutcome(
                ending.kind(),
                ending.reason(),
                durationNs,
                finish.simulation().driver().step(),
                engine.counts().trades(),
                engine.counts().closedTrades(),
                tradingPnl(engine),
                engine.counts().activeOrders(),
                averageLoopMs(),
                last,
                false,
                hash,
                digest);
        finish.books().finish(outcome, engine, finish.simulation().venues());
        boolean told = finish.state()
                .end(
                        ending.reason(),
                        engine,
                        finish.gauges(),
                        last,
                        finish.simulation().driver().nowNs());
        if (!told) {
            notifier.warning("the state store did not take the last figures of the run in time: "
                    + finish.state().description());
        }
        if (!ending.settled()) {
            notifier.warning(outcome.activeOrders() + " orders had no final answer when the run ended");
        }
        return outcome;
    }

    private static Optional<BigDecimal> tradingPnl(Engine engine) {
        return engine.isUnrealizedKnown() ? Optional.of(Fixed.toDecimal(engine.tradingPnlKrwE8())) : Optional.empty();
    }

    private OptionalDouble averageLoopMs() {
        Optional<LoopFigures> times = stats.figures();
        return times.isPresent() ? OptionalDouble.of(times.get().run().avgNs() / MS_NS) : OptionalDouble.empty();
    }

    /** Tells the figures, a few times a second at most. */
    private void afterTurn(
            Simulation simulation, FigureMaker figures, GaugePublisher gauges, StateFeed state, RunLoop loop) {
        long now = System.nanoTime();
        if (nextFiguresNs != Long.MIN_VALUE && now < nextFiguresNs) {
            return;
        }
        nextFiguresNs = now + FIGURES_EVERY_NS;
        MetricsState newest = figures.figures();
        notifier.figures(newest, false);
        if (state.isNamespaceLost()) {
            loop.namespaceLost();
            return;
        }
        state.onTradingState(simulation.engine());
        if (state.isDrained()) {
            gauges.publish(newest, simulation.driver().nowNs());
        }
    }

    private static long pacedFromNs(MarketFeed feed) {
        return feed instanceof MockMarket ? MockMarket.EPOCH_NS : feed.nextEventNs();
    }

    private RunLoop.Limits limits(MarketFeed feed) {
        boolean recorded = request.market() instanceof MarketChoice.Recorded;
        OptionalLong forNs = request.forNs();
        OptionalLong until = recorded && forNs.isPresent()
                ? OptionalLong.of(feed.nextEventNs() + forNs.getAsLong())
                : OptionalLong.empty();
        return new RunLoop.Limits(
                request.loops(),
                until,
                recorded ? OptionalLong.empty() : forNs,
                config.execution().shutdownGraceNs());
    }

    private List<PaperLatency> latencies() {
        return List.of(
                latency(config.paper().latencyANs(), 0), latency(config.paper().latencyBNs(), 1));
    }

    private PaperLatency latency(long requestNs, int venue) {
        return new PaperLatency(
                requestNs, config.paper().responseLatencyNs(), config.paper().jitterNs(), request.seed() + venue);
    }

    private Simulation.VenueWrapper wrapper(EngineSetup setup) {
        if (request.mode() != TradingMode.SHADOW) {
            return Simulation.VenueWrapper.NONE;
        }
        return (ExecutionVenue venue) -> new ShadowVenue(venue, (order, nowNs) -> LOG.info(wouldPlace(setup, order)));
    }

    private static String wouldPlace(EngineSetup setup, OrderRequest order) {
        Instrument instrument = setup.pairs().get(order.symbol()).instrument(order.venue());
        return "would place: " + order.purpose() + " " + order.side() + " " + Fixed.format(order.quantityE8()) + " "
                + instrument.base() + " at " + Fixed.format(order.limitE8()) + " " + instrument.quote() + " on "
                + instrument.venue() + " (limit, immediate or cancel, id " + order.clientOrderId() + ")";
    }
}
