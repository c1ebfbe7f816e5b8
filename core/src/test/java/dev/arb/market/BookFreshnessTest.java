package dev.arb.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BookFreshnessTest {
    private static final long MS = 1_000_000L;
    private static final long SECOND = 1_000 * MS;
    private static final long MINUTE = 60 * SECOND;
    private static final long START = 1_767_225_600L * SECOND;
    private final BookFreshness freshness = new BookFreshness(MINUTE);
    private long now = START;

    private void updates(long forNs, long gapNs) {
        long end = now + forNs;
        while (now < end) {
            now += gapNs;
            freshness.onUpdate(now);
        }
    }

    @Test
    void aBookThatNeverSpokeIsNotFresh() {
        assertThat(freshness.isFresh(START)).isFalse();
    }

    @Test
    void atTheStartABookIsFreshForTwoSeconds() {
        freshness.onUpdate(START);

        assertThat(freshness.isFresh(START + 2 * SECOND)).isTrue();
        assertThat(freshness.isFresh(START + 2 * SECOND + 1)).isFalse();
    }

    @Test
    void aBusyPairHasTwoSeconds() {
        updates(20 * SECOND, 20 * MS);

        assertThat(freshness.limitNs()).isEqualTo(2 * SECOND);
    }

    @Test
    void aQuietPairHasTenOfItsGapsWithinAnEighth() {
        updates(5 * MINUTE, 3 * SECOND);

        assertThat(freshness.limitNs()).isBetween(30 * SECOND * 7 / 8, 30 * SECOND * 9 / 8);
    }

    @Test
    void noPairHasMoreThanTheCeiling() {
        updates(30 * MINUTE, 45 * SECOND);

        assertThat(freshness.limitNs()).isEqualTo(MINUTE);
        assertThat(freshness.isFresh(now + MINUTE)).isTrue();
        assertThat(freshness.isFresh(now + MINUTE + 1)).isFalse();
    }

    @Test
    void aPairThatGrowsQuietGetsItsTimeEvenWhenItsUpdatesAreFew() {
        updates(10 * MINUTE, 50 * MS);
        updates(12 * MINUTE, 5 * SECOND);

        assertThat(freshness.limitNs()).isBetween(50 * SECOND * 7 / 8, 50 * SECOND * 9 / 8);
    }

    @Test
    void aPairThatWakesUpIsHeldToItsNewPaceWithinTenMinutes() {
        updates(30 * MINUTE, 20 * SECOND);
        assertThat(freshness.limitNs()).isEqualTo(MINUTE);

        updates(11 * MINUTE, 100 * MS);
        assertThat(freshness.limitNs()).isEqualTo(2 * SECOND);
    }

    @Test
    void aDeadSubscriptionIsNotTradedOnForAMinute() {
        updates(MINUTE, 100 * MS);

        assertThat(freshness.isFresh(now + 3 * SECOND)).isFalse();
    }

    @Test
    void whatWasBeforeALongSilenceIsForgotten() {
        updates(10 * MINUTE, 50 * MS);
        now += 60 * MINUTE;
        freshness.onUpdate(now);
        updates(2 * MINUTE, 4 * SECOND);

        assertThat(freshness.limitNs()).isBetween(40 * SECOND * 7 / 8, 40 * SECOND * 9 / 8);
    }

    @Test
    void confirmationsOfOneMomentAreOne() {
        for (int i = 0; i < 1000; i++) {
            now += i % 10 == 0 ? 4 * SECOND : 0;
            freshness.onUpdate(now);
        }

        assertThat(freshness.limitNs()).isBetween(40 * SECOND * 7 / 8, 40 * SECOND * 9 / 8);
    }
}
