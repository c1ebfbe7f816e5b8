package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.config.FsyncPolicy;
import dev.arb.config.RunLogConfig;
import dev.arb.engine.Engine;
import dev.arb.execution.ExecutionVenue;
import dev.arb.log.LogComponent;
import dev.arb.model.Asset;
import dev.arb.model.Fixed;
import dev.arb.runlog.EventsDigest;
import dev.arb.runlog.RunDirectory;
import dev.arb.runlog.RunEnd;
import dev.arb.runlog.RunIds;
import dev.arb.runlog.RunLabel;
import dev.arb.runlog.RunLog;
import dev.arb.runlog.RunLogOptions;
import dev.arb.runlog.RunLogStats;
import dev.arb.runlog.RunProcess;
import dev.arb.runlog.RunRecovery;
import dev.arb.runlog.RunRepair;
import dev.arb.runlog.RunStart;
import dev.arb.runlog.SyncPolicy;
import dev.arb.signal.PairRules;
import dev.arb.state.StateTimes;
import dev.arb.time.NanoClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** A run's log, where it keeps one: named, opened, fed and finished. */
final class RunBooks implements AutoCloseable {
    private static final String STRATEGY = "arb";
    private static final Logger LOG = LogComponent.LIVE_LOOP.logger();

    private final RunRequest request;
    private final List<PairRules> pairs;
    private final List<? extends SortedMap<Asset, Long>> holdings;
    private final String notes;
    private final NanoClock wallClock;
    private final Instant startedAt;
    private final RunLabel label;
    private final String wantedRunId;
    private volatile @Nullable RunLog log;
    private @Nullable RunLogTrouble trouble;
    private @Nullable RunLogRecorder recorder;

    /**
     * @param holdings at the start, by venue index
     * @param notes where the market comes from
     */
    RunBooks(
            RunRequest request,
            List<PairRules> pairs,
            List<? extends SortedMap<Asset, Long>> holdings,
            String notes,
            NanoClock wallClock) {
        this.request = request;
        this.pairs = pairs;
        this.holdings = holdings;
        this.notes = notes;
        this.wallClock = wallClock;
        this.startedAt = StateTimes.instant(wallClock.nowNs());
        String symbols = pairs.stream().map(pair -> pair.a().displaySymbol()).collect(Collectors.joining("+"));
        this.label = new RunLabel(request.mode().toString(), STRATEGY, symbols, Timeframes.of(request.intervalNs()));
        this.wantedRunId =
                request.log().flatMap(RunRequest.LogPlace::runId).orElseGet(() -> RunIds.idOf(label, startedAt));
    }

    /** The run's name unless a directory of that name is there already. */
    String wantedRunId() {
        return wantedRunId;
    }

    /** The run's name. */
    String runId() {
        return log == null ? wantedRunId : log.runId();
    }

    Optional<Path> directory() {
        return Optional.ofNullable(log).map(RunLog::directory);
    }

    /** How the log fares; empty without one. Any thread, once it is open. */
    Optional<RunLogStats> stats() {
        return Optional.ofNullable(log).map(RunLog::stats);
    }

    /** Waiting for the log is none of the engine's work; told from now on. */
    void tellWaits(EngineVitals vitals) {
        RunLogTrouble open = trouble;
        if (open != null) {
            open.tellWaits(vitals);
        }
    }

    /** @throws RunFailedException when the directory cannot be written */
    void open(String stateStore, AlertDesk alerts, Notifier notifier) {
        if (request.log().isEmpty()) {
            return;
        }
        Path runsDir = request.log().get().runsDir();
        RunLogTrouble told = new RunLogTrouble(alerts);
        trouble = told;
        recoverCrashed(runsDir, notifier);
        try {
            log = RunLog.create(runsDir, Optional.of(wantedRunId), start(stateStore), options(), told);
        } catch (IOException e) {
            throw new RunFailedException(
                    "cannot write the run log in " + runsDir + " (" + RunLogTrouble.reason(e)
                            + "); check the directory, or pass --runs-dir or --no-run-log",
                    e);
        }
    }

    /** Puts in order what runs that were killed have left in their journals. */
    private static void recoverCrashed(Path runsDir, Notifier notifier) {
        Clock clock = Clock.systemUTC();
        try {
            new RunRecovery(new RunDirectory(runsDir, clock), clock)
                    .recoverCrashed()
                    .forEach((run, repair) -> notifier.warning(recovered(run, repair)));
        } catch (IOException e) {
            notifier.warning("cannot look for crashed runs in " + runsDir + " (" + RunLogTrouble.reason(e) + ")");
        }
    }

    private static String recovered(Path run, RunRepair repair) {
        String problems = repair.problems().isEmpty() ? "" : "; " + String.join("; ", repair.problems());
        return "the log of crashed run " + run.getFileName() + " was put in order: " + repair.rows() + " rows, "
                + repair.rowsFromJournal() + " of them from its journal" + problems;
    }

