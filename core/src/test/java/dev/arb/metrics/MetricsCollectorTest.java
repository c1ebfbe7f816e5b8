package dev.arb.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MetricsCollectorTest {
    private static final MarketLink LINK = new MarketLink("ws", Optional.of(true), OptionalLong.of(2));

    private final AtomicLong nowNs = new AtomicLong(-5);
    private final MetricsCollector metrics = new MetricsCollector(3, () -> LINK, nowNs::get);

    @Test
    void tradesLeaveTheLastMinuteAndStayInTheTotal() {
        metrics.tradeOpened();
        nowNs.addAndGet(TimeUnit.SECONDS.toNanos(59));
        metrics.tradeOpened();
        metrics.tradeOpened();
        assertThat(metrics.snapshot().tradesOpenedRecent()).isEqualTo(3);

        nowNs.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(metrics.snapshot().tradesOpenedRecent()).isEqualTo(2);

        nowNs.addAndGet(TimeUnit.MINUTES.toNanos(5));
        assertThat(metrics.snapshot().tradesOpenedRecent()).isZero();
        assertThat(metrics.snapshot().tradesOpened()).isEqualTo(3);
        assertThat(metrics.snapshot().uptimeNs()).isEqualTo(TimeUnit.MINUTES.toNanos(6));
    }

    @Test
    void anEdgeBelongsToTheLoopThatSawIt() {
        metrics.edge(10);
        metrics.loopEnded(5);
        metrics.edge(20);
        metrics.loopEnded(5);
        assertThat(metrics.snapshot().loops().orElseThrow().edgeBps()).hasValue(20);

        metrics.edge(Double.NaN);
        metrics.loopEnded(5);

        LoopFigures figures = metrics.snapshot().loops().orElseThrow();
        assertThat(figures.edgeBps()).isEmpty();
        assertThat(figures.edgeAvgBps()).hasValue(15);
        assertThat(metrics.snapshot().bufferUsage()).isEqualTo(3);
        assertThat(metrics.snapshot().link()).isEqualTo(LINK);
    }

    @Test
    void beforeTheFirstLoopNothingIsKnown() {
        MetricsSnapshot snapshot = metrics.snapshot();

        assertThat(snapshot.loops()).isEmpty();
        assertThat(snapshot.bufferUsage()).isZero();
        assertThat(snapshot.bufferSize()).isEqualTo(3);
    }

    @Test
    void aReaderNeverSeesHalfALoop() throws InterruptedException {
        MetricsCollector shared = new MetricsCollector(50, () -> LINK);
        AtomicReference<String> torn = new AtomicReference<>("");
        int loops = 3_000_000;
        Thread engine = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < loops; i++) {
                shared.edge(i);
                shared.loopEnded(i);
            }
        });

        long last = -1;
        while (engine.isAlive() && torn.get().isEmpty()) {
            Optional<LoopFigures> seen = shared.loops().figures();
            if (seen.isPresent()) {
                LoopFigures figures = seen.get();
                boolean whole = figures.lastNs() == figures.edgeBps().orElse(-1)
                        && figures.window().maxNs() == figures.lastNs()
                        && figures.window().maxNs() - figures.window().minNs()
                                == figures.window().count() - 1
                        && figures.lastNs() >= last;
                last = figures.lastNs();
                torn.set(whole ? "" : figures.toString());
            }
        }
        engine.join();

        assertThat(torn.get()).isEmpty();
        assertThat(shared.loops().figures().orElseThrow().lastNs()).isEqualTo(loops - 1);
    }

    @Test
    void tellingAllocatesNothing() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        MetricsCollector counted = new MetricsCollector(300, () -> LINK);
        long first = tellMany(counted, threads);

        assertThat(tellMany(counted, threads)).isLessThanOrEqualTo(Math.max(first, 4096));
    }

    private static long tellMany(MetricsCollector metrics, com.sun.management.ThreadMXBean threads) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1_000_000; i++) {
            metrics.edge(i);
            metrics.tradeOpened();
            metrics.loopEnded(i);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
