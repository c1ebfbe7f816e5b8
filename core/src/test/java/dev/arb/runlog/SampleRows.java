package dev.arb.runlog;

import java.util.Random;

/** Rows with every column in use now and then, the same for the same seed and number. */
public final class SampleRows {

    private static final String[] WORDS = {"", "open", "upbit", "ğüşİöç", "利益", "x\u0001y", "😀 pair", "a; b"};

    private SampleRows() {}

    /** Fills a row with random values; nullable columns are empty one time in three. */
    static RunLogRow random(long seed, long number, RunLogRow row) {
        Random random = new Random(seed * 1_000_003 + number);
        row.clear();
        for (RunLogColumn column : RunLogColumns.ALL) {
            if (!column.nullable() || random.nextInt(3) > 0) {
                fill(row, column, random);
            }
        }
        return row.put(RunLogColumns.STEP, number / 2).put(RunLogColumns.SEQ, number);
    }

    private static void fill(RunLogRow row, RunLogColumn column, Random random) {
        switch (column) {
            case RunLogColumn.LongColumn c -> row.put(c, random.nextLong(-1000, Long.MAX_VALUE));
            case RunLogColumn.IntColumn c -> row.put(c, random.nextInt(5));
            case RunLogColumn.FlagColumn c -> row.put(c, random.nextBoolean());
            case RunLogColumn.DoubleColumn c -> row.put(c, random.nextGaussian() * 1e6);
            case RunLogColumn.TimeColumn c -> row.putNs(c, random.nextLong(4_000_000_000_000_000_000L));
            case RunLogColumn.DecimalColumn c -> row.putE8(c, random.nextLong() | 1);
            case RunLogColumn.KindColumn c -> row.put(c, RowKind.values()[random.nextInt(RowKind.values().length)]);
            case RunLogColumn.TextColumn c -> row.put(c, WORDS[random.nextInt(WORDS.length)]);
        }
    }

    /** A row such as a mock run writes for each loop. */
    public static RunLogRow loop(long step, RunLogRow row) {
        double price = 90_000_000 + 1000 * Math.sin(step / 100.0);
        long ns = 1_700_000_000_000_000_000L + step * 1_000_000_000L;
        return row.clear()
                .put(RunLogColumns.STEP, step)
                .putNs(RunLogColumns.TS_BAR, ns)
                .putNs(RunLogColumns.TS_EVENT, ns + 1_000_000)
                .put(RunLogColumns.PRICE, price)
                .put(RunLogColumns.OPEN, price - 1)
                .put(RunLogColumns.HIGH, price + 2)
                .put(RunLogColumns.LOW, price - 2)
                .put(RunLogColumns.CLOSE, price)
                .put(RunLogColumns.POSITION_SIZE, step % 7 == 0 ? 0.01 : 0)
                .put(RunLogColumns.CASH, 20_000_000.0 + step)
                .put(RunLogColumns.EQUITY, 20_000_100.0 + step)
                .put(RunLogColumns.REALIZED_PNL, step * 0.5)
                .put(RunLogColumns.UNREALIZED_PNL, Math.cos(step) * 100)
                .put(RunLogColumns.ORDERS_GENERATED, step % 50 == 0 ? 2 : 0)
                .put(RunLogColumns.ORDERS_BLOCKED, step % 100 == 1 ? 1 : 0)
                .put(RunLogColumns.RISK_ALLOWED, true)
                .put(RunLogColumns.KIND, RowKind.LOOP)
                .put(RunLogColumns.SEQ, 3 * step)
                .put(RunLogColumns.SYMBOL, "BTC/KRW")
                .put(RunLogColumns.BID_A, price - 500)
                .put(RunLogColumns.ASK_A, price + 500)
                .put(RunLogColumns.BID_B, price / 1380 - 1)
                .put(RunLogColumns.ASK_B, price / 1380 + 1)
                .put(RunLogColumns.FX_RATE, 1380.5)
                .put(RunLogColumns.FX_AGE_MS, step % 1000)
                .put(RunLogColumns.EDGE_AB_BPS, Math.sin(step) * 20)
                .put(RunLogColumns.EDGE_BA_BPS, -Math.sin(step) * 20)
                .put(RunLogColumns.NET_EDGE_BPS, Math.sin(step) * 20 - 25)
                .put(RunLogColumns.DECISION, "hold")
                .put(RunLogColumns.DECISION_REASON, "edge below hurdle")
                .put(RunLogColumns.COST_FEE_A_BPS, 5.0)
                .put(RunLogColumns.COST_FEE_B_BPS, 10.0)
                .put(RunLogColumns.COST_SLIPPAGE_BPS, 1.5)
                .put(RunLogColumns.COST_EXIT_EDGE_BPS, 3.0)
                .put(RunLogColumns.TRADING_PNL, step * 0.4)
                .put(RunLogColumns.INVENTORY_REVALUATION, step * 0.1)
                .put(RunLogColumns.LOOP_TIME_US, 20 + step % 13)
                .put(RunLogColumns.BOOK_AGE_A_MS, step % 90)
                .put(RunLogColumns.BOOK_AGE_B_MS, step % 110);
    }
}
