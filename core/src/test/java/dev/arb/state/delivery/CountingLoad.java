package dev.arb.state.delivery;

import static dev.arb.state.delivery.JournaledStoreFixture.KEYS;
import static dev.arb.state.delivery.JournaledStoreFixture.gauge;
import static dev.arb.state.delivery.JournaledStoreFixture.increment;
import static dev.arb.state.delivery.JournaledStoreFixture.stat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.state.StateStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Threads that count and write gauges as fast as they can, and know what must be in the store at the end. */
final class CountingLoad {
    private static final int THREADS = 3;
    private static final int COUNTERS = 4;

    private final StatePublisher publisher;
    private final LongAdder[] counted = new LongAdder[COUNTERS];
    private final long[] lastGauge = new long[THREADS];
    private final LongAdder posts = new LongAdder();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ending;

    CountingLoad(StatePublisher publisher) {
        this.publisher = publisher;
        for (int i = 0; i < COUNTERS; i++) {
            counted[i] = new LongAdder();
        }
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            threads.add(Thread.ofPlatform().start(() -> post(number)));
        }
    }

    private void post(int thread) {
        for (long n = 1; !ending; n++) {
            int counter = (int) (n % COUNTERS);
            publisher.post(increment("n" + counter, 1));
            counted[counter].increment();
            publisher.post(gauge("venue:v" + thread, Long.toString(n)));
            lastGauge[thread] = n;
            posts.increment();
        }
    }

    /** Waits until so much more has been posted. */
    void awaitMore(long more) {
        long until = posts.sum() + more;
        while (posts.sum() < until) {
            Thread.onSpinWait();
        }
    }

    void end() throws InterruptedException {
        ending = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    void assertAllIsIn(StateStore store) {
        for (int i = 0; i < COUNTERS; i++) {
            assertThat(store.readString(stat("n" + i))).as("counter %d", i).contains(Long.toString(counted[i].sum()));
        }
        for (int i = 0; i < THREADS; i++) {
            assertThat(store.readHash(KEYS + "venue:v" + i)).isEqualTo(Map.of("v", Long.toString(lastGauge[i])));
        }
    }
}
