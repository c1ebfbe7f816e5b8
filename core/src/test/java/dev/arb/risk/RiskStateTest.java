package dev.arb.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Fixed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Defaults: five losses rest 15 min; 100 000 KRW (2 % of five million) realised within an hour rest 5 min. */
class RiskStateTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    /** 23:00 in Korea. */
    private static final long EVENING = at("2026-01-01T14:00:00Z");

    private final RiskState state = new RiskState(RiskLimits.defaults());

    private static long at(String instant) {
        return Instant.parse(instant).getEpochSecond() * SECOND;
    }

    private static long krw(long won) {
        return won * Fixed.ONE;
    }

    @Test
    void theDayEndsAtMidnightInKorea() {
        state.onTime(EVENING, krw(-10_000));
        state.onTradeOpened(EVENING);
        assertThat(state.lossOfDayKrwE8(krw(-70_000))).isEqualTo(krw(60_000));

        state.onTime(at("2026-01-01T14:59:59Z"), krw(-70_000));
        assertThat(state.tradesOfDay()).isEqualTo(1);
        assertThat(state.lossOfDayKrwE8(krw(-70_000))).isEqualTo(krw(60_000));

        state.onTime(at("2026-01-01T15:00:00Z"), krw(-70_000));
        assertThat(state.tradesOfDay()).isZero();
        assertThat(state.lossOfDayKrwE8(krw(-70_000))).isZero();
    }

    @Test
    void midnightElsewhereIsNoNewDay() {
        state.onTime(EVENING, 0);
        state.onTradeOpened(EVENING);
        state.onTime(at("2026-01-01T15:00:00Z"), 0);
        state.onTradeOpened(at("2026-01-01T23:00:00Z"));

        state.onTime(at("2026-01-02T00:00:00Z"), krw(5));

        assertThat(state.tradesOfDay()).isEqualTo(1);
    }

    @Test
    void aDayInProfitHasANegativeLoss() {
        state.onTime(EVENING, 0);

        assertThat(state.lossOfDayKrwE8(krw(900_000))).isEqualTo(krw(-900_000));
    }

    @Test
    void anHourOfTradesIsCountedToTheNanosecond() {
        state.onTradeOpened(EVENING);
        state.onTradeOpened(EVENING + 1);

        assertThat(state.tradesOfHour(EVENING + 60 * MINUTE - 1)).isEqualTo(2);
        assertThat(state.tradesOfHour(EVENING + 60 * MINUTE)).isEqualTo(1);
        assertThat(state.tradesOfHour(EVENING + 60 * MINUTE + 1)).isZero();
    }

    @Test
    void fiveLossesInARowRestForAQuarterOfAnHourAndThenStartAnew() {
        lose(4, 1_000);
        assertThat(state.isCoolingDown()).isFalse();
        lose(1, 1_000);
        assertThat(state.isCoolingDown()).isTrue();

        state.onTime(EVENING + 15 * MINUTE - 1, 0);
        assertThat(state.isCoolingDown()).isTrue();
        state.onTime(EVENING + 15 * MINUTE, 0);
        assertThat(state.isCoolingDown()).isFalse();

        lose(4, 1_000);
        assertThat(state.isCoolingDown()).isFalse();
        lose(1, 1_000);
        assertThat(state.isCoolingDown()).isTrue();
    }

    @Test
    void aWinEndsTheStreak() {
        lose(4, 1_000);
        state.onTradeClosed(EVENING, krw(1));
        lose(4, 1_000);

        assertThat(state.isCoolingDown()).isFalse();
        assertThat(state.consecutiveLosses()).isEqualTo(4);
    }

    @Test
    void theBreakerTripsOnRealisedLossesOfAnHourAndStartsAnewAfterItsRest() {
        assertThat(state.onTradeClosed(EVENING, krw(-60_000))).isFalse();
        assertThat(state.onTradeClosed(EVENING + MINUTE, krw(-39_999))).isFalse();
        assertThat(state.isBreakerOpen()).isFalse();
        assertThat(state.onTradeClosed(EVENING + 2 * MINUTE, krw(-1))).isTrue();
        assertThat(state.isBreakerOpen()).isTrue();
        assertThat(state.onTradeClosed(EVENING + 2 * MINUTE, krw(-1)))
                .as("while it is open")
                .isFalse();

        state.onTime(EVENING + 7 * MINUTE, 0);
        assertThat(state.isBreakerOpen()).isFalse();
        assertThat(state.onTradeClosed(EVENING + 7 * MINUTE, krw(-99_999))).isFalse();
        assertThat(state.breakerTriggers()).isEqualTo(1);
    }

    @Test
    void lossesOfAnHourAgoTripNothing() {
        state.onTradeClosed(EVENING, krw(-90_000));

        assertThat(state.onTradeClosed(EVENING + 60 * MINUTE, krw(-90_000))).isFalse();
    }

    @Test
    void winsDoNotFeedTheBreaker() {
        assertThat(state.onTradeClosed(EVENING, krw(500_000))).isFalse();
        assertThat(state.realizedLossOfWindowKrwE8(EVENING)).isZero();
    }

    private void lose(int times, long won) {
        for (int i = 0; i < times; i++) {
            state.onTradeClosed(EVENING, krw(-won));
        }
    }
}
