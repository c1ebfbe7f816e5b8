package dev.arb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoopStatsTest {

    @Test
    void beforeTheFirstLoopNothingIsKnown() {
        assertThat(new LoopStats(300).figures()).isEmpty();
        assertThatThrownBy(() -> new LoopStats(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSlowLoopLeavesTheWindowAndStaysInTheRun() {
        LoopStats stats = new LoopStats(10);
        stats.record(TimeUnit.SECONDS.toNanos(5), Double.NaN);
        for (int i = 0; i < 10; i++) {
            stats.record(1_000_000, 3);
        }
        LoopFigures figures = stats.figures().orElseThrow();
        assertThat(figures.window().maxNs()).isEqualTo(1_000_000);
        assertThat(figures.runAvgNs()).isEqualTo((5_000_000_000L + 10 * 1_000_000L) / 11.0);
        assertThat(figures.edgeAvgBps()).hasValue(3);
        LoopHistogram histogram = stats.histogram();
        assertThat(histogram.boundsS()).hasSameSizeAs(histogram.counts());
        assertThat(histogram.counts()).containsExactly(0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 1, 0);
        assertThat(histogram.sumS()).isEqualTo(5.01);
    }

    @Test
    void aClockThatWasSetBackOrALoopOfADayBreaksNothing() {
        LoopStats stats = new LoopStats(2);
        stats.record(-5, Double.NaN);
        stats.record(TimeUnit.DAYS.toNanos(3), Double.NaN);
        LoopTimes window = stats.figures().orElseThrow().window();
        assertThat(window.minNs()).isZero();
        assertThat(window.maxNs()).isEqualTo(TimeUnit.DAYS.toNanos(3));
        assertThat(stats.lastNs()).hasValue(TimeUnit.DAYS.toNanos(3));
    }

    @Test
    void recordingALoopAllocatesNothing() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        LoopStats stats = new LoopStats(300);
        long allocated = recordMany(stats, threads);
        assertThat(recordMany(stats, threads)).isLessThanOrEqualTo(Math.max(allocated, 4096));
        assertThat(stats.loops()).isEqualTo(2_000_000);
    }

    private static long recordMany(LoopStats stats, com.sun.management.ThreadMXBean threads) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1_000_000; i++) {
            stats.record(i, i);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
