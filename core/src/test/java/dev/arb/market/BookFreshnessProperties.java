package dev.arb.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** The limit against the exact median of a sorted list. */
class BookFreshnessProperties {
    private static final long SECOND = 1_000_000_000L;
    private static final long CEILING = 60 * SECOND;

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void theLimitIsTenMediansWithinAnEighth(@ForAll long seed, @ForAll @IntRange(min = 5, max = 6000) int typicalMs) {
        SplittableRandom random = new SplittableRandom(seed);
        BookFreshness freshness = new BookFreshness(CEILING);
        List<Long> gaps = new ArrayList<>();
        long start = 1_000 * SECOND;
        long now = start;
        freshness.onUpdate(now);
        long lastChange = freshness.limitNs();
        while (now - start < 240 * SECOND && gaps.size() < 3000) {
            long gap = 1 + (long) (typicalMs * 1_000_000L * -Math.log(random.nextDouble(1e-9, 1)));
            now += gap;
            gaps.add(gap);
            freshness.onUpdate(now);
            if (gaps.size() >= 5 && freshness.limitNs() != lastChange) {
                lastChange = freshness.limitNs();
                check(lastChange, gaps);
            }
        }
    }

    private static void check(long limitNs, List<Long> gaps) {
        List<Long> sorted = gaps.stream().sorted().toList();
        long median = sorted.get((sorted.size() + 1) / 2 - 1);
        assertThat(limitNs).isBetween(clamp(10 * median / 8 * 7 - 10), clamp(10 * median / 8 * 9 + 10));
    }

    private static long clamp(long ns) {
        return Math.clamp(ns, 2 * SECOND, CEILING);
    }
}
