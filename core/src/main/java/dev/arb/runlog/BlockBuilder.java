package dev.arb.runlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Cuts rows into blocks as they come. One thread. */
final class BlockBuilder {

    /** What is looked at in each row. */
    static final List<RunLogColumn> COLUMNS = List.of(
            RunLogColumns.STEP,
            RunLogColumns.TS_BAR,
            RunLogColumns.KIND,
            RunLogColumns.POSITION_ID,
            RunLogColumns.RISK_ALLOWED);

    private final int rowsPerBlock;
    private final List<RowBlock> blocks = new ArrayList<>();
    private final Set<RowMark> marks = EnumSet.noneOf(RowMark.class);
    private long firstRow;
    private long nextRow;
    private long minStep;
    private long maxStep;
    private long minMicros;
    private long maxMicros;

    BlockBuilder(long firstRow, int rowsPerBlock) {
        this.nextRow = firstRow;
        this.rowsPerBlock = rowsPerBlock;
        begin();
    }

    private void begin() {
        firstRow = nextRow;
        minStep = Long.MAX_VALUE;
        maxStep = Long.MIN_VALUE;
        minMicros = Long.MAX_VALUE;
        maxMicros = Long.MIN_VALUE;
        marks.clear();
    }

    /** @return the number of the row that comes next */
    long nextRow() {
        return nextRow;
    }

    /** @return whether the row that comes next begins a block */
    boolean atBlockStart() {
        return nextRow == firstRow;
    }

    void add(RowView row) {
        OptionalLong step = row.whole(RunLogColumns.STEP);
        if (step.isPresent()) {
            minStep = Math.min(minStep, step.getAsLong());
            maxStep = Math.max(maxStep, step.getAsLong());
        }
        Optional<Instant> time = row.time(RunLogColumns.TS_BAR);
        if (time.isPresent()) {
            long micros = Micros.of(time.get());
            minMicros = Math.min(minMicros, micros);
            maxMicros = Math.max(maxMicros, micros);
        }
        for (RowMark mark : RowMark.values()) {
            if (mark.isOn(row)) {
                marks.add(mark);
            }
        }
        nextRow++;
        if (nextRow - firstRow == rowsPerBlock) {
            blocks.add(current());
            begin();
        }
    }

    private RowBlock current() {
        return new RowBlock(firstRow, nextRow, minStep, maxStep, minMicros, maxMicros, marks);
    }

    /** @return the blocks so far, the last one perhaps not full */
    List<RowBlock> blocks() {
        List<RowBlock> all = new ArrayList<>(blocks);
        if (!atBlockStart()) {
            all.add(current());
        }
        return all;
    }
}
