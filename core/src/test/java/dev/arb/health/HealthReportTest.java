package dev.arb.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthReportTest {
    @ParameterizedTest
    @CsvSource({
        "NOT_IN_RUN, OK",
        "UNKNOWN, OK",
        "OK, OK",
        "WARN, DEGRADED",
        "ERROR, DEGRADED",
        "CRITICAL, DOWN",
    })
    void aRunIsAsItsWorstCheck(HealthLevel level, HealthStatus status) {
        HealthReport report = HealthReport.of(List.of(check("a", HealthLevel.OK), check("b", level)));

        assertThat(report.status()).isEqualTo(status);
        assertThat(report.checks()).extracting(HealthCheck::name).containsExactly("a", "b");
    }

    private static HealthCheck check(String name, HealthLevel level) {
        return new HealthCheck(
                name, level, OptionalDouble.empty(), OptionalDouble.empty(), "ms", Instant.EPOCH, "a sentence");
    }
}
