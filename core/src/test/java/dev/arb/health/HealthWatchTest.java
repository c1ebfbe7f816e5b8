package dev.arb.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthWatchTest {
    private final List<String> changes = new ArrayList<>();
    private double lag;
    private Reading rejections = Reading.NOTHING_NEW;
    private final HealthWatch watch = new HealthWatch(
            List.of(
                    new HealthWatch.Input(new Watched("lag", "lag", "ms", 2, 5, true), () -> Reading.sample(lag)),
                    new HealthWatch.Input(Watched.count("rejections", "rejections", 10), () -> rejections)),
            () -> Instant.EPOCH,
            (before, now) -> changes.add(now.name() + " " + before.level() + " " + now.level()));

    @Test
    void onlyAChangedLevelIsTold() {
        for (double value : new double[] {1, 1, 3, 3, 6, 1}) {
            lag = value;
            watch.evaluate();
        }

        assertThat(changes).containsExactly("lag UNKNOWN OK", "lag OK WARN", "lag WARN ERROR", "lag ERROR OK");
        assertThat(watch.changes())
                .contains(
                        new LevelChanges("lag", HealthLevel.OK, 2),
                        new LevelChanges("lag", HealthLevel.ERROR, 1),
                        new LevelChanges("lag", HealthLevel.CRITICAL, 0),
                        new LevelChanges("rejections", HealthLevel.OK, 0))
                .hasSize(2 * HealthLevel.values().length);
    }

    @Test
    void theReportIsOfTheNewestEvaluation() {
        assertThat(watch.report().checks()).extracting(HealthCheck::level).containsOnly(HealthLevel.UNKNOWN);

        lag = 6;
        rejections = new Reading.Seen(9, true);
        HealthReport report = watch.evaluate();

        assertThat(watch.report()).isSameAs(report);
        assertThat(report.status()).isEqualTo(HealthStatus.DEGRADED);
        assertThat(report.checks()).extracting(HealthCheck::level).containsExactly(HealthLevel.ERROR, HealthLevel.WARN);
    }
}
