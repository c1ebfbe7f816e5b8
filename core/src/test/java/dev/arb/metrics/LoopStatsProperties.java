package dev.arb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.LongSummaryStatistics;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LoopStatsProperties {

    private static final double RUN_PRECISION = 0.001;
    private static final long RUN_RESOLUTION_NS = 64;

    @Property
    void theWindowCoversTheLastLoopsAndTheRunCoversAll(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(max = 10_000_000_000L) Long> loops,
            @ForAll @IntRange(min = 1, max = 20) int bufferSize) {
        LoopStats stats = new LoopStats(bufferSize);
        loops.forEach(stats::record);

        LoopFigures figures = stats.figures().orElseThrow();
        List<Long> last = loops.subList(Math.max(0, loops.size() - bufferSize), loops.size());
        assertThat(figures.lastNs()).isEqualTo(loops.getLast());
        assertMatches(figures.window(), last, 0);
        assertMatches(figures.run(), loops, RUN_PRECISION);
    }

    private static void assertMatches(LoopTimes times, List<Long> loops, double precision) {
        LongSummaryStatistics expected = loops.stream().mapToLong(ns -> ns).summaryStatistics();
        assertThat(times.count()).isEqualTo(expected.getCount());
        assertThat(times.minNs()).isEqualTo(expected.getMin());
        assertThat(times.maxNs()).isEqualTo(expected.getMax());
        assertThat(times.avgNs()).isCloseTo(expected.getAverage(), within(1e-6 * Math.max(1, expected.getAverage())));
        assertNear(times.p50Ns(), smallestCovering(loops, 0.50), precision);
        assertNear(times.p95Ns(), smallestCovering(loops, 0.95), precision);
        assertNear(times.p99Ns(), smallestCovering(loops, 0.99), precision);
    }

    private static void assertNear(long actual, long expected, double precision) {
        long allowed = precision == 0 ? 0 : RUN_RESOLUTION_NS + (long) (expected * precision);
        assertThat(actual).isBetween(expected - allowed, expected + allowed);
    }

    /** By definition and by counting: the smallest recorded time that at least this share of the loops keep to. */
    private static long smallestCovering(List<Long> loops, double share) {
        return loops.stream()
                .filter(candidate ->
                        loops.stream().filter(ns -> ns <= candidate).count() >= share * loops.size() - 1e-9)
                .min(Long::compare)
                .orElseThrow();
    }
}
