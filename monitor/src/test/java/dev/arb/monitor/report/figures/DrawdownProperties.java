package dev.arb.monitor.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.runlog.RowView;
import dev.arb.runlog.RunLogColumn;
import dev.arb.runlog.RunLogColumns;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DrawdownProperties {
    @Property
    void theDeepestFallIsTheLargestOfAllPairs(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 50) Integer> values) {
        int deepest = 0;
        for (int i = 0; i < values.size(); i++) {
            for (int j = i; j < values.size(); j++) {
                deepest = Math.max(deepest, values.get(i) - values.get(j));
            }
        }

        Optional<Drawdown.Fall> fall = drawdown(values).deepest();

        assertThat(fall.map(Drawdown.Fall::amount).orElse(0.0)).isEqualTo(deepest);
        fall.ifPresent(found -> {
            assertThat(values.get((int) found.peakAt())).isEqualTo((int) found.peak());
            assertThat(values.get((int) found.peakAt()) - values.get((int) found.troughAt()))
                    .isEqualTo((int) found.amount());
            found.recoveredAt()
                    .ifPresent(at -> assertThat(values.get(at.intValue())).isGreaterThanOrEqualTo((int) found.peak()));
        });
    }

    @Example
    void aFallIsRecoveredWhenItsPeakIsReachedAgain() {
        Drawdown.Fall fall = drawdown(List.of(1, 9, 4, 6, 9, 5)).deepest().orElseThrow();

        assertThat(fall).isEqualTo(new Drawdown.Fall(5, 9, 1, 2, Optional.of(4L)));
    }

    @Example
    void theUnknownIsNoFall() {
        Drawdown drawdown = new Drawdown();
        drawdown.add(new ScanRow(new At(1)), Double.NaN);

        assertThat(drawdown.deepest()).isEmpty();
        assertThat(drawdown.series().isEmpty()).isTrue();
    }

    private static Drawdown drawdown(List<Integer> values) {
        Drawdown drawdown = new Drawdown();
        for (int i = 0; i < values.size(); i++) {
            drawdown.add(new ScanRow(new At(i)), values.get(i));
        }
        return drawdown;
    }

    /** A row that knows its time alone. */
    private record At(long micros) implements RowView {
        @Override
        public OptionalLong whole(RunLogColumn column) {
            return OptionalLong.empty();
        }

        @Override
        public OptionalDouble real(RunLogColumn column) {
            return OptionalDouble.empty();
        }

        @Override
        public Optional<BigDecimal> exact(RunLogColumn column) {
            return Optional.empty();
        }

        @Override
        public String text(RunLogColumn column) {
            return "";
        }

        @Override
        public Optional<Boolean> flag(RunLogColumn column) {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> time(RunLogColumn column) {
            return column == RunLogColumns.TS_BAR
                    ? Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS))
                    : Optional.empty();
        }
    }
}
