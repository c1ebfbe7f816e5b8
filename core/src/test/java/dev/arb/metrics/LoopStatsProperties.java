package dev.arb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LoopStatsProperties {

    @Property
    void theWindowCoversTheLastLoopsAndTheRunCoversAll(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(max = 10_000_000_000L) Long> loops,
            @ForAll @IntRange(min = 1, max = 20) int bufferSize) {
        LoopStats stats = new LoopStats(bufferSize);
        loops.forEach(ns -> stats.record(ns, ns % 3 == 0 ? Double.NaN : ns));

        LoopFigures figures = stats.figures().orElseThrow();
        List<Long> last = loops.subList(Math.max(0, loops.size() - bufferSize), loops.size());
        assertThat(figures.lastNs()).isEqualTo(loops.getLast());
        assertMatches(figures.window(), last);
        assertThat(figures.runAvgNs())
                .isEqualTo(loops.stream().mapToLong(ns -> ns).sum() / (double) loops.size());
        assertThat(figures.edgeAvgBps())
                .isEqualTo(last.stream()
                        .filter(ns -> ns % 3 != 0)
                        .mapToDouble(ns -> ns)
                        .average());
        assertThat(LongStream.of(stats.histogram().counts()).sum()).isEqualTo(loops.size());
    }

    private static void assertMatches(LoopTimes times, List<Long> loops) {
        LongSummaryStatistics expected = loops.stream().mapToLong(ns -> ns).summaryStatistics();
        assertThat(times.count()).isEqualTo(expected.getCount());
        assertThat(times.minNs()).isEqualTo(expected.getMin());
        assertThat(times.maxNs()).isEqualTo(expected.getMax());
        assertThat(times.avgNs()).isCloseTo(expected.getAverage(), within(1e-6 * Math.max(1, expected.getAverage())));
        assertThat(times.p50Ns()).isEqualTo(smallestCovering(loops, 0.50));
        assertThat(times.p95Ns()).isEqualTo(smallestCovering(loops, 0.95));
        assertThat(times.p99Ns()).isEqualTo(smallestCovering(loops, 0.99));
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
