package dev.arb.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkerTest {
    private static final long HOURS_NS = TimeUnit.HOURS.toNanos(10);

    @Test
    void roundsFollowEachOtherUntilItIsClosed() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(3);
        AtomicInteger done = new AtomicInteger();
        Worker worker = new Worker("rounds", () -> {
            rounds.countDown();
            return done.incrementAndGet() % 2;
        });
        worker.start();
        rounds.await();
        worker.close();

        int then = done.get();
        assertThat(worker.isClosed()).isTrue();
        assertThat(done).hasValue(then);
    }

    @Test
    void aWaitEndsEarlyWhenItIsWoken() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(2);
        try (Worker worker = new Worker("woken", () -> {
            rounds.countDown();
            return HOURS_NS;
        })) {
            worker.start();
            do {
                worker.wake();
            } while (!rounds.await(1, TimeUnit.MILLISECONDS));
        }

        assertThat(rounds.getCount()).isZero();
    }

    @Test
    void closingInterruptsARoundAndFinishingLetsItEnd() throws InterruptedException {
        assertThat(interrupted(Worker::close)).isTrue();
        assertThat(interrupted(Worker::finish)).isFalse();
    }

    /** Whether the round was interrupted that was at work when the worker was ended. */
    private static boolean interrupted(Consumer<Worker> end) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Worker[] self = new Worker[1];
        self[0] = new Worker("at work", () -> {
            begun.countDown();
            while (!self[0].isClosed()) {
                Thread.onSpinWait();
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
            return HOURS_NS;
        });
        self[0].start();
        begun.await();
        end.accept(self[0]);
        return interrupted.get();
    }

    @Test
    void endingOneThatWasNeverStartedReturns() {
        Worker worker = new Worker("never", () -> 0);
        worker.close();
        worker.finish();

        assertThat(worker.isClosed()).isTrue();
    }
}
