package dev.arb.monitor.report.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

class DistributionProperties {
    private static final double UNIT = 0.001;

    @Property
    void quantilesAreThoseOfTheSortedValuesToThreeDigits(
            @ForAll @Size(min = 1, max = 300) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        Distribution distribution = new Distribution(UNIT);
        values.forEach(distribution::add);
        List<Double> sorted = values.stream().sorted().toList();
        double exact = sorted.get((int) Math.ceil(percent * values.size() / 100.0) - 1);

        assertThat(distribution.quantile(percent / 100.0).orElseThrow())
                .isCloseTo(exact, Offset.offset(Math.max(UNIT, Math.abs(exact) * 0.001)));
    }

    @Property
    void countExtremesAndMeanAreExact(@ForAll @Size(min = 1, max = 100) List<@IntRange Integer> values) {
        Distribution distribution = new Distribution(1);
        values.forEach(distribution::add);

        assertThat(distribution.count()).isEqualTo(values.size());
        assertThat(distribution.min())
                .hasValue(values.stream().mapToInt(v -> v).min().orElseThrow());
        assertThat(distribution.max())
                .hasValue(values.stream().mapToInt(v -> v).max().orElseThrow());
        assertThat(distribution.mean().orElseThrow())
                .isCloseTo(values.stream().mapToInt(v -> v).average().orElseThrow(), Offset.offset(1e-6));
    }

    @Property
    void everyValueIsInOneBin(
            @ForAll @Size(max = 200) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
            @ForAll @IntRange(min = 1, max = 60) int bins) {
        Distribution distribution = new Distribution(UNIT);
        values.forEach(distribution::add);

        List<Distribution.Bin> found = distribution.bins(bins, 0.01);

        assertThat(found.stream().mapToLong(Distribution.Bin::count).sum()).isEqualTo(values.size());
        assertThat(found).hasSizeLessThanOrEqualTo(bins);
    }
}
