package dev.arb.runlog;

/**
 * A column of the run log. The subtype says which {@code put} of {@link RunLogRow} takes it, so a value of the wrong kind
 * does not compile. Numeric columns live in numbered cells of 64 bits, texts in numbered text slots; a cell that equals
 * {@link #absentBits()} is not written and reads back as that value.
 */
public sealed interface RunLogColumn {

    /** @return the column's name in the Parquet file */
    String columnName();

    /** @return the cell (numbers) or the text slot (texts) that holds the value, counted from 0 */
    int slot();

    /** @return whether the Parquet column may hold nulls */
    boolean nullable();

    /** @return the cell content that stands for "nothing": null for nullable columns, zero for the others */
    long absentBits();

    /** A 64-bit whole number; {@link Long#MIN_VALUE} is null where the column is nullable. */
    record LongColumn(String columnName, int slot, boolean nullable) implements RunLogColumn {
        @Override
        public long absentBits() {
            return nullable ? Long.MIN_VALUE : 0;
        }
    }

    /** A 32-bit whole number, never null. */
    record IntColumn(String columnName, int slot) implements RunLogColumn {
        @Override
        public boolean nullable() {
            return false;
        }

        @Override
        public long absentBits() {
            return 0;
        }
    }

    /** A boolean, never null. */
    record FlagColumn(String columnName, int slot) implements RunLogColumn {
        @Override
        public boolean nullable() {
            return false;
        }

        @Override
        public long absentBits() {
            return 0;
        }
    }

    /** A double for display and statistics; NaN is null. */
    record DoubleColumn(String columnName, int slot) implements RunLogColumn {
        private static final long NAN_BITS = Double.doubleToLongBits(Double.NaN);

        @Override
        public boolean nullable() {
            return true;
        }

        @Override
        public long absentBits() {
            return NAN_BITS;
        }
    }

    /** A UTC time in microseconds since the epoch, never null. */
    record TimeColumn(String columnName, int slot) implements RunLogColumn {
        @Override
        public boolean nullable() {
            return false;
        }

        @Override
        public long absentBits() {
            return 0;
        }
    }

    /** An exact amount in units of 1e-8; {@link Long#MIN_VALUE} is null. */
    record DecimalColumn(String columnName, int slot) implements RunLogColumn {
        @Override
        public boolean nullable() {
            return true;
        }

        @Override
        public long absentBits() {
            return Long.MIN_VALUE;
        }
    }

    /** The row's {@link RowKind}, never null. */
    record KindColumn(String columnName, int slot) implements RunLogColumn {
        @Override
        public boolean nullable() {
            return false;
        }

        @Override
        public long absentBits() {
            return RowKind.LOOP.ordinal();
        }
    }

    /**
     * A text; the empty text is null where the column is nullable.
     *
     * @param repeating whether few distinct values are expected, so that a dictionary pays
     */
    record TextColumn(String columnName, int slot, boolean nullable, boolean repeating) implements RunLogColumn {
        @Override
        public long absentBits() {
            return 0;
        }
    }
}
