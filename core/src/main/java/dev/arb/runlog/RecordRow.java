package dev.arb.runlog;

import dev.arb.runlog.RunLogColumn.DecimalColumn;
import dev.arb.runlog.RunLogColumn.DoubleColumn;
import dev.arb.runlog.RunLogColumn.FlagColumn;
import dev.arb.runlog.RunLogColumn.IntColumn;
import dev.arb.runlog.RunLogColumn.KindColumn;
import dev.arb.runlog.RunLogColumn.LongColumn;
import dev.arb.runlog.RunLogColumn.TextColumn;
import dev.arb.runlog.RunLogColumn.TimeColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A row of ours as one that is read. */
record RecordRow(RunLogRow row) implements RowView {

    private static final int E8_SCALE = 8;

    @Override
    public OptionalLong whole(RunLogColumn column) {
        return switch (column) {
            case LongColumn c -> isNull(c) ? OptionalLong.empty() : OptionalLong.of(row.get(c));
            case IntColumn c -> OptionalLong.of(row.get(c));
            default -> OptionalLong.empty();
        };
    }

    private boolean isNull(LongColumn column) {
        return column.nullable() && row.get(column) == column.absentBits();
    }

    @Override
    public OptionalDouble real(RunLogColumn column) {
        if (column instanceof DoubleColumn c) {
            double value = row.get(c);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        }
        if (column instanceof DecimalColumn) {
            return exact(column)
                    .map(value -> OptionalDouble.of(value.doubleValue()))
                    .orElse(OptionalDouble.empty());
        }
        OptionalLong value = whole(column);
        return value.isPresent() ? OptionalDouble.of(value.getAsLong()) : OptionalDouble.empty();
    }

    @Override
    public Optional<BigDecimal> exact(RunLogColumn column) {
        if (column instanceof DecimalColumn c) {
            long e8 = row.getE8(c);
            return e8 == c.absentBits() ? Optional.empty() : Optional.of(BigDecimal.valueOf(e8, E8_SCALE));
        }
        if (column instanceof DoubleColumn) {
            OptionalDouble value = real(column);
            return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsDouble())) : Optional.empty();
        }
        OptionalLong value = whole(column);
        return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsLong())) : Optional.empty();
    }

    @Override
    public String text(RunLogColumn column) {
        return switch (column) {
            case TextColumn c -> row.get(c);
            case KindColumn c -> row.get(c).token();
            default -> "";
        };
    }

    @Override
    public Optional<Boolean> flag(RunLogColumn column) {
        return column instanceof FlagColumn c ? Optional.of(row.get(c)) : Optional.empty();
    }

    @Override
    public Optional<Instant> time(RunLogColumn column) {
        return column instanceof TimeColumn c
                ? Optional.of(Instant.EPOCH.plus(row.getMicros(c), ChronoUnit.MICROS))
                : Optional.empty();
    }
}
