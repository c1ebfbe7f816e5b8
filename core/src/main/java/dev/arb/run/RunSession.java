package dev.arb.run;

import dev.arb.engine.Engine;
import dev.arb.engine.EngineSetup;
import dev.arb.market.ProviderStatus;
import dev.arb.market.replay.RecordingException;
import dev.arb.metrics.LoopFigures;
import dev.arb.metrics.MarketLink;
import dev.arb.metrics.MetricsCollector;
import dev.arb.metrics.ProcessSampler;
import dev.arb.model.Fixed;
import dev.arb.runlog.EventsDigest;
import dev.arb.state.MetricsState;
import dev.arb.time.NanoClock;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A run whose market, state and log are open: wires the engine to them, turns its loop and says the last word. */
final class RunSession implements AutoCloseable {
    private static final long FIGURES_EVERY_NS = TimeUnit.MILLISECONDS.toNanos(100);
    /** A look costs well under a millisecond and is not taken on the engine's thread. */
    private static final long SAMPLE_EVERY_NS = TimeUnit.SECONDS.toNanos(1);

    private static final double MS_NS = 1e6;

    private final RunRequest request;
    private final RunMarket market;
    private final RunBooks books;
    private final StateFeed state;
    private final RunAlerts alerts;
    private final Notifier notifier;
    private final RunEndpoint endpoint;
    private final NanoClock wallClock;
    private final MetricsCollector metrics;
    private final Pace pace;
    private final EngineVitals vitals = new EngineVitals(System.nanoTime());
    private final Simulation simulation;
    private final ProcessSampler sampler;
    private final FigureMaker figures;
    private final GaugePublisher gauges;
    private final EngineSamples samples;
    private final AlertFigureMaker alertFigures;
    private final DecisionDigest digest = new DecisionDigest();
    private final RunLoop loop;
    private final RunWatch watch;
    private final RunCare care;
    private @Nullable LastResort lastResort;
    private long nextFiguresNs = Long.MIN_VALUE;

    RunSession(
            RunRequest request,
            EngineSetup setup,
            RunMarket market,
            RunBooks books,
            StateFeed state,
            RunAlerts alerts,
            Notifier notifier,
            RunEndpoint endpoint,
            LiveRun.Opening opening,
            NanoClock wallClock) {
        this.request = request;
        this.watch = opening.watch();
        this.market = market;
        this.books = books;
        this.state = state;
        this.alerts = alerts;
        this.care = new RunCare(request, alerts.desk(), wallClock);
        this.notifier = notifier;
        this.endpoint = endpoint;
        this.wallClock = wallClock;
        this.metrics = new MetricsCollector(request.config().monitoring().bufferSize(), () -> link(market));
        notifier.beforeFigures(metrics.loops()::figures);
        this.simulation = new Simulation(
                setup,
                market.feed(),
                PaperVenues.latencies(request.config().paper(), request.seed()),
                venue -> PaperVenues.wrapper(request.mode(), setup)
                        .wrap(opening.venues().wrap(venue)));
        this.pace = market.pace(simulation.driver(), vitals);
        this.sampler = new ProcessSampler(SAMPLE_EVERY_NS).start();
        this.figures = new FigureMaker(simulation.engine(), metrics, sampler::latest, wallClock, books.runId(), market);
        this.gauges = state.gauges(simulation.engine(), setup, market, new VenueGauges(simulation, market));
        PnlPeak peak = new PnlPeak(simulation.engine());
        this.samples = new EngineSamples(
                simulation.engine(), setup, peak, new VenueGauges(simulation, market), request.namespace(), wallClock);
        this.alertFigures = new AlertFigureMaker(
                simulation.engine(),
                peak,
                vitals,
                request.config().alerts().thresholds().tradeLossKrwE8());
        alerts.watch(new RunRules(alerts.desk(), request, setup, alertFigures, books.directory()));
        LoopTimer timer = new LoopTimer();
        addSinks(setup, timer, peak);
        books.tellWaits(vitals);
        this.loop = new RunLoop(simulation, market.schedule(), pace, timer, metrics, vitals, limits(), this::afterTurn);
    }

    private static MarketLink link(RunMarket market) {
        OptionalLong reconnects = IntStream.range(0, EngineSetup.VENUES)
                .mapToObj(market::status)
                .flatMap(Optional::stream)
                .mapToLong(ProviderStatus::reconnects)
                .reduce(Long::sum);
        return new MarketLink(market.dataSource(), market.isWsConnected(), reconnects);
    }

    private void addSinks(EngineSetup setup, LoopTimer timer, PnlPeak peak) {
        OutcomeHub hub = simulation.hub();
        hub.add(vitals);
        hub.add(new FlightRecords());
        hub.add(digest);
        hub.add(new EngineAlerts(alerts.desk()));
        hub.add(new StateRecorder(state.writer(), setup.pairs(), wallClock));
        hub.add(figures);
        hub.add(peak);
        hub.add(alertFigures);
        hub.add(gauges);
        hub.add(new LogRecorder(setup.pairs(), RunMarkets.isPaced(request)));
        books.record(simulation, setup.pairs(), timer);
    }

