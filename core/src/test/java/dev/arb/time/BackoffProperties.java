package dev.arb.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class BackoffProperties {
    @Property
    void eachWaitIsBetweenHalfAndAllOfOneThatDoublesUpToTheLongest(
            @ForAll long seed,
            @ForAll @LongRange(min = 1, max = 2_000_000_000L) long firstNs,
            @ForAll @LongRange(min = 0, max = 60_000_000_000L) long more) {
        long longestNs = firstNs + more;
        Backoff backoff = new Backoff(firstNs, longestNs, new SplittableRandom(seed));
        for (int round = 0; round < 2; round++) {
            long whole = firstNs;
            for (int attempt = 0; attempt < 40; attempt++) {
                assertThat(backoff.nextNs()).isBetween(whole - whole / 2, whole);
                whole = Math.min(longestNs, 2 * whole);
            }
            backoff.reset();
        }
    }

    @Example
    void clientsThatLostOneServerDoNotComeBackInStep() {
        long distinct = new SplittableRandom(1)
                .longs(100)
                .map(seed -> new Backoff(1_000_000_000L, 30_000_000_000L, new SplittableRandom(seed)).nextNs())
                .distinct()
                .count();

        assertThat(distinct).isGreaterThan(90);
    }

    @Example
    void waitsThatShrinkOrAreNoneAreRefused() {
        assertThatThrownBy(() -> new Backoff(2, 1, new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 to 1 ns");
        assertThatThrownBy(() -> new Backoff(0, 1, new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
