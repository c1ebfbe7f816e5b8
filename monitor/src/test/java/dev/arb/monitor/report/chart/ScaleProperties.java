package dev.arb.monitor.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class ScaleProperties {
    private static final int WANTED = 5;

    @Property
    void aRoundedScaleHoldsItsValuesAndHasAFewDistinctTicks(
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double one,
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double other) {
        Scale scale = Scale.rounded(Math.min(one, other), Math.max(one, other), WANTED);

        assertThat(scale.position(one)).isBetween(-1e-6, 1 + 1e-6);
        assertThat(scale.position(other)).isBetween(-1e-6, 1 + 1e-6);
        assertThat(scale.ticks()).hasSizeBetween(2, WANTED + 3).isSorted();
        List<String> labels = scale.ticks().stream().map(scale::label).toList();
        assertThat(new HashSet<>(labels)).as("%s", labels).hasSameSizeAs(labels);
    }

    @Property
    void aLogarithmicScaleHoldsItsValues(@ForAll @DoubleRange(min = 1, max = 1e9) double value) {
        Scale scale = Scale.logarithmic(1, value);

        assertThat(scale.position(value)).isBetween(0.0, 1 + 1e-9);
        assertThat(scale.position(0)).isZero();
    }

    @Property
    void timesHaveAFewTicksWithinTheStretch(
            @ForAll @LongRange(min = 0, max = 1L << 51) long from,
            @ForAll @LongRange(min = 0, max = 1L << 50) long length) {
        TimeScale scale = new TimeScale(from, from + length);

        assertThat(scale.ticks())
                .hasSizeLessThanOrEqualTo(7)
                .isSorted()
                .allSatisfy(tick -> assertThat(scale.position(tick)).isBetween(0.0, 1.0));
    }

    @Example
    void ticksAreRoundAndShort() {
        Scale money = Scale.rounded(74_879_367, 75_333_319, WANTED);

        assertThat(money.ticks().stream().map(money::label))
                .containsExactly("74.8M", "74.9M", "75.0M", "75.1M", "75.2M", "75.3M", "75.4M");
        Scale bps = Scale.rounded(-63.9, 95.6, WANTED);
        assertThat(bps.ticks().stream().map(bps::label)).containsExactly("-100", "-50", "0", "50", "100");
    }
}
