package dev.arb.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MinuteRateTest {
    private static final long SECOND = 1_000_000_000L;

    private final MinuteRate rate = new MinuteRate();

    @Test
    void aSteadyCountIsItsRate() {
        for (int second = 0; second <= 600; second++) {
            rate.perMinute(second * SECOND, second);
        }

        assertThat(rate.perMinute(601 * SECOND, 601)).isEqualTo(60.0);
    }

    @Test
    void aBurstIsForgottenAfterAMinute() {
        rate.perMinute(0, 0);
        assertThat(rate.perMinute(SECOND, 100)).isEqualTo(100.0);
        assertThat(rate.perMinute(59 * SECOND, 100)).isEqualTo(100.0);
        assertThat(rate.perMinute(61 * SECOND, 100)).isZero();
    }

    @Test
    void looksThatAreFarApartAreAveraged() {
        rate.perMinute(0, 0);

        assertThat(rate.perMinute(600 * SECOND, 100)).isEqualTo(10.0);
    }
}
