package dev.arb.alert.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final long SECOND = 1_000_000_000L;

    private final Throttle throttle = new Throttle(20);

    @Test
    void aFewGoThroughAtOnceAndTheRestEvenly() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.waitNs(0)).isZero();
            throttle.passed(0);
        }

        assertThat(throttle.waitNs(0)).isEqualTo(3 * SECOND);
        assertThat(throttle.waitNs(3 * SECOND)).isZero();
    }

    @Test
    void noMoreThanAllowedGoThroughInAMinuteOnceTheFirstFewAreOver() {
        long nowNs = 0;
        int passed = 0;
        while (nowNs < 120 * SECOND) {
            throttle.passed(nowNs);
            nowNs += throttle.waitNs(nowNs);
            if (nowNs >= 60 * SECOND && nowNs < 120 * SECOND) {
                passed++;
            }
        }

        assertThat(passed).isEqualTo(20);
    }
}
