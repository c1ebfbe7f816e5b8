package dev.arb.market.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.ClockOffset;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ClockEstimateTest {
    private static final long MS = 1_000_000L;
    private static final long S = 1_000 * MS;

    private final ClockEstimate estimate = new ClockEstimate();

    @Test
    void nothingIsKnownBeforeTheFirstAnswer() {
        assertThat(estimate.offset()).isEmpty();
    }

    @Test
    void halfOfTheRoundTripIsUncertain() {
        estimate.add(1_030 * MS, 0, 1_000 * MS, 1_040 * MS);

        assertThat(estimate.offset()).hasValue(new ClockOffset(10 * MS, 20 * MS));
    }

    @Test
    void aSetClockIsFollowedAtOnce() {
        estimate.add(10 * S, MS, 10 * S, 10 * S + 20 * MS);
        estimate.add(71 * S, MS, 11 * S, 11 * S + 20 * MS);

        assertThat(estimate.offset().orElseThrow().offsetNs()).isBetween(60 * S - 20 * MS, 60 * S + MS);
    }

    /** A date header tells whole seconds, yet many of them tell the offset far finer. */
    @Property
    void theTruthLiesWithinTheUncertaintyWhichShrinks(
            @ForAll @LongRange(min = -5_000_000_000L, max = 5_000_000_000L) long offsetNs, @ForAll long seed) {
        Random random = new Random(seed);
        ClockEstimate ofDates = new ClockEstimate();
        long now = 1_000 * S;
        for (int i = 0; i < 100; i++) {
            now += 300 * MS + random.nextInt(400) * MS;
            long there = now + random.nextInt(30) * MS;
            long back = there + random.nextInt(30) * MS;
            ofDates.add(Math.floorDiv(there + offsetNs, S) * S, S, now, back);
            ClockOffset found = ofDates.offset().orElseThrow();
            assertThat(Math.abs(found.offsetNs() - offsetNs)).isLessThanOrEqualTo(found.uncertaintyNs() + 1);
        }
        assertThat(ofDates.offset().orElseThrow().uncertaintyNs()).isLessThan(200 * MS);
    }
}
