package dev.arb.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.docs.ReferenceTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference page of metrics is the catalogue. */
class MetricsReferenceTest {
    @Test
    void everyMetricStandsInThePage() {
        new ReferenceTable("metrics.md", "## Catalogue")
                .holds(Stream.of(ArbMetric.values())
                        .map(metric -> List.of(
                                "`" + metric.exposedName() + "`",
                                metric.type().name().toLowerCase(Locale.ROOT),
                                labels(metric),
                                where(metric),
                                metric.help()))
                        .toList());
    }

    private static String labels(ArbMetric metric) {
        return metric.labels().isEmpty()
                ? "none"
                : metric.labels().stream().map(label -> "`" + label + "`").collect(Collectors.joining(", "));
    }

    private static String where(ArbMetric metric) {
        return switch (metric.scope()) {
            case RUN -> "both";
            case PROCESS -> "`/metrics`";
            case NAMESPACE -> "`show-metrics`";
        };
    }

    @Test
    void aNameSaysWhatItsValueDoes() {
        assertThat(ArbMetric.values()).allSatisfy(metric -> {
            assertThat(metric.exposedName()).matches("arb_[a-z0-9_]+");
            assertThat(metric.exposedName().endsWith("_total")).isEqualTo(metric.type() == ArbMetric.Type.COUNTER);
            assertThat(metric.exposedName().endsWith("_info")).isEqualTo(metric.type() == ArbMetric.Type.INFO);
        });
        assertThat(Stream.of(ArbMetric.values()).map(ArbMetric::exposedName)).doesNotHaveDuplicates();
    }
}
