package dev.arb.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LevelRuleTest {
    private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");

    private final LevelRule rule = new LevelRule(new Watched("lag", "the lag", "ms", 2000, 5000, true), T0);
    private Instant now = T0;

    @Test
    void nothingIsKnownBeforeTheFirstReading() {
        assertThat(rule.check().level()).isEqualTo(HealthLevel.UNKNOWN);
        assertThat(rule.check().observed()).isEmpty();
        assertThat(after(Reading.NOTHING_NEW)).isEqualTo(HealthLevel.UNKNOWN);
    }

    @Test
    void aLimitItselfIsWithinTheLimit() {
        assertThat(levels(2000, 2000.1, 5000, 5000.1))
                .containsExactly(HealthLevel.OK, HealthLevel.WARN, HealthLevel.WARN, HealthLevel.ERROR);
    }

    @Test
    void threeErrorsInARowAreCritical() {
        assertThat(levels(6000, 6001, 6002))
                .containsExactly(HealthLevel.ERROR, HealthLevel.ERROR, HealthLevel.CRITICAL);
    }

    @Test
    void anythingBetterInBetweenStartsTheCountAgain() {
        assertThat(levels(6000, 6000, 3000, 6000, 6000, 100, 6000, 6000, 6000))
                .endsWith(HealthLevel.OK, HealthLevel.ERROR, HealthLevel.ERROR, HealthLevel.CRITICAL)
                .containsOnlyOnce(HealthLevel.CRITICAL);
    }

    @Test
    void anEvaluationWithoutNewEvidenceNeitherAddsNorTakesBack() {
        after(Reading.sample(6000));
        after(Reading.NOTHING_NEW);
        assertThat(after(new Reading.Seen(6000, false))).isEqualTo(HealthLevel.ERROR);
        assertThat(after(Reading.sample(6000))).isEqualTo(HealthLevel.ERROR);
        assertThat(after(Reading.NOTHING_NEW)).isEqualTo(HealthLevel.ERROR);
        assertThat(after(Reading.sample(6000))).isEqualTo(HealthLevel.CRITICAL);
    }

    @Test
    void whatIsNotInTheRunIsNeitherFineNorCounted() {
        after(Reading.sample(6000));
        after(Reading.sample(6000));

        assertThat(after(Reading.NOT_IN_RUN)).isEqualTo(HealthLevel.NOT_IN_RUN);
        assertThat(rule.check().observed()).isEmpty();
        assertThat(after(Reading.sample(6000))).isEqualTo(HealthLevel.ERROR);
    }

    @Test
    void anInputThatDoesNotEndTheRunStaysAnError() {
        LevelRule patient = new LevelRule(new Watched("age", "the age", "ms", 1, 2, false), T0);

        for (int i = 0; i < 10; i++) {
            assertThat(patient.evaluate(Reading.sample(3), T0).level()).isEqualTo(HealthLevel.ERROR);
        }
    }

    @Test
    void aCountWarnsAboveFourFifthsOfItsLimit() {
        Watched ten = Watched.count("rejections", "rejections", 10);
        assertThat(ten.levelOf(8)).isEqualTo(HealthLevel.OK);
        assertThat(ten.levelOf(9)).isEqualTo(HealthLevel.WARN);
        assertThat(ten.levelOf(10)).isEqualTo(HealthLevel.WARN);
        assertThat(ten.levelOf(11)).isEqualTo(HealthLevel.ERROR);
        assertThat(Watched.count("rejections", "rejections", 15).levelOf(12)).isEqualTo(HealthLevel.OK);
    }

    @Test
    void aCheckSaysSinceWhenItIsWhatItIs() {
        after(Reading.sample(6000));
        after(Reading.sample(6100));

        assertThat(rule.check().since()).isEqualTo(T0.plusSeconds(1));
        assertThat(rule.check().observed()).isEqualTo(OptionalDouble.of(6100));
        assertThat(rule.check().message()).isEqualTo("the lag is 6100 ms, limit 5000 ms");
    }

    private HealthLevel after(Reading reading) {
        now = now.plusSeconds(1);
        return rule.evaluate(reading, now).level();
    }

    private List<HealthLevel> levels(double... values) {
        List<HealthLevel> levels = new ArrayList<>();
        for (double value : values) {
            levels.add(after(Reading.sample(value)));
        }
        return levels;
    }
}
