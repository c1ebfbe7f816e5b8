package dev.arb.runlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The rows of a journal file as history. Records have no fixed place, so the first question is answered after one pass over
 * the file, which is never longer than a row group; later ones after a pass over what is new.
 */
final class JournalHistory implements HistoryPart {

    private static final int ROWS_PER_BLOCK = 128;

    private final BlockBuilder blocks;

    /** Where each block begins in the file. */
    private final List<Long> positions = new ArrayList<>();

    private JournalFile file;
    private boolean withUncommitted;
    private long endRow;
    private long indexedTo = JournalFormat.HEAD_BYTES;

    JournalHistory(JournalFile file) {
        this.file = file;
        this.blocks = new BlockBuilder(file.firstRow(), ROWS_PER_BLOCK);
        this.endRow = file.totals().rows;
    }

    /** @param uncommitted also rows behind the last commit: for a run whose process is gone */
    void refresh(boolean uncommitted) throws IOException {
        withUncommitted = uncommitted;
        file = file.reread();
        endRow = (uncommitted ? file.totalsWithUncommitted() : file.totals()).rows;
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

    private void index() throws IOException {
        if (blocks.nextRow() >= endRow) {
            return;
        }
        JournalScan scan = file.rowsFrom(indexedTo, blocks.nextRow(), limit());
        RunLogRow row = new RunLogRow();
        RecordRow view = new RecordRow(row);
        while (blocks.nextRow() < endRow && scan.next()) {
            if (blocks.atBlockStart()) {
                positions.add(indexedTo);
            }
            RowCodec.decode(scan.window(), scan.at(), row);
            blocks.add(view);
            indexedTo = scan.endOfRecord();
        }
    }

    private long limit() {
        return withUncommitted ? Long.MAX_VALUE : file.committedEnd();
    }

    @Override
    public RowWalk walk(long from, long end, Collection<RunLogColumn> columns) throws IOException {
        index();
        long last = Math.min(end, blocks.nextRow());
        int block = (int) ((from - firstRow()) / ROWS_PER_BLOCK);
        if (from >= last) {
            return new JournalWalk(file.rowsFrom(indexedTo, last, indexedTo), 0);
        }
        long blockRow = firstRow() + (long) block * ROWS_PER_BLOCK;
        int after = (int) ((last - firstRow() + ROWS_PER_BLOCK - 1) / ROWS_PER_BLOCK);
        long limit = after < positions.size() ? positions.get(after) : indexedTo;
        JournalWalk walk = new JournalWalk(file.rowsFrom(positions.get(block), blockRow, limit), last - blockRow);
        walk.skip(from - blockRow);
        return walk;
    }

    @Override
    public List<RowBlock> blocks() throws IOException {
        index();
        return blocks.blocks();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
