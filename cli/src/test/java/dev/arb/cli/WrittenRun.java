package dev.arb.cli;

import dev.arb.runlog.RowKind;
import dev.arb.runlog.RunEnd;
import dev.arb.runlog.RunLabel;
import dev.arb.runlog.RunLog;
import dev.arb.runlog.RunLogColumns;
import dev.arb.runlog.RunLogListener;
import dev.arb.runlog.RunLogOptions;
import dev.arb.runlog.RunLogRow;
import dev.arb.runlog.RunProcess;
import dev.arb.runlog.RunStart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes a real run log with a few rows that are known. */
public final class WrittenRun {
    public static final Instant STARTED = Instant.parse("2026-08-22T00:15:00Z");
    public static final Instant ENDED = Instant.parse("2026-08-22T02:29:00Z");
    /** A moment after the end: what commands take for now. */
    public static final long NOW_NS = ENDED.plusSeconds(8).getEpochSecond() * 1_000_000_000L;

    private static final long BAR_NS = 1_000_000_000L;
    /** A process that cannot be there: Linux gives out smaller numbers. */
    private static final RunProcess GONE = new RunProcess(RunProcess.current().host(), Integer.MAX_VALUE, STARTED);

    private final Path runsDir;
    private String mode = "mock";
    private Instant started = STARTED;
    private int rows = 3;

    public WrittenRun(Path runsDir) {
        this.runsDir = runsDir;
    }

    public WrittenRun mode(String replacement) {
        mode = replacement;
        return this;
    }

    public WrittenRun startedAt(Instant replacement) {
        started = replacement;
        return this;
    }

    public WrittenRun rows(int count) {
        rows = count;
        return this;
    }

    /** Writes a run that ended by itself. @return its directory */
    public Path ended() throws IOException {
        try (RunLog log = open()) {
            log.finish(new RunEnd(ENDED, "loops_done", Map.of(), Map.of()));
            return log.directory();
        }
    }

    /** Writes a run whose process has gone without saying that it ended. @return its directory */
    public Path crashed() throws IOException {
        try (RunLog log = open()) {
            return log.directory();
        }
    }

    private RunLog open() throws IOException {
        RunStart start = new RunStart(
                new RunLabel(mode, "arb", "BTC/KRW", "1s"),
                started,
                GONE,
                "test",
                mode + ":docker",
                "embedded",
                OptionalLong.of(7),
                Optional.empty(),
                Map.of(),
                "",
                Map.of());
        RunLog log = RunLog.create(runsDir, Optional.empty(), start, RunLogOptions.simulated(), RunLogListener.NONE);
        for (int step = 1; step <= rows; step++) {
            log.append(row(step));
        }
        return log;
    }

    private RunLogRow row(int step) {
        boolean blocked = step == 2;
        long timeNs = started.getEpochSecond() * 1_000_000_000L + step * BAR_NS;
        return new RunLogRow()
                .put(RunLogColumns.KIND, RowKind.LOOP)
                .put(RunLogColumns.STEP, step)
                .putNs(RunLogColumns.TS_BAR, timeNs)
                .putNs(RunLogColumns.TS_EVENT, timeNs)
                .put(RunLogColumns.PRICE, 158_012_000.0)
                .put(RunLogColumns.POSITION_SIZE, 0.0063)
                .put(RunLogColumns.CASH, 40_786_257.5)
                .put(RunLogColumns.EQUITY, 104_123_450.0 + step)
                .put(RunLogColumns.REALIZED_PNL, 12_345.0)
                .put(RunLogColumns.UNREALIZED_PNL, -2_222.0)
                .put(RunLogColumns.ORDERS_GENERATED, step == 1 ? 2 : 0)
                .put(RunLogColumns.ORDERS_BLOCKED, blocked ? 1 : 0)
                .put(RunLogColumns.RISK_ALLOWED, !blocked)
                .put(RunLogColumns.RISK_REASONS, blocked ? "max_open_positions 1/1" : "");
    }
}
