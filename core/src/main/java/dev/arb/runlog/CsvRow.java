package dev.arb.runlog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A record of a CSV file as a row.
 *
 * @param header place of each column by its name
 */
record CsvRow(Map<String, Integer> header, List<String> cells) implements RowView {

    @Override
    public String text(RunLogColumn column) {
        int at = header.getOrDefault(column.columnName(), Integer.MAX_VALUE);
        return at < cells.size() ? cells.get(at) : "";
    }

    @Override
    public OptionalDouble real(RunLogColumn column) {
        return TextValues.real(text(column));
    }

    @Override
    public OptionalLong whole(RunLogColumn column) {
        return TextValues.whole(text(column));
    }

    @Override
    public Optional<BigDecimal> exact(RunLogColumn column) {
        return TextValues.exact(text(column));
    }

    @Override
    public Optional<Boolean> flag(RunLogColumn column) {
        return TextValues.flag(text(column));
    }

    @Override
    public Optional<Instant> time(RunLogColumn column) {
        return IsoTimes.parse(text(column));
    }
}
