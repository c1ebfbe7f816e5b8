package dev.arb.runlog;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Where the rows of a run are read from. */
interface RunRows extends Closeable {

    /** @return the run's totals; zero counts when it has no rows */
    RunTotals totals() throws IOException;

    /** @return up to n rows, newest first */
    List<LiveRunTailRow> tail(int n) throws IOException;
}
