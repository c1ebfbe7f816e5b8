package dev.arb.runlog;

import java.util.List;

/** A run that has no rows yet, and a walk over none. */
record NoRows() implements RunRows, RowWalk {

    @Override
    public RunTotals totals() {
        return new RunTotals();
    }

    @Override
    public List<LiveRunTailRow> tail(int n) {
        return List.of();
    }

    @Override
    public boolean next() {
        return false;
    }

    @Override
    public RowView row() {
        throw new IllegalStateException("there is no row here; call next() first");
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
