package dev.arb.runlog;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A row of a file that may not be ours, as far as its columns can be understood. A missing column is an empty value. */
interface RowView {

    /** @return a whole number; empty when it is missing, null, or none */
    OptionalLong whole(RunLogColumn column);

    /** @return a number; empty when it is missing, null, NaN, or none */
    OptionalDouble real(RunLogColumn column);

    /** @return a text; empty text when it is missing or null */
    String text(RunLogColumn column);

    /** @return a boolean; empty when it is missing, null, or none */
    Optional<Boolean> flag(RunLogColumn column);

    /** @return a time, UTC when the file gives no offset; empty when it is missing, null, or none */
    Optional<Instant> time(RunLogColumn column);

    /** @return this row as one of the tail */
    default LiveRunTailRow tailRow() {
        String kind = text(RunLogColumns.KIND);
        return new LiveRunTailRow(
                time(RunLogColumns.TS_BAR),
                real(RunLogColumns.EQUITY),
                real(RunLogColumns.REALIZED_PNL),
                real(RunLogColumns.UNREALIZED_PNL),
                real(RunLogColumns.POSITION_SIZE),
                whole(RunLogColumns.ORDERS_GENERATED).orElse(0),
                flag(RunLogColumns.RISK_ALLOWED),
                text(RunLogColumns.RISK_REASONS),
                whole(RunLogColumns.STEP),
                kind.isEmpty() ? Optional.empty() : Optional.of(kind));
    }
}
