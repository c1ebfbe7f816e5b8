package dev.arb.runlog;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One file that holds rows of a run, found by their number in the run, from 0. */
interface RowFile extends Closeable {

    /** @return the number of its first row */
    long firstRow();

    /** @return the number after its last row */
    long endRow() throws IOException;

    /** @return whether the file can tell this column */
    boolean has(RunLogColumn column);

    /**
     * @param from the first row
     * @param end the row before which the walk ends, if the file goes on for so long
     * @param columns what is wanted of each row; other columns may be empty
     */
    RowWalk walk(long from, long end, Collection<RunLogColumn> columns) throws IOException;

    /** The same rows as they stand in a tail, the last one first. */
    default List<LiveRunTailRow> newestFirst(long from, long end, Collection<RunLogColumn> columns) throws IOException {
        List<LiveRunTailRow> rows = new ArrayList<>();
        RowWalk walk = walk(from, end, columns);
        while (walk.next()) {
            rows.add(LiveRunTailRow.of(walk.row()));
        }
        return rows.reversed();
    }
}
