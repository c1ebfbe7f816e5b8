package dev.arb.runlog;

import java.io.IOException;
import java.util.Collection;

/** The rows of one journal file, as far as they were written when it was opened. */
final class JournalPart implements RowFile {

    private final JournalFile file;
    private final long endRow;

    private JournalPart(JournalFile file, long endRow) {
        this.file = file;
        this.endRow = endRow;
    }

    /** @param withUncommitted also rows behind the last commit: for a run whose process is gone */
    static JournalPart of(JournalFile file, boolean withUncommitted) throws IOException {
        RunTotals totals = withUncommitted ? file.totalsWithUncommitted() : file.totals();
        return new JournalPart(file, totals.rows);
    }

    @Override
    public long firstRow() {
        return file.firstRow();
    }

    @Override
    public long endRow() {
        return endRow;
    }

    @Override
    public boolean has(RunLogColumn column) {
        return true;
    }

    /** Records have no fixed place, so it begins with the file's first one. */
    @Override
    public RowWalk walk(long from, long end, Collection<RunLogColumn> columns) throws IOException {
        JournalWalk walk = new JournalWalk(file.allRows(), Math.min(end, endRow) - firstRow());
        walk.skip(from - firstRow());
        return walk;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
