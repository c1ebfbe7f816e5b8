package dev.arb.runlog;

/**
 * How far the journal is written: what the publisher may read.
 *
 * @param fileNumber the journal file being written
 * @param end position in it after the last record
 * @param totals of the run up to there; not to be changed
 */
record CommitPoint(long fileNumber, long end, RunTotals totals) {

    /** @return rows in the journal file being written */
    int rowsInFile() {
        return (int) (totals.rows - fileNumber * JournalFormat.GROUP_ROWS);
    }
}
