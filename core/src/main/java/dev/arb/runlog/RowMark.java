package dev.arb.runlog;

import java.util.List;

/** Rows that a person looks for in the history of a run. */
public enum RowMark {
    /** A position was opened or closed. */
    TRADE {
        @Override
        boolean isOn(RowView row) {
            return RowKind.STATE.token().equals(row.text(RunLogColumns.KIND))
                    && row.whole(RunLogColumns.POSITION_ID).isPresent();
        }
    },
    /** A check refused something; in files without {@code kind}, a row with {@code risk_allowed} false. */
    REFUSAL {
        @Override
        boolean isOn(RowView row) {
            String kind = row.text(RunLogColumns.KIND);
            return RowKind.REFUSAL.token().equals(kind)
                    || kind.isEmpty() && !row.flag(RunLogColumns.RISK_ALLOWED).orElse(true);
        }
    },
    /** The counts of the run stand in {@code detail}: a position was opened or closed, or an order was not executed. */
    COUNTS {
        @Override
        boolean isOn(RowView row) {
            return TRADE.isOn(row) || RowKind.REJECT.token().equals(row.text(RunLogColumns.KIND));
        }
    };

    /** What {@link #isOn} looks at. */
    static final List<RunLogColumn> COLUMNS =
            List.of(RunLogColumns.KIND, RunLogColumns.POSITION_ID, RunLogColumns.RISK_ALLOWED);

    /** @return whether a row is one of these */
    abstract boolean isOn(RowView row);
}
