package dev.arb.runlog;

import java.nio.ByteBuffer;

/**
 * Running totals of a run, kept row by row, so that a summary needs no scan. Mutable; of one thread.
 *
 * <p>"Last" figures are the last known ones: a row that leaves a column empty does not wipe it out.
 */
final class RunTotals {

    /** Encoded size. */
    static final int BYTES = 12 * Long.BYTES;

    private static final long NONE = Long.MIN_VALUE;
    private static final int KIND = RunLogColumns.KIND.slot();
    private static final int STEP = RunLogColumns.STEP.slot();
    private static final int TS_BAR = RunLogColumns.TS_BAR.slot();
    private static final int ORDERS = RunLogColumns.ORDERS_GENERATED.slot();
    private static final int BLOCKED = RunLogColumns.ORDERS_BLOCKED.slot();

    long rows;
    long steps;
    long ordersGenerated;
    long ordersBlocked;
    long lastStep = NONE;
    long lastTsBarMicros = NONE;
    double price = Double.NaN;
    double positionSize = Double.NaN;
    double cash = Double.NaN;
    double equity = Double.NaN;
    double realizedPnl = Double.NaN;
    double unrealizedPnl = Double.NaN;

    /** Counts an encoded row. */
    void add(ByteBuffer records, int at) {
        rows++;
        long step = RowCodec.cell(records, at, STEP);
        if (step != lastStep) {
            steps++;
            lastStep = step;
        }
        if (RowCodec.cell(records, at, KIND) == RowKind.LOOP.ordinal()) {
            ordersGenerated += RowCodec.cell(records, at, ORDERS);
            ordersBlocked += RowCodec.cell(records, at, BLOCKED);
        }
        lastTsBarMicros = RowCodec.cell(records, at, TS_BAR);
        price = known(records, at, RunLogColumns.PRICE, price);
        positionSize = known(records, at, RunLogColumns.POSITION_SIZE, positionSize);
        cash = known(records, at, RunLogColumns.CASH, cash);
        equity = known(records, at, RunLogColumns.EQUITY, equity);
        realizedPnl = known(records, at, RunLogColumns.REALIZED_PNL, realizedPnl);
        unrealizedPnl = known(records, at, RunLogColumns.UNREALIZED_PNL, unrealizedPnl);
    }

    private static double known(ByteBuffer records, int at, RunLogColumn.DoubleColumn column, double before) {
        double value = Double.longBitsToDouble(RowCodec.cell(records, at, column.slot()));
        return Double.isNaN(value) ? before : value;
    }

    RunTotals copy() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        encode(bytes, 0);
        return decode(bytes, 0);
    }

    void encode(ByteBuffer out, int at) {
        long[] fields = {
            rows,
            steps,
            ordersGenerated,
            ordersBlocked,
            lastStep,
            lastTsBarMicros,
            Double.doubleToLongBits(price),
            Double.doubleToLongBits(positionSize),
            Double.doubleToLongBits(cash),
            Double.doubleToLongBits(equity),
            Double.doubleToLongBits(realizedPnl),
            Double.doubleToLongBits(unrealizedPnl)
        };
        for (int i = 0; i < fields.length; i++) {
            out.putLong(at + i * Long.BYTES, fields[i]);
        }
    }

    static RunTotals decode(ByteBuffer in, int at) {
        RunTotals totals = new RunTotals();
        totals.rows = in.getLong(at);
        totals.steps = in.getLong(at + 8);
        totals.ordersGenerated = in.getLong(at + 16);
        totals.ordersBlocked = in.getLong(at + 24);
        totals.lastStep = in.getLong(at + 32);
        totals.lastTsBarMicros = in.getLong(at + 40);
        totals.price = in.getDouble(at + 48);
        totals.positionSize = in.getDouble(at + 56);
        totals.cash = in.getDouble(at + 64);
        totals.equity = in.getDouble(at + 72);
        totals.realizedPnl = in.getDouble(at + 80);
        totals.unrealizedPnl = in.getDouble(at + 88);
        return totals;
    }
}
