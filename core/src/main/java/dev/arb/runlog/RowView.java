package dev.arb.runlog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A row of a run as it is read, whoever wrote it: the value of each column, found by the constants of {@link
 * RunLogColumns} or by name through {@link RunLogColumns#named}. A column that the file lacks, that was not asked for, or
 * whose value cannot be understood is an empty value, so a caller need not know where the row comes from.
 */
public interface RowView {

    /** @return a whole number; empty when it is missing, null, or none */
    OptionalLong whole(RunLogColumn column);

    /** @return a number; empty when it is missing, null, NaN, infinite, or none */
    OptionalDouble real(RunLogColumn column);

    /** @return an exact number as it stands in the file; empty when it is missing, null, or none */
    Optional<BigDecimal> exact(RunLogColumn column);

    /** @return a text, such as the token of the row's kind; empty text when it is missing, null, or no text */
    String text(RunLogColumn column);

    /** @return a boolean; empty when it is missing, null, or none */
    Optional<Boolean> flag(RunLogColumn column);

    /** @return a time, UTC when the file gives no offset; empty when it is missing, null, or none */
    Optional<Instant> time(RunLogColumn column);
}
