package dev.arb.bench.runlog;

import dev.arb.runlog.RowKind;
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
import java.util.Optional;
import java.util.SplittableRandom;

/** A run of so many rows as a mock run writes them, through the run log, as fast as that takes them. */
public final class LongRun {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final long START_NS = START.getEpochSecond() * 1_000_000_000L;
    private static final long STEP_NS = 100_000_000L;

    /** A position is opened or closed, and something refused, every so many rows. */
    private static final long TRADE_EVERY = 50_021;

    private static final long REFUSAL_EVERY = 31_013;

    private LongRun() {}

    /** @return the run, which goes on: all rows are in its journal or file, and more may be appended */
    public static RunLog write(Path runs, String id, long rows) throws IOException {
        RunStart start = RunStart.of(new RunLabel("mock", "arb", "BTC/KRW", "100ms"), START, RunProcess.current());
        RunLog log = RunLog.create(runs, Optional.of(id), start, RunLogOptions.simulated(), RunLogListener.NONE);
        RunLogRow row = new RunLogRow();
        SplittableRandom random = new SplittableRandom(1);
        double price = 90_000_000;
        for (long i = 0; i < rows; i++) {
            price += random.nextInt(-50, 51) * 1000.0;
            log.append(fill(row, i, price, random));
        }
        while (log.stats().rowsUnflushed() > 0) {
            Thread.onSpinWait();
        }
        return log;
    }

    /** @return the row, filled as row {@code i} of such a run */
    public static RunLogRow fill(RunLogRow row, long i, double price, SplittableRandom random) {
        long ns = START_NS + i * STEP_NS;
        double edge = random.nextInt(-4000, 4001) / 100.0;
        row.clear()
                .put(RunLogColumns.STEP, i + 1)
                .putNs(RunLogColumns.TS_BAR, ns)
                .putNs(RunLogColumns.TS_EVENT, ns + 1_000_000)
                .put(RunLogColumns.PRICE, price)
                .put(RunLogColumns.OPEN, price - 1000)
                .put(RunLogColumns.HIGH, price + 2000)
                .put(RunLogColumns.LOW, price - 2000)
                .put(RunLogColumns.CLOSE, price)
                .put(RunLogColumns.POSITION_SIZE, i / TRADE_EVERY % 2 == 0 ? 0 : 0.01)
                .put(RunLogColumns.CASH, 20_000_000.0)
                .put(RunLogColumns.EQUITY, 20_000_000 + price / 100)
                .put(RunLogColumns.REALIZED_PNL, (double) (i / TRADE_EVERY))
                .put(RunLogColumns.UNREALIZED_PNL, edge)
                .put(RunLogColumns.RISK_ALLOWED, true)
                .put(RunLogColumns.SEQ, 3 * i)
                .put(RunLogColumns.SYMBOL, "BTC/KRW")
                .put(RunLogColumns.BID_A, price - 500)
                .put(RunLogColumns.ASK_A, price + 500)
                .put(RunLogColumns.BID_B, price / 1380 - 1)
                .put(RunLogColumns.ASK_B, price / 1380 + 1)
                .put(RunLogColumns.FX_RATE, 1380.5)
                .put(RunLogColumns.FX_AGE_MS, i % 1000)
                .put(RunLogColumns.EDGE_AB_BPS, edge)
                .put(RunLogColumns.EDGE_BA_BPS, -edge)
                .put(RunLogColumns.NET_EDGE_BPS, Math.abs(edge) - 25)
                .put(RunLogColumns.DECISION, "hold")
                .put(RunLogColumns.DECISION_REASON, "edge below hurdle")
                .put(RunLogColumns.COST_FEE_A_BPS, 5.0)
                .put(RunLogColumns.COST_FEE_B_BPS, 10.0)
                .put(RunLogColumns.COST_SLIPPAGE_BPS, 1.5)
                .put(RunLogColumns.COST_EXIT_EDGE_BPS, 3.0)
                .put(RunLogColumns.TRADING_PNL, edge)
                .put(RunLogColumns.LOOP_TIME_US, 20 + i % 13)
                .put(RunLogColumns.BOOK_AGE_A_MS, i % 90)
                .put(RunLogColumns.BOOK_AGE_B_MS, i % 110);
        if (i % TRADE_EVERY == 0) {
            return row.put(RunLogColumns.KIND, RowKind.STATE).put(RunLogColumns.POSITION_ID, i / TRADE_EVERY + 1);
        }
        return i % REFUSAL_EVERY == 1
                ? row.put(RunLogColumns.KIND, RowKind.REFUSAL).put(RunLogColumns.RISK_ALLOWED, false)
                : row.put(RunLogColumns.KIND, RowKind.LOOP);
    }
}
