package dev.arb.monitor.report.figures;

import dev.arb.runlog.RowKind;
import dev.arb.runlog.RunLogColumns;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** How many rows there are, of which kind and over which time. */
public final class SpanFigures {
    private final Map<RowKind, Long> kinds = new EnumMap<>(RowKind.class);
    private long rows;
    private long steps;
    private boolean kindsKnown;
    private OptionalLong lastStep = OptionalLong.empty();
    private long firstAt = ScanRow.NO_TIME;
    private long lastAt = ScanRow.NO_TIME;

    void add(ScanRow row) {
        rows++;
        kindsKnown |= row.hasKind();
        row.kind().ifPresent(kind -> kinds.merge(kind, 1L, Long::sum));
        OptionalLong step = row.whole(RunLogColumns.STEP);
        if (step.isPresent() && !step.equals(lastStep)) {
            steps++;
            lastStep = step;
        }
        if (row.hasTime()) {
            firstAt = firstAt == ScanRow.NO_TIME ? row.atMicros() : firstAt;
            lastAt = row.atMicros();
        }
    }

    public long rows() {
        return rows;
    }

    /** Distinct numbers of loops, as they follow each other. */
    public long steps() {
        return steps;
    }

    /** Whether rows say what they are; programs with the common layout alone have no kinds. */
    public boolean kindsKnown() {
        return kindsKnown;
    }

    public long of(RowKind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    /** The engine's clock at the first row that has one. */
    public Optional<Long> firstAt() {
        return firstAt == ScanRow.NO_TIME ? Optional.empty() : Optional.of(firstAt);
    }

    /** The engine's clock at the last row that has one. */
    public Optional<Long> lastAt() {
        return lastAt == ScanRow.NO_TIME ? Optional.empty() : Optional.of(lastAt);
    }
}
