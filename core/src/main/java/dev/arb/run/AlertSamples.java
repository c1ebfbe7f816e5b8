package dev.arb.run;

import dev.arb.alert.Alert;
import dev.arb.alert.AlertRule;
import dev.arb.alert.AlertSeverity;
import dev.arb.alert.sink.SinkCounts;
import dev.arb.metrics.ArbMetric;
import dev.arb.metrics.MetricSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What metrics tell of a run's alerts. Any thread. */
record AlertSamples(RunAlerts alerts) {
    List<MetricSample> all() {
        List<MetricSample> samples = new ArrayList<>();
        Map<AlertSeverity, Long> open = alerts.desk().openAlerts().stream()
                .collect(Collectors.groupingBy(Alert::severity, Collectors.counting()));
        for (AlertSeverity severity : AlertSeverity.values()) {
            samples.add(
                    new MetricSample(ArbMetric.ALERTS_OPEN, List.of(severity.word()), open.getOrDefault(severity, 0L)));
            for (AlertRule rule : AlertRule.values()) {
                samples.add(new MetricSample(
                        ArbMetric.ALERTS_OPENED,
                        List.of(severity.word(), rule.word()),
                        alerts.tally().opened(rule, severity)));
            }
        }
        for (SinkCounts sink : alerts.counts()) {
            add(samples, sink.sink(), "sent", sink.sent());
            add(samples, sink.sink(), "failed", sink.failed());
            add(samples, sink.sink(), "dropped", sink.dropped());
        }
        return samples;
    }

    private static void add(List<MetricSample> samples, String sink, String outcome, long count) {
        samples.add(new MetricSample(ArbMetric.ALERT_NOTES, List.of(sink, outcome), count));
    }
}
