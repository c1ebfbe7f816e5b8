package dev.arb.runlog;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One file of a run's history: its rows, and blocks of them. */
interface HistoryPart extends RowFile {

    /** @return blocks that cover all rows in order, as coarse as they can be had at little cost */
    List<RowBlock> blocks() throws IOException;

    /** @return the same rows in finer blocks, at most some thousand rows each; remembered. By default there are none finer */
    default List<RowBlock> refine(RowBlock block) throws IOException {
        return List.of(block);
    }

    /**
     * @param block one of those that {@link #blocks} or {@link #refine} gives
     * @return smallest and largest value of the column among these rows, as far as the file says so without being decoded, by default not at all;
     *     NaN twice when no row has a value
     */
    default Optional<Extremes> extremes(RowBlock block, RunLogColumn column) throws IOException {
        return Optional.empty();
    }

    /**
     * @param min the smallest value, NaN when there is none
     * @param max the largest value, NaN when there is none
     */
    record Extremes(double min, double max) {}
}
