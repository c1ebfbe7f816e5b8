package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.engine.Engine;
import dev.arb.engine.EngineSetup;
import dev.arb.risk.TradingState;
import dev.arb.state.Heartbeat;
import dev.arb.state.Keys;
import dev.arb.state.LockResult;
import dev.arb.state.MetricsState;
import dev.arb.state.Namespace;
import dev.arb.state.RunState;
import dev.arb.state.RunWords;
import dev.arb.state.RunnerIdentity;
import dev.arb.state.RunnerLock;
import dev.arb.state.Stat;
import dev.arb.state.StateTimes;
import dev.arb.state.StateWriter;
import dev.arb.state.delivery.OpenedStore;
import dev.arb.state.delivery.PublisherStats;
import dev.arb.state.delivery.StatePublisher;
import dev.arb.state.delivery.StateStores;
import dev.arb.time.NanoClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A run's side of the state store: the lock of its namespace, the publisher, the heartbeat, and what the run says of
 * itself. Opened before anything is written; posting does no I/O.
 */
final class StateFeed implements AutoCloseable {
    private static final Duration FLUSH_TIMEOUT = Duration.ofSeconds(3);

    private final OpenedStore opened;
    private final RunnerLock lock;
    private final StatePublisher publisher;
    private final StateWriter writer;
    private final NanoClock wallClock;
    private final Instant startedAt;
    private final HeardHeartbeat heard;
    private @Nullable Heartbeat heartbeat;
    private String runId;
    private TradingState lastState = TradingState.ACTIVE;

    private StateFeed(
            OpenedStore opened, RunnerLock lock, StatePlace place, Keys keys, NanoClock wallClock, String runId) {
        this.opened = opened;
        this.lock = lock;
        this.publisher = new StatePublisher(
                opened.store(),
                new StatePublisher.Setup(place.store().stateDirectory(), keys, () -> !isNamespaceLost()),
                wallClock);
        this.writer = publisher.writer(keys);
        this.heard = new HeardHeartbeat(keys, wallClock, System::nanoTime);
        publisher.onTaken(heard);
        this.wallClock = wallClock;
        this.runId = runId;
        this.startedAt = StateTimes.instant(wallClock.nowNs());
    }

    /**
     * Opens the store and takes the namespace.
     *
     * @throws dev.arb.state.StoreUnreachableException when a store that was asked for does not answer
     * @throws NamespaceTakenException when another runner owns the namespace
     */
    static StateFeed open(RunRequest request, String runId, NanoClock wallClock) {
        StatePlace place = request.state();
        OpenedStore opened = StateStores.openForRun(place.store(), wallClock);
        Namespace namespace = request.namespace();
        LockResult result = RunnerLock.acquire(
                new RunnerLock.Request(
                        namespace,
                        place.keyPrefix(),
                        RunnerIdentity.here(runId),
                        place.store().stateDirectory(),
                        opened.store()),
                wallClock);
        return switch (result) {
            case LockResult.Refused refused -> {
                opened.store().close();
                throw new NamespaceTakenException(refused.sentence());
            }
            case LockResult.Acquired acquired ->
                new StateFeed(
                        opened,
                        acquired.lock(),
                        place,
                        new Keys(namespace.toString(), place.keyPrefix()),
                        wallClock,
                        runId);
        };
    }

    /** The run begins under this id. @param progress whether the loop's last turn ended recently enough */
    void begin(String finalRunId, AlertDesk alerts, BooleanSupplier progress) {
        runId = finalRunId;
        writer.clearAlerts();
        alerts.add(new StateAlerts(writer));
        for (Stat counted :
                List.of(Stat.TRADES_TOTAL, Stat.SAFETY_VIOLATIONS_TOTAL, Stat.CIRCUIT_BREAKER_TRIGGERS_TOTAL)) {
            writer.incrementStat(counted, 0);
        }
        writer.setStat(Stat.LIVE_ENABLED, 0);
        writer.setStat(Stat.LIVE_ARMED, 0);
        writer.setRun(row(RunWords.RUNNING, Optional.empty(), TradingState.ACTIVE, ""));
        heartbeat = new Heartbeat(writer, progress, wallClock).start();
    }

    /** Tells of a change of the trading state, once. */
    void onTradingState(Engine engine) {
        TradingState state = engine.control().state();
        if (state != lastState) {
            lastState = state;
            writer.setRun(row(
                    RunWords.RUNNING, Optional.empty(), state, engine.control().reason()));
        }
    }

    /**
     * The last word of the run; none where another runner owns the namespace by now.
     *
     * @return false when the store did not take everything in time
     */
    boolean end(String exitReason, Engine engine, GaugePublisher gauges, MetricsState figures, long engineNowNs) {
        if (isNamespaceLost()) {
            return true;
        }
        Heartbeat beating = heartbeat;
        if (beating != null) {
            beating.beat();
            beating.close();
        }
        gauges.publish(figures, engineNowNs);
        writer.setRun(row(
                RunWords.ENDED,
                Optional.of(exitReason),
                engine.control().state(),
                engine.control().reason()));
        return publisher.flush(FLUSH_TIMEOUT);
    }

    private RunState row(String state, Optional<String> exitReason, TradingState trading, String reason) {
        boolean ended = exitReason.isPresent();
        return new RunState(
                Optional.of(runId),
                Optional.of(state),
                Optional.of(startedAt),
                ended ? Optional.of(StateTimes.instant(wallClock.nowNs())) : Optional.empty(),
                exitReason,
                Optional.of(trading.name()),
                reason.isEmpty() ? Optional.empty() : Optional.of(reason),
                Optional.of(lock.identity().host()),
                Optional.of(lock.identity().pid()));
    }

    StateWriter writer() {
        return writer;
    }

    /** Whether gauges posted now would be seen, or only replace others that nobody has seen. */
    boolean isDrained() {
        return publisher.isDrained();
    }

    /** How the delivery fares; any thread. */
    PublisherStats stats() {
        return publisher.stats();
    }

    boolean isNamespaceLost() {
        return lock.state() == RunnerLock.State.LOST;
    }

    /** What becomes of what the store did not take before the end. */
    String fateOfTheRest() {
        return publisher.isKept() ? "its journal has them for the next run" : "they are lost";
    }

    /** Age of the newest heartbeat that the store has; before the first, the time since this was opened. Any thread. */
    long heartbeatAgeNs() {
        return heard.ageNs();
    }

    /**
     * The last word of a run whose engine does not answer. Any thread but the engine's.
     *
     * @return false when the store did not take everything in time
     */
    boolean endWithoutEngine(String exitReason, TradingState lastKnown, String reason) {
        if (isNamespaceLost()) {
            return true;
        }
        Heartbeat beating = heartbeat;
        if (beating != null) {
            beating.close();
        }
        writer.setRun(row(RunWords.ENDED, Optional.of(exitReason), lastKnown, reason));
        return publisher.flush(FLUSH_TIMEOUT);
    }

    /** The store in use, without credentials. */
    String description() {
        return opened.store().description();
    }

    Optional<String> warning() {
        return opened.warning();
    }

    /** A sentence about the delivery that was not taken before. Does no I/O. */
    Optional<String> takeWarning() {
        return publisher.takeWarning();
    }

    GaugePublisher gauges(Engine engine, EngineSetup setup, RunMarket market, VenueGauges venues) {
        return new GaugePublisher(writer, engine, setup, wallClock, market, venues);
    }

    @Override
    public void close() {
        Heartbeat beating = heartbeat;
        if (beating != null) {
            beating.close();
        }
        publisher.close();
        lock.close();
        opened.store().close();
    }
}
