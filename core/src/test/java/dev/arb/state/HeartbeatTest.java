package dev.arb.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Env;
import dev.arb.time.SimulatedClock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private final SimulatedClock clock = new SimulatedClock(TestTimes.NOW_NS);
    private final StateManager manager =
            new StateManager(new MemoryStore(clock), new Keys(new Namespace("mock", Env.DOCKER)));

    @Test
    void itBeatsUnderBothNamesOnlyWhileThereIsProgress() {
        AtomicBoolean progress = new AtomicBoolean(true);
        try (Heartbeat heartbeat = new Heartbeat(manager, progress::get, clock)) {
            heartbeat.beat();
            assertThat(manager.getHeartbeat(Component.TRADER)).contains(TestTimes.NOW);
            assertThat(manager.getHeartbeat(Component.LIVE_TRADER)).contains(TestTimes.NOW);

            progress.set(false);
            TestTimes.pass(clock, 5_000);
            heartbeat.beat();
            assertThat(manager.getLastSeen(Component.TRADER)).contains(TestTimes.NOW);
        }
    }

    @Test
    void itsOwnTimerBeatsAtOnce() throws InterruptedException {
        CountDownLatch beaten = new CountDownLatch(4);
        StateWriter counting =
                new StateWriter(write -> beaten.countDown(), new Keys(new Namespace("mock", Env.DOCKER)));
        try (Heartbeat heartbeat = new Heartbeat(counting, () -> true, clock).start()) {
            assertThat(beaten.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
