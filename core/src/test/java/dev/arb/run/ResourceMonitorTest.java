package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.arb.alert.Alert;
import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertTimes;
import dev.arb.config.SysMonitorConfig;
import dev.arb.health.HealthCheck;
import dev.arb.health.HealthLevel;
import dev.arb.health.HealthStatus;
import dev.arb.metrics.ProcessSample;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceMonitorTest {
    private static final long MIB = 1 << 20;

    @TempDir
    Path directory;

    private final AlertDesk desk = new AlertDesk(() -> 0, new AlertTimes(Map.of(), 0));
    private ProcessSample process = ProcessSample.UNKNOWN;
    private Optional<Path> disk = Optional.empty();
    private ResourceMonitor monitor = monitor();

    private ResourceMonitor monitor() {
        SysMonitorConfig config = new SysMonitorConfig(true, 90, 200, 75, 150, Duration.ofSeconds(30));
        return new ResourceMonitor(config, () -> process, disk, desk, () -> Instant.EPOCH);
    }

    @AfterEach
    void close() {
        monitor.close();
    }

    private static ProcessSample sample(double cpuPct, long rssMib) {
        return new ProcessSample(
                OptionalDouble.of(cpuPct), OptionalLong.of(rssMib * MIB), OptionalLong.of(20), OptionalLong.of(9));
    }

    private void look(ProcessSample sample) {
        process = sample;
        monitor.look();
    }

    @Test
    void eachFigureHasItsLevelAndItsAlert() {
        look(sample(75, 150));
        assertThat(monitor.watch().report().checks())
                .extracting(HealthCheck::level)
                .containsOnly(HealthLevel.OK);

        look(sample(76, 201));
        assertThat(monitor.watch().report().checks())
                .extracting(HealthCheck::name, HealthCheck::level)
                .containsExactly(tuple("cpu", HealthLevel.WARN), tuple("memory", HealthLevel.ERROR));
        assertThat(desk.openAlerts()).extracting(Alert::name).containsExactly("resources:cpu", "resources:memory");

        look(sample(10, 100));
        assertThat(desk.openAlerts()).isEmpty();
    }

    @Test
    void noFigureEndsARunHoweverLongItIsTooHigh() {
        for (int i = 0; i < 10; i++) {
            look(sample(100, 5000));
        }

        assertThat(monitor.watch().report().status()).isEqualTo(HealthStatus.DEGRADED);
    }

    @Test
    void whatIsNotKnownIsNeitherZeroNorFine() {
        look(ProcessSample.UNKNOWN);

        assertThat(monitor.watch().report().checks())
                .extracting(HealthCheck::level)
                .containsOnly(HealthLevel.UNKNOWN);
        assertThat(monitor.latest().freeDiskBytes()).isEmpty();
        assertThat(monitor.latest().process().openFiles()).isEmpty();
    }

    @Test
    void theRestWorksWhereOneFigureCannotBeHad() {
        look(new ProcessSample(
                OptionalDouble.empty(), OptionalLong.of(160 * MIB), OptionalLong.empty(), OptionalLong.empty()));

        assertThat(monitor.watch().report().checks())
                .extracting(HealthCheck::level)
                .containsExactly(HealthLevel.UNKNOWN, HealthLevel.WARN);
    }

    @Test
    void theDiskIsTheOneOfTheRunLog() {
        monitor.close();
        disk = Optional.of(directory);
        monitor = monitor();
        look(sample(1, 1));

        assertThat(monitor.latest().freeDiskBytes()).isPresent();
    }

    @Test
    void aDiskThatIsGoneIsNotKnown() {
        monitor.close();
        disk = Optional.of(directory.resolve("gone"));
        monitor = monitor();
        look(sample(1, 1));

        assertThat(monitor.latest().freeDiskBytes()).isEmpty();
    }
}
