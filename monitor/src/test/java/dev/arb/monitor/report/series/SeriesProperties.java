package dev.arb.monitor.report.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.monitor.report.series.Series.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SeriesProperties {
    private static final int MOST_POINTS = 4 * 512;

    @Property
    void everySpikeSurvivesAndTheNumberOfPointsIsBounded(
            @ForAll @Size(min = 1, max = 3000) List<@DoubleRange(min = -1e9, max = 1e9) Double> values,
            @ForAll @LongRange(min = 1, max = 1L << 40) long apart) {
        Series series = new Series();
        for (int i = 0; i < values.size(); i++) {
            series.add(i * apart, values.get(i));
        }

        List<Point> points = points(series);
        assertThat(points).hasSizeLessThanOrEqualTo(MOST_POINTS).isSortedAccordingTo(BY_TIME);
        assertThat(points).contains(new Point(0, values.getFirst()));
        assertThat(points).contains(new Point((values.size() - 1) * apart, values.getLast()));
        assertThat(points)
                .allSatisfy(point ->
                        assertThat(values.get((int) (point.atMicros() / apart))).isEqualTo(point.value()));
        assertThat(points.stream().mapToDouble(Point::value).min())
                .hasValue(values.stream().mapToDouble(Double::doubleValue).min().orElseThrow());
        assertThat(points.stream().mapToDouble(Point::value).max())
                .hasValue(values.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }

    @Property(tries = 100)
    void aStretchOfUnknownValuesIsAGapAsLongAsItIsWiderThanABucket(
            @ForAll @IntRange(min = 1, max = 20) int rows, @ForAll @IntRange(min = 1, max = 20) int unknown) {
        Series series = new Series();
        int at = 0;
        for (int i = 0; i < rows; i++) {
            series.add(at++, 1);
        }
        for (int i = 0; i < unknown; i++) {
            series.add(at++, Double.NaN);
        }
        for (int i = 0; i < rows; i++) {
            series.add(at++, 2);
        }

        assertThat(series.lines()).hasSize(2);
        assertThat(series.lines().get(0)).allMatch(point -> point.value() == 1);
        assertThat(series.lines().get(1)).allMatch(point -> point.value() == 2);
    }

    @Property(tries = 200)
    void sumsStayTheSameHoweverOftenIntervalsAreMerged(
            @ForAll @Size(min = 1, max = 500) List<@IntRange(min = -1000, max = 1000) Integer> amounts,
            @ForAll @Size(min = 500, max = 500) List<@LongRange(min = 0, max = 1L << 45) Long> gaps) {
        SumSeries series = new SumSeries();
        long at = 0;
        for (int i = 0; i < amounts.size(); i++) {
            at += gaps.get(i);
            series.add(at, amounts.get(i));
        }

        List<SumSeries.Interval> intervals = series.intervals();
        assertThat(intervals).hasSizeLessThanOrEqualTo(64);
        assertThat(intervals.stream().mapToLong(SumSeries.Interval::count).sum())
                .isEqualTo(amounts.size());
        assertThat(intervals.stream()
                        .mapToDouble(interval -> interval.above() + interval.below())
                        .sum())
                .isEqualTo(amounts.stream().mapToInt(Integer::intValue).sum());
    }

    private static final Comparator<Point> BY_TIME = Comparator.comparingLong(Point::atMicros);

    private static List<Point> points(Series series) {
        List<Point> points = new ArrayList<>();
        series.lines().forEach(points::addAll);
        return points;
    }
}
