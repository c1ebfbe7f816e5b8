package dev.arb.run;

import dev.arb.config.ArbConfig;
import dev.arb.engine.EngineSetup;
import dev.arb.execution.ClientOrderId;
import dev.arb.market.net.RawFrameSink;
import dev.arb.model.Asset;
import dev.arb.signal.PairRules;
import dev.arb.time.NanoClock;
import dev.arb.time.WallClock;
import java.util.List;
import java.util.SortedMap;

/**
 * One run from its opening to its last word. {@link #run} takes the calling thread for the engine.
 *
 * <p>Order of opening: the port for metrics, the market and its symbols, the state store and the lock of the namespace, the run directory.
 * What cannot be had is an exception before anything is written.
 */
public final class LiveRun {
    private static final NanoClock WALL_CLOCK = WallClock.INSTANCE;

    private LiveRun() {}

    /**
     * Runs to the end in the calling thread.
     *
     * @throws dev.arb.endpoint.EndpointException when the port for metrics cannot be had
     * @throws dev.arb.market.UnknownSymbolException when a symbol cannot be traded
     * @throws dev.arb.market.VenueUnreachableException when an exchange does not answer at the start
     * @throws dev.arb.market.replay.RecordingException when a recording cannot be played, or ends in the middle; the
     *     run has ended in order then
     * @throws dev.arb.state.StateStoreException when the state store cannot be used
     * @throws NamespaceTakenException when another runner owns the namespace
     * @throws RunFailedException when the run directory cannot be written
     */
    public static RunOutcome run(RunRequest request, RunObserver observer) {
        return run(request, observer, RunMarkets::open);
    }

    /** Opens the market of a request, and says how the run is watched. */
    @FunctionalInterface
    interface Opening {
        RunMarket open(RunRequest request, RawFrameSink tap);

        /** What stands between the engine and the venues besides. */
        default Simulation.VenueWrapper venues() {
            return Simulation.VenueWrapper.NONE;
        }

        default RunWatch watch() {
            return RunWatch.USUAL;
        }
    }

    static RunOutcome run(RunRequest request, RunObserver observer, Opening opening) {
        try (Notifier notifier = new Notifier(observer);
                RunEndpoint endpoint = RunEndpoint.open(request, notifier);
                RunAlerts alerts = new RunAlerts(request.config().alerts(), notifier, WALL_CLOCK);
                RunRecording recording = new RunRecording(request, notifier)) {
            RunOutcome outcome = run(request, observer, opening, notifier, endpoint, alerts, recording);
            return outcome.withRecording(recording.end());
        }
    }

    /** Everything but the end of the recording, which outlives the market. */
    private static RunOutcome run(
            RunRequest request,
            RunObserver observer,
            Opening opening,
            Notifier notifier,
            RunEndpoint endpoint,
            RunAlerts alerts,
            RunRecording recording) {
        try (RunMarket market = opening.open(request, recording.tap())) {
            List<PairRules> rules = RunMarkets.rules(market.pairs(), request.config());
            List<SortedMap<Asset, Long>> holdings =
                    StartingHoldings.of(request.config().startingBalances(), rules, market);
            try (RunBooks books = new RunBooks(request, rules, holdings, market.notes(), WALL_CLOCK);
                    StateFeed state = StateFeed.open(request, books.wantedRunId(), WALL_CLOCK)) {
                books.open(state.description(), alerts.desk(), notifier);
                alerts.begin(request, books.runId(), books.directory());
                recording.begin(books.directory(), alerts.desk());
                EngineSetup setup = setup(request.config(), rules, holdings, books.runId());
                try (RunSession session = new RunSession(
                        request, setup, market, books, state, alerts, notifier, endpoint, opening, WALL_CLOCK)) {
                    return session.run(observer);
                }
            }
        }
    }

    private static EngineSetup setup(
            ArbConfig config, List<PairRules> rules, List<SortedMap<Asset, Long>> holdings, String runId) {
        return new EngineSetup(
                rules,
                config.strategy(),
                config.risk(),
                holdings,
                config.ws().channelTimeoutNs(),
                config.ws().bookMaxAgeNs(),
                (position, leg, attempt) -> ClientOrderId.of(runId, position, leg, attempt));
    }
}
