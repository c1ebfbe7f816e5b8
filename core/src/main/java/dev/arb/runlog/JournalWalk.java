package dev.arb.runlog;

import java.io.IOException;

/** Goes over the records of a journal file. */
final class JournalWalk implements RowWalk {

    private final JournalScan scan;
    private final RunLogRow row = new RunLogRow();
    private final RecordRow view = new RecordRow(row);
    private long left;

    /** @param rows how many at most */
    JournalWalk(JournalScan scan, long rows) {
        this.scan = scan;
        this.left = rows;
    }

    /** Passes over rows without decoding them. */
    void skip(long rows) throws IOException {
        for (long i = 0; i < rows && left > 0 && scan.next(); i++) {
            left--;
        }
    }

    @Override
    public boolean next() throws IOException {
        if (left <= 0 || !scan.next()) {
            return false;
        }
        left--;
        RowCodec.decode(scan.window(), scan.at(), row);
        return true;
    }

    @Override
    public RowView row() {
        return view;
    }
}
