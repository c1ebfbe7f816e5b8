package dev.arb.runlog;

/**
 * How the values of a column are stored. For the loops over all cells of all rows: a switch over it is faster than a call
 * through an interface or a switch over the column's type.
 */
enum ColumnForm {
    LONG,
    INT,
    FLAG,
    REAL,
    DECIMAL,
    KIND,
    TEXT;

    /** How many columns there are. */
    static final int COLUMNS = RunLogColumns.ALL.size();

    private static final ColumnForm[] FORMS =
            RunLogColumns.ALL.stream().map(ColumnForm::formOf).toArray(ColumnForm[]::new);
    private static final int[] SLOTS =
            RunLogColumns.ALL.stream().mapToInt(RunLogColumn::slot).toArray();
    private static final boolean[] NULLABLE = nullable();

    private static ColumnForm formOf(RunLogColumn column) {
        return switch (column) {
            case RunLogColumn.LongColumn any -> LONG;
            case RunLogColumn.TimeColumn any -> LONG;
            case RunLogColumn.IntColumn any -> INT;
            case RunLogColumn.FlagColumn any -> FLAG;
            case RunLogColumn.DoubleColumn any -> REAL;
            case RunLogColumn.DecimalColumn any -> DECIMAL;
            case RunLogColumn.KindColumn any -> KIND;
            case RunLogColumn.TextColumn any -> TEXT;
        };
    }

    private static boolean[] nullable() {
        boolean[] nullable = new boolean[COLUMNS];
        for (int i = 0; i < nullable.length; i++) {
            nullable[i] = RunLogColumns.ALL.get(i).nullable();
        }
        return nullable;
    }

    /** The form of a column, counted in the order of the file. */
    static ColumnForm of(int column) {
        return FORMS[column];
    }

    static int slot(int column) {
        return SLOTS[column];
    }

    static boolean nullable(int column) {
        return NULLABLE[column];
    }
}
