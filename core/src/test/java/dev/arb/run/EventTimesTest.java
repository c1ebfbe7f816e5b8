package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventTimesTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final EventTimes times = new EventTimes();

    @Test
    void nothingHappenedInTheLastMinuteOfNothing() {
        assertThat(times.total()).isZero();
        assertThat(times.lastMinute(Long.MAX_VALUE / 2)).isZero();
    }

    @Test
    void anEventLeavesTheMinuteWhenItIsSixtySecondsOld() {
        times.add(10 * SECOND);
        times.add(40 * SECOND);

        assertThat(times.lastMinute(40 * SECOND)).isEqualTo(2);
        assertThat(times.lastMinute(70 * SECOND - 1)).isEqualTo(2);
        assertThat(times.lastMinute(70 * SECOND)).isEqualTo(1);
        assertThat(times.lastMinute(100 * SECOND)).isZero();
        assertThat(times.total()).isEqualTo(2);
    }

    @Test
    void anEventThatHappensWhileOneAsksCountsToo() {
        times.add(10 * SECOND);

        assertThat(times.lastMinute(9 * SECOND)).isEqualTo(1);
    }

    @Test
    void aFloodCountsUpToWhatIsKept() {
        for (int event = 0; event < EventTimes.KEPT + 10; event++) {
            times.add(SECOND);
        }

        assertThat(times.total()).isEqualTo(EventTimes.KEPT + 10);
        assertThat(times.lastMinute(SECOND)).isEqualTo(EventTimes.KEPT);
    }
}