    private RunLoop.Limits limits() {
        boolean recorded = request.market() instanceof MarketChoice.Recorded;
        OptionalLong forNs = request.forNs();
        OptionalLong until = recorded && forNs.isPresent()
                ? OptionalLong.of(market.feed().nextEventNs() + forNs.getAsLong())
                : OptionalLong.empty();
        return new RunLoop.Limits(
                request.loops(),
                until,
                recorded ? OptionalLong.empty() : forNs,
                request.config().execution().shutdownGraceNs());
    }

    /** Runs to the end; what was written is finished in order even when something fails on the way. */
    RunOutcome run(RunObserver observer) {
        begin(observer);
        RunEnding ending;
        try {
            ending = loop.run();
        } catch (RuntimeException e) {
            finish(RunEnding.of(
                    RunOutcome.Ending.STOPPED, e instanceof RecordingException ? "recording_cut" : "error"));
            throw e;
        }
        return finish(ending);
    }

    private void begin(RunObserver observer) {
        LastResort resort = new LastResort(new LastResort.Parts(
                loop, vitals, simulation.venues(), books, state, alerts, observer, watch.answerNs()));
        lastResort = resort;
        long stuckNs = request.intervalNs() + request.config().watchdog().maxLoopNs();
        state.begin(books.runId(), alerts.desk(), () -> sinceTurnNs() <= stuckNs);
        endpoint.show(new RunReport(parts(), request, stuckNs));
        state.warning().ifPresent(notifier::warning);
        observer.started(
                new RunAnnouncement(
                        books.runId(),
                        books.directory(),
                        request.namespace().toString(),
                        state.description(),
                        market.feed().description(),
                        endpoint.url()),
                loop::stop);
        care.start(vitals, market, state, watch, resort::end);
    }

    private RunReport.Parts parts() {
        return new RunReport.Parts(
                metrics,
                samples,
                vitals,
                care,
                sampler::latest,
                books::stats,
                state::stats,
                alerts,
                this::sinceTurnNs,
                wallClock);
    }

    private long sinceTurnNs() {
        return System.nanoTime() - vitals.lastTurnNano();
    }

    private RunOutcome finish(RunEnding ending) {
        endWatch();
        sampler.sampleNow();
        metrics.loops().figures();
        Engine engine = simulation.engine();
        RunOutcome outcome = outcome(ending, engine, figures.figures());
        Optional<EventsDigest> events;
        try {
            events = books.finish(
                    outcome, engine, simulation.venues(), simulation.driver().nowNs());
        } finally {
            tellEnd(ending, engine, outcome);
        }
        return outcome.withEvents(events);
    }

    /** From here on the run ends by itself. */
    private void endWatch() {
        LastResort resort = lastResort;
        if (resort != null) {
            resort.finishing();
        }
        care.close();
    }

    private void tellEnd(RunEnding ending, Engine engine, RunOutcome outcome) {
        alertFigures.publish(simulation.driver().nowNs());
        alerts.settle();
        boolean told = state.end(
                ending.reason(),
                engine,
                gauges,
                outcome.figures(),
                simulation.driver().nowNs());
        if (!told) {
            notifier.warning("the state store did not take the last figures of the run in time, "
                    + state.fateOfTheRest() + ": " + state.description());
        }
        if (!ending.settled()) {
            notifier.warning(outcome.activeOrders() + " orders had no final answer when the run ended");
        }
    }

    private RunOutcome outcome(RunEnding ending, Engine engine, MetricsState last) {
        return new RunOutcome(
                ending.kind(),
                ending.reason(),
                pace.elapsedNs(),
                simulation.driver().step(),
                engine.counts().trades(),
                engine.counts().closedTrades(),
                tradingPnl(engine),
                engine.counts().activeOrders(),
                averageLoopMs(),
                last,
                false,
                HexFormat.of().toHexDigits(engine.stateHash()),
                digest.finish(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<BigDecimal> tradingPnl(Engine engine) {
        return engine.isUnrealizedKnown() ? Optional.of(Fixed.toDecimal(engine.tradingPnlKrwE8())) : Optional.empty();
    }

    private OptionalDouble averageLoopMs() {
        Optional<LoopFigures> times = metrics.loops().latest();
        return times.isPresent() ? OptionalDouble.of(times.get().runAvgNs() / MS_NS) : OptionalDouble.empty();
    }

    /** Tells the figures, a few times a second at most. */
    private void afterTurn() {
        long now = System.nanoTime();
        if (nextFiguresNs != Long.MIN_VALUE && now < nextFiguresNs) {
            return;
        }
        nextFiguresNs = now + FIGURES_EVERY_NS;
        MetricsState newest = figures.figures();
        notifier.figures(newest, false);
        samples.refresh(newest, simulation.driver().nowNs(), now);
        alertFigures.publish(simulation.driver().nowNs());
        if (state.isNamespaceLost()) {
            loop.namespaceLost();
            return;
        }
        state.takeWarning().ifPresent(notifier::warning);
        state.onTradingState(simulation.engine());
        if (state.isDrained()) {
            gauges.publish(newest, simulation.driver().nowNs());
        }
    }

    @Override
    public void close() {
        care.close();
        sampler.close();
        simulation.close();
    }
}
