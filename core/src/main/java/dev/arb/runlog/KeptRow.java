package dev.arb.runlog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A row that stays what it is when its reader goes on.
 *
 * @param values by column, each as what its column's type says; what is unknown is left out
 */
record KeptRow(Map<RunLogColumn, Object> values) implements RowView {

    KeptRow {
        values = Map.copyOf(values);
    }

    static KeptRow of(RowView row, Collection<RunLogColumn> columns) {
        Map<RunLogColumn, Object> values = new HashMap<>();
        for (RunLogColumn column : columns) {
            value(row, column).ifPresent(value -> values.put(column, value));
        }
        return new KeptRow(values);
    }

    private static Optional<?> value(RowView row, RunLogColumn column) {
        return switch (column) {
            case RunLogColumn.LongColumn c -> boxed(row.whole(c));
            case RunLogColumn.IntColumn c -> boxed(row.whole(c));
            case RunLogColumn.FlagColumn c -> row.flag(c);
            case RunLogColumn.DoubleColumn c -> {
                OptionalDouble value = row.real(c);
                yield value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
            }
            case RunLogColumn.TimeColumn c -> row.time(c);
            case RunLogColumn.DecimalColumn c -> row.exact(c);
            case RunLogColumn.KindColumn c -> Optional.of(row.text(c));
            case RunLogColumn.TextColumn c -> Optional.of(row.text(c));
        };
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }

    private @Nullable Number number(RunLogColumn column) {
        return values.get(column) instanceof Number number ? number : null;
    }

    @Override
    public OptionalLong whole(RunLogColumn column) {
        return values.get(column) instanceof Long value ? OptionalLong.of(value) : OptionalLong.empty();
    }

    @Override
    public OptionalDouble real(RunLogColumn column) {
        Number value = number(column);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
    }

    @Override
    public Optional<BigDecimal> exact(RunLogColumn column) {
        return Optional.ofNullable(number(column)).map(value -> switch (value) {
            case BigDecimal exact -> exact;
            case Long whole -> BigDecimal.valueOf(whole);
            default -> BigDecimal.valueOf(value.doubleValue());
        });
    }

    @Override
    public String text(RunLogColumn column) {
        return values.get(column) instanceof String text ? text : "";
    }

    @Override
    public Optional<Boolean> flag(RunLogColumn column) {
        return values.get(column) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    @Override
    public Optional<Instant> time(RunLogColumn column) {
        return values.get(column) instanceof Instant time ? Optional.of(time) : Optional.empty();
    }
}
