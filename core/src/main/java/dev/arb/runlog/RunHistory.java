package dev.arb.runlog;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * The rows of a run by their number, from 0, for going back in time: a page of rows, the row of a step or a time, the next
 * or previous trade or refusal, and down-sampled series for charts. The same for a run that goes on, ended or crashed, and
 * for files of other programs.
 *
 * <p>Kept open and asked again, it does the new work only. What it shows is the run as of the last {@link #refresh}; that
 * costs a few file heads, never a scan. For our own runs the questions are answered from the statistics of row groups and
 * pages, and one page of each column asked for; for rows that are still in the journal after one pass over the journal,
 * which is never longer than two row groups, and then over what is new. For files without such statistics the few columns
 * that matter are decoded once.
 *
 * <p>For one thread, which may be another than the one that shows the answers: these are immutable. Every method but
 * {@link #rows} reads files and may throw {@link IOException}, after which {@link #refresh} and another try are in order.
 * Opened by {@link RunReader#history}; to be closed.
 */
public final class RunHistory implements Closeable {

    private final HistoryFiles files;
    private final SeriesReader series = new SeriesReader();
    private List<HistoryPart> parts = List.of();
    private long rows;

    RunHistory(HistoryFiles files) throws IOException {
        this.files = files;
        refresh();
    }

    /**
     * Looks for what was written since.
     *
     * @return how many rows the run has now
     */
    public long refresh() throws IOException {
        long before = files.generation();
        parts = files.current();
        if (files.generation() != before) {
            series.clear();
        }
        long end = 0;
        for (HistoryPart part : parts) {
            end = Math.max(end, part.endRow());
        }
        rows = end;
        return rows;
    }

    /** @return what the run said of itself at the last refresh */
    public RunInfo info() {
        return files.info();
    }

    /** @return how many rows the run had at the last refresh; their numbers are below that */
    public long rows() {
        return rows;
    }

    /**
     * @param first number of the first row wanted; before the run's first row means that one
     * @param n how many rows at most
     * @param columns what is wanted of each row, {@link RunLogColumns#ALL} for all of it
     * @return the rows that there are, oldest first
     */
    public List<HistoryRow> page(long first, int n, Collection<RunLogColumn> columns) throws IOException {
        List<HistoryRow> page = new ArrayList<>();
        long from = Math.max(0, first);
        long end = Math.min(rows, from + n);
        walk(from, end, columns, (number, row) -> {
            page.add(new HistoryRow(number, KeptRow.of(row, columns)));
            return true;
        });
        return page;
    }

    /** @return the first row whose step is this one or a later one; empty when there is none */
    public OptionalLong rowOfStep(long step) throws IOException {
        return firstRow(
                0,
                block -> block.maxStep() >= step,
                row -> row.whole(RunLogColumns.STEP).orElse(Long.MIN_VALUE) >= step,
                List.of(RunLogColumns.STEP));
    }

    /** @return the first row whose {@code ts_bar} is this time or later; empty when there is none */
    public OptionalLong rowAtTime(Instant time) throws IOException {
        long micros = Micros.of(time);
        return firstRow(
                0,
                block -> block.maxMicros() >= micros,
                row -> row.time(RunLogColumns.TS_BAR).map(Micros::of).orElse(Long.MIN_VALUE) >= micros,
                List.of(RunLogColumns.TS_BAR));
    }

    /** @return the first row after this one that bears the mark; −1 searches from the run's beginning */
    public OptionalLong next(RowMark mark, long after) throws IOException {
        return firstRow(after + 1, block -> block.marks().contains(mark), mark::isOn, RowMark.COLUMNS);
    }

    /** @return the last row before this one that bears the mark; {@link #rows} searches from the run's end */
    public OptionalLong previous(RowMark mark, long before) throws IOException {
        for (HistoryPart part : parts.reversed()) {
            for (RowBlock coarse : part.blocks().reversed()) {
                if (coarse.firstRow() < before && coarse.marks().contains(mark)) {
                    OptionalLong found = previous(mark, before, part, coarse);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return OptionalLong.empty();
    }

    private OptionalLong previous(RowMark mark, long before, HistoryPart part, RowBlock coarse) throws IOException {
        for (RowBlock block : part.refine(coarse).reversed()) {
            if (block.firstRow() < before && block.marks().contains(mark)) {
                long[] last = {-1};
                walk(block.firstRow(), Math.min(before, block.endRow()), RowMark.COLUMNS, (number, row) -> {
                    last[0] = mark.isOn(row) ? number : last[0];
                    return true;
                });
                if (last[0] >= 0) {
                    return OptionalLong.of(last[0]);
                }
            }
        }
        return OptionalLong.empty();
    }

    /**
     * Down-samples columns over a stretch of time for a chart, with the smallest and largest value of each bucket, so that
     * no peak is lost. Long stretches are put together from blocks of rows, each of which counts where it begins: from
     * single rows while there are few, from stretches of 128 rows, or from whole pages when these are no wider than a
     * bucket. What was found out about a block is remembered, within bounds, so a stretch that moves on with a growing run
     * costs what is new.
     *
     * @param columns columns of numbers
     * @param from the first moment of {@code ts_bar}
     * @param to the moment before which it ends
     * @param buckets how many, of equal length, at least one
     */
    public RunSeries series(List<RunLogColumn> columns, Instant from, Instant to, int buckets) throws IOException {
        long first = rowAtTime(from).orElse(rows);
        long end = rowAtTime(to).orElse(rows);
        RunSeries result = new RunSeries(columns, Micros.of(from), Micros.of(to), buckets);
        series.fill(result, this, first, end);
        return result;
    }

    /** What is done with rows as they come. */
    @FunctionalInterface
    interface Visitor {
        /** @return whether to go on */
        boolean visit(long number, RowView row) throws IOException;
    }

    void walk(long from, long end, Collection<RunLogColumn> columns, Visitor visitor) throws IOException {
        for (HistoryPart part : parts) {
            long number = Math.max(from, part.firstRow());
            long last = Math.min(end, part.endRow());
            RowWalk walk = number < last ? part.walk(number, last, columns) : new NoRows();
            while (walk.next()) {
                if (!visitor.visit(number, walk.row())) {
                    return;
                }
                number++;
            }
        }
    }

    List<HistoryPart> parts() {
        return parts;
    }

    private OptionalLong firstRow(
            long from, Predicate<RowBlock> mayHold, Predicate<RowView> wanted, List<RunLogColumn> columns)
            throws IOException {
        for (HistoryPart part : parts) {
            for (RowBlock coarse : part.endRow() > from ? part.blocks() : List.<RowBlock>of()) {
                if (coarse.endRow() > from && mayHold.test(coarse)) {
                    OptionalLong found = firstRow(from, part.refine(coarse), mayHold, wanted, columns);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return OptionalLong.empty();
    }

    private OptionalLong firstRow(
            long from,
            List<RowBlock> blocks,
            Predicate<RowBlock> mayHold,
            Predicate<RowView> wanted,
            List<RunLogColumn> columns)
            throws IOException {
        for (RowBlock block : blocks) {
            if (block.endRow() > from && mayHold.test(block)) {
                long[] found = {-1};
                walk(Math.max(from, block.firstRow()), block.endRow(), columns, (number, row) -> {
                    found[0] = wanted.test(row) ? number : -1;
                    return found[0] < 0;
                });
                if (found[0] >= 0) {
                    return OptionalLong.of(found[0]);
                }
            }
        }
        return OptionalLong.empty();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
