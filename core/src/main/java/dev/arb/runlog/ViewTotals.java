package dev.arb.runlog;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Adds up the totals of a file that does not bring them along, one row after the other. */
final class ViewTotals {

    private final boolean hasKind;
    private final boolean hasBlocked;
    private final RunTotals totals = new RunTotals();

    /**
     * @param hasKind whether the file tells loops from other rows; without it each row is a loop
     * @param hasBlocked whether it counts blocked orders; without it each refused row is one
     */
    ViewTotals(boolean hasKind, boolean hasBlocked) {
        this.hasKind = hasKind;
        this.hasBlocked = hasBlocked;
    }

    RunTotals totals() {
        return totals;
    }

    void add(RowView row) {
        totals.rows++;
        countStep(row.whole(RunLogColumns.STEP));
        if (!hasKind || RowKind.LOOP.token().equals(row.text(RunLogColumns.KIND))) {
            totals.ordersGenerated += row.whole(RunLogColumns.ORDERS_GENERATED).orElse(0);
            totals.ordersBlocked += blocked(row);
        }
        row.time(RunLogColumns.TS_BAR).ifPresent(time -> totals.lastTsBarMicros = Micros.of(time));
        totals.price = known(row, RunLogColumns.PRICE, totals.price);
        totals.positionSize = known(row, RunLogColumns.POSITION_SIZE, totals.positionSize);
        totals.cash = known(row, RunLogColumns.CASH, totals.cash);
        totals.equity = known(row, RunLogColumns.EQUITY, totals.equity);
        totals.realizedPnl = known(row, RunLogColumns.REALIZED_PNL, totals.realizedPnl);
        totals.unrealizedPnl = known(row, RunLogColumns.UNREALIZED_PNL, totals.unrealizedPnl);
    }

    private void countStep(OptionalLong step) {
        if (!hasKind) {
            totals.steps++;
        } else if (step.isPresent() && step.getAsLong() != totals.lastStep) {
            totals.steps++;
        }
        totals.lastStep = step.orElse(totals.lastStep);
    }

    private long blocked(RowView row) {
        if (hasBlocked) {
            return row.whole(RunLogColumns.ORDERS_BLOCKED).orElse(0);
        }
        return row.flag(RunLogColumns.RISK_ALLOWED).orElse(true) ? 0 : 1;
    }

    private static double known(RowView row, RunLogColumn column, double before) {
        OptionalDouble value = row.real(column);
        return value.orElse(before);
    }
}
