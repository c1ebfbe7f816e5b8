package dev.arb.runlog;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;

/** One file that holds rows of a run, found by their number in the run, from 0. */
interface RowFile extends Closeable {

    /** @return the number of its first row */
    long firstRow();

    /** @return the number after its last row */
    long endRow() throws IOException;

    /** @return whether the file can tell this column */
    boolean has(RunLogColumn column);

    /**
     * @param from a row of the file
     * @param columns what is wanted of each row; other columns may be empty
     * @return a walk that begins with that row
     */
    RowWalk walk(long from, Collection<RunLogColumn> columns) throws IOException;
}
