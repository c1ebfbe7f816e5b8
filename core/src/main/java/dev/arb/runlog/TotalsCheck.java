package dev.arb.runlog;

import java.io.IOException;
import java.util.Optional;

/** The running totals in the footer, which summaries are made of, are those of the rows. */
final class TotalsCheck implements RowCheck {

    private static final String NAME = "totals";

    private final Optional<RunTotals> told;
    private final ViewTotals counted;

    TotalsCheck(ParquetView file) {
        this.told = TotalsJson.parse(file.metadata().getOrDefault(TotalsJson.KEY, ""));
        this.counted = new ViewTotals(
                file.hasColumn(RunLogColumns.KIND.columnName()),
                file.hasColumn(RunLogColumns.ORDERS_BLOCKED.columnName()));
    }

    @Override
    public void add(long number, RowView row) {
        if (told.isPresent()) {
            counted.add(row);
        }
    }

    @Override
    public VerifiedCheck result() {
        if (told.isEmpty()) {
            return VerifiedCheck.unknown(NAME, "the file's footer has no totals");
        }
        try {
            String inFooter = TotalsJson.text(told.get());
            String ofRows = TotalsJson.text(counted.totals());
            return inFooter.equals(ofRows)
                    ? VerifiedCheck.ok(NAME, "the totals in the footer are those of the rows")
                    : VerifiedCheck.broken(NAME, "the footer says " + inFooter + ", the rows add up to " + ofRows);
        } catch (IOException e) {
            return VerifiedCheck.broken(NAME, String.valueOf(e.getMessage()));
        }
    }
}
