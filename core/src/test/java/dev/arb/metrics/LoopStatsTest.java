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
        stats.record(TimeUnit.SECONDS.toNanos(5));
        for (int i = 0; i < 10; i++) {
            stats.record(1_000_000);
        }
        LoopFigures figures = stats.figures().orElseThrow();
        assertThat(figures.window().maxNs()).isEqualTo(1_000_000);
        assertThat(figures.run().maxNs()).isEqualTo(5_000_000_000L);
        assertThat(figures.run().p50Ns()).isBetween(999_000L, 1_001_000L);
    }

    @Test
    void aClockThatWasSetBackOrALoopOfADayBreaksNothing() {
        LoopStats stats = new LoopStats(2);
        stats.record(-5);
        stats.record(TimeUnit.DAYS.toNanos(3));
        LoopTimes run = stats.figures().orElseThrow().run();
        assertThat(run.minNs()).isZero();
        assertThat(run.maxNs()).isEqualTo(TimeUnit.DAYS.toNanos(3));
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
            stats.record(i);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
