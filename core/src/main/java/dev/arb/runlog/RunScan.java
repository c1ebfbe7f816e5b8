package dev.arb.runlog;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * One pass over all rows of a run, oldest first, with the columns that are wanted: for reports. The same for a run that
 * ended, crashed or goes on (then up to the rows that were there when the scan was opened), and for Parquet and CSV files of
 * other programs. Memory is bounded by one page of each column.
 *
 * <pre>{@code
 * try (RunScan scan = reader.scan(runDir, List.of(RunLogColumns.TS_BAR, RunLogColumns.EQUITY))) {
 *     while (scan.next()) {
 *         scan.row().real(RunLogColumns.EQUITY).ifPresent(chart::add);
 *     }
 * }
 * }</pre>
 *
 * For one thread. Opened by {@link RunReader#scan}.
 */
public final class RunScan implements Closeable {

    private final RunParts parts;
    private final Collection<RunLogColumn> columns;
    private RowWalk walk = new NoRows();

    private int nextFile;
    private long number = -1;

    RunScan(RunParts parts, Collection<RunLogColumn> columns) {
        this.parts = parts;
        this.columns = List.copyOf(columns);
    }

    /** @return whether the run's files tell this column at all */
    public boolean has(RunLogColumn column) {
        return parts.has(column);
    }

    /**
     * Goes to the next row; the scan begins before the first.
     *
     * @return whether there is one
     * @throws IOException when a file cannot be read or is damaged; the rows before that were given
     */
    public boolean next() throws IOException {
        while (!walk.next()) {
            if (nextFile == parts.files().size()) {
                return false;
            }
            openNext();
        }
        number++;
        return true;
    }

    private void openNext() throws IOException {
        RowFile file = parts.files().get(nextFile);
        nextFile++;
        number = file.firstRow() - 1;
        long end = nextFile < parts.files().size() ? parts.files().get(nextFile).firstRow() : Long.MAX_VALUE;
        walk = file.walk(file.firstRow(), end, columns);
    }

    /** @return the row on which the scan stands; valid until {@link #next} is called again */
    public RowView row() {
        return walk.row();
    }

    /** @return the number of that row in the run, from 0 */
    public long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
