package dev.arb.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MonotonicClockTest {
    private final AtomicLong wall = new AtomicLong(1_000);
    private final AtomicLong monotonic = new AtomicLong(50);
    private final MonotonicClock clock = new MonotonicClock(wall::get, monotonic::get);

    @Test
    void itTellsTheWallClocksTimeAndAdvancesWithTheMonotonicOne() {
        assertThat(clock.nowNs()).isEqualTo(1_000);
        monotonic.addAndGet(7);
        wall.addAndGet(7);
        assertThat(clock.nowNs()).isEqualTo(1_007);
    }

    @Test
    void aWallClockSetBackIsNotFollowedSoAgesGoOn() {
        assertThat(clock.nowNs()).isEqualTo(1_000);
        wall.addAndGet(-900);
        monotonic.addAndGet(30);

        assertThat(clock.nowNs()).isEqualTo(1_030);
    }

    @Test
    void aWallClockSetForwardIsFollowedAtOnce() {
        assertThat(clock.nowNs()).isEqualTo(1_000);
        wall.addAndGet(5_000);
        monotonic.addAndGet(30);

        assertThat(clock.nowNs()).isEqualTo(6_000);
    }
}