    private RunStart start(String stateStore) {
        return new RunStart(
                label,
                startedAt,
                RunProcess.current(),
                request.version(),
                request.namespace().toString(),
                stateStore,
                OptionalLong.of(request.seed()),
                Optional.empty(),
                request.config().snapshot(),
                notes,
                StartingHoldings.texts(holdings, pairs.get(0)));
    }

    private RunLogOptions options() {
        RunLogConfig config = request.config().runLog();
        RunLogOptions base = RunMarkets.isPaced(request) ? RunLogOptions.realTime() : RunLogOptions.simulated();
        return new RunLogOptions(
                Duration.ofNanos(config.flushIntervalNs()),
                Duration.ofNanos(config.publishIntervalNs()),
                sync(config.fsync()),
                base.overflowPolicy(),
                config.maxHeldBytes(),
                base.closeTimeout());
    }

    private static SyncPolicy sync(FsyncPolicy policy) {
        return switch (policy) {
            case NEVER -> SyncPolicy.NEVER;
            case EVERY_SECOND -> SyncPolicy.EVERY_SECOND;
            case EVERY_FLUSH -> SyncPolicy.EVERY_FLUSH;
        };
    }

    /** Lets every outcome of the engine become a row. */
    void record(Simulation simulation, List<PairRules> rules, LoopTimer timer) {
        RunLog open = log;
        if (open != null) {
            RunLogRecorder rows =
                    new RunLogRecorder(open, simulation.engine(), rules, wallClock, timer, simulation.driver()::step);
            simulation.hub().add(rows);
            recorder = rows;
        }
    }

    /**
     * @return what was written; empty without a log
     * @throws RunFailedException when the last rows could not be written
     */
    Optional<EventsDigest> finish(RunOutcome outcome, Engine engine, List<ExecutionVenue> venues, long engineNowNs) {
        RunLog open = log;
        if (open == null) {
            return Optional.empty();
        }
        RunLogRecorder rows = recorder;
        if (rows != null) {
            rows.runEnded(outcome.exitReason(), engine.eventSeq(), engineNowNs);
        }
        RunEnd end = new RunEnd(
                StateTimes.instant(wallClock.nowNs()),
                outcome.exitReason(),
                StartingHoldings.texts(
                        venues.stream().map(ExecutionVenue::balances).toList(), pairs.get(0)),
                totals(outcome, engine));
        try {
            EventsDigest events = open.finish(end);
            LOG.info("run log of {} ended: {} rows, sha256 {}", open.runId(), events.rows(), events.hash());
            return Optional.of(events);
        } catch (IOException e) {
            throw new RunFailedException(
                    "cannot finish the run log in " + open.directory() + " (" + RunLogTrouble.reason(e)
                            + "); free the disk, then arb verify-run --repair puts in what the journal there holds",
                    e);
        }
    }

    /**
     * Ends the log of a run whose engine does not answer: the rows that it gave are kept, the balances and totals are not
     * known. Where that fails the log is that of a crashed run. Any thread but the engine's.
     */
    void finishWithoutEngine(String exitReason) {
        RunLog open = log;
        if (open == null) {
            return;
        }
        try {
            open.finish(new RunEnd(StateTimes.instant(wallClock.nowNs()), exitReason, Map.of(), Map.of()));
        } catch (IOException e) {
            LOG.error("cannot finish the run log in {} ({})", open.directory(), RunLogTrouble.reason(e));
        }
    }

    /** Without {@link #finish} the log looks like that of a crashed run, with every row in it. */
    @Override
    public void close() {
        RunLog open = log;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (IOException e) {
            throw new RunFailedException(
                    "cannot close the run log in " + open.directory() + " (" + RunLogTrouble.reason(e) + ")", e);
        }
    }

    private static Map<String, Object> totals(RunOutcome outcome, Engine engine) {
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("loops", outcome.loops());
        totals.put("trades_opened", outcome.tradesOpened());
        totals.put("trades_closed", outcome.tradesClosed());
        totals.put("trades_won", engine.counts().wonTrades());
        totals.put("trades_lost", engine.counts().lostTrades());
        totals.put("orders_sent", engine.counts().ordersSent());
        totals.put("orders_filled", engine.counts().ordersFilled());
        totals.put("orders_rejected", engine.counts().ordersRejected());
        totals.put("skips", engine.counts().skips());
        totals.put("safety_violations", engine.counts().safetyViolations());
        totals.put("realized_pnl_krw", Fixed.format(engine.accounts().realizedKrwE8()));
        totals.put("fees_paid_krw", Fixed.format(engine.accounts().feesKrwE8()));
        outcome.tradingPnlKrw().ifPresent(pnl -> totals.put("trading_pnl_krw", pnl.toPlainString()));
        totals.put("state_hash", outcome.stateHash());
        totals.put("decision_digest", outcome.decisionDigest());
        return totals;
    }
}
