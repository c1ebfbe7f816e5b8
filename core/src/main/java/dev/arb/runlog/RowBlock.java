package dev.arb.runlog;

import java.util.Set;

/**
 * Consecutive rows and what is known of them, so that a search need not look into those that cannot hold what it looks
 * for.
 *
 * @param firstRow number of the first row
 * @param endRow number after the last row
 * @param minStep no step is smaller
 * @param maxStep no step is larger
 * @param minMicros no {@code ts_bar} is earlier, in microseconds since the epoch
 * @param maxMicros no {@code ts_bar} is later
 * @param marks what may be among the rows; what is not here is not there
 */
record RowBlock(
        long firstRow, long endRow, long minStep, long maxStep, long minMicros, long maxMicros, Set<RowMark> marks) {

    private static final Set<RowMark> ANY_MARK = Set.of(RowMark.values());

    RowBlock {
        marks = Set.copyOf(marks);
    }

    /** Rows of which nothing is known. */
    static RowBlock unknown(long firstRow, long endRow) {
        return new RowBlock(firstRow, endRow, Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, ANY_MARK);
    }
}
