package dev.arb.runlog;

import dev.arb.runlog.RunLogColumn.DecimalColumn;
import dev.arb.runlog.RunLogColumn.DoubleColumn;
import dev.arb.runlog.RunLogColumn.FlagColumn;
import dev.arb.runlog.RunLogColumn.IntColumn;
import dev.arb.runlog.RunLogColumn.KindColumn;
import dev.arb.runlog.RunLogColumn.LongColumn;
import dev.arb.runlog.RunLogColumn.TextColumn;
import dev.arb.runlog.RunLogColumn.TimeColumn;
import java.util.Arrays;

/**
 * One row of the run log, mutable and meant to be reused: {@link #clear()}, fill with the {@code put} methods, hand to
 * {@link RunLog#append}. Filling allocates nothing. A column that was not put is null (or zero, false, the empty text
 * where the column knows no null). Not thread-safe.
 */
public final class RunLogRow {

    private static final long[] EMPTY_CELLS = emptyCells();
    private static final long NANOS_PER_MICRO = 1_000;

    final long[] cells = EMPTY_CELLS.clone();
    final String[] texts = new String[RunLogColumns.TEXTS];

    /** An empty row. */
    public RunLogRow() {
        Arrays.fill(texts, "");
    }

    private static long[] emptyCells() {
        long[] cells = new long[RunLogColumns.CELLS];
        for (RunLogColumn column : RunLogColumns.ALL) {
            if (!(column instanceof TextColumn)) {
                cells[column.slot()] = column.absentBits();
            }
        }
        return cells;
    }

    /** The content of cell {@code slot} that stands for nothing. */
    static long absentBits(int slot) {
        return EMPTY_CELLS[slot];
    }

    /** Empties every column. */
    public RunLogRow clear() {
        System.arraycopy(EMPTY_CELLS, 0, cells, 0, cells.length);
        Arrays.fill(texts, "");
        return this;
    }

    /** Takes over every column of another row. */
    public RunLogRow copyFrom(RunLogRow other) {
        System.arraycopy(other.cells, 0, cells, 0, cells.length);
        System.arraycopy(other.texts, 0, texts, 0, texts.length);
        return this;
    }

    /** Puts a whole number; {@link Long#MIN_VALUE} is null where the column is nullable. */
    public RunLogRow put(LongColumn column, long value) {
        cells[column.slot()] = value;
        return this;
    }

    /** Puts a 32-bit whole number. */
    public RunLogRow put(IntColumn column, int value) {
        cells[column.slot()] = value;
        return this;
    }

    /** Puts a boolean. */
    public RunLogRow put(FlagColumn column, boolean value) {
        cells[column.slot()] = value ? 1 : 0;
        return this;
    }

    /** Puts a double; NaN is null. */
    public RunLogRow put(DoubleColumn column, double value) {
        cells[column.slot()] = Double.doubleToLongBits(value);
        return this;
    }

    /** Puts the row's kind. */
    public RunLogRow put(KindColumn column, RowKind kind) {
        cells[column.slot()] = kind.ordinal();
        return this;
    }

    /** Puts a text; the empty text is null where the column is nullable. */
    public RunLogRow put(TextColumn column, String text) {
        texts[column.slot()] = text;
        return this;
    }

    /** Puts a time given in nanoseconds since the epoch; the column keeps microseconds, rounded down. */
    public RunLogRow putNs(TimeColumn column, long epochNs) {
        cells[column.slot()] = Math.floorDiv(epochNs, NANOS_PER_MICRO);
        return this;
    }

    /** Puts an exact amount in units of 1e-8; {@link Long#MIN_VALUE} is null. */
    public RunLogRow putE8(DecimalColumn column, long e8) {
        cells[column.slot()] = e8;
        return this;
    }

    /** @return the number, {@link Long#MIN_VALUE} for null */
    public long get(LongColumn column) {
        return cells[column.slot()];
    }

    /** @return the number */
    public int get(IntColumn column) {
        return (int) cells[column.slot()];
    }

    /** @return the boolean */
    public boolean get(FlagColumn column) {
        return cells[column.slot()] != 0;
    }

    /** @return the double, NaN for null */
    public double get(DoubleColumn column) {
        return Double.longBitsToDouble(cells[column.slot()]);
    }

    /** @return the row's kind */
    public RowKind get(KindColumn column) {
        return RowKind.ofOrdinal(cells[column.slot()]);
    }

    /** @return the text, empty for null */
    public String get(TextColumn column) {
        return texts[column.slot()];
    }

    /** @return the time in microseconds since the epoch */
    public long getMicros(TimeColumn column) {
        return cells[column.slot()];
    }

    /** @return the amount in units of 1e-8, {@link Long#MIN_VALUE} for null */
    public long getE8(DecimalColumn column) {
        return cells[column.slot()];
    }

    /** @return whether every column of both rows is the same, NaN equal to NaN */
    public boolean sameAs(RunLogRow other) {
        return Arrays.equals(cells, other.cells) && Arrays.equals(texts, other.texts);
    }

    /** Lists the columns that hold something, for messages and test failures. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("RunLogRow[");
        for (RunLogColumn column : RunLogColumns.ALL) {
            if (column instanceof TextColumn text) {
                append(out, column, get(text).isEmpty(), get(text));
            } else {
                long bits = cells[column.slot()];
                Object shown = column instanceof DoubleColumn real ? (Object) get(real) : (Object) bits;
                append(out, column, bits == column.absentBits(), shown);
            }
        }
        return out.append(']').toString();
    }

    private static void append(StringBuilder out, RunLogColumn column, boolean absent, Object shown) {
        if (!absent) {
            out.append(column.columnName()).append('=').append(shown).append(' ');
        }
    }
}
