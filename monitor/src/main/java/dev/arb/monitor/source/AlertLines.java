package dev.arb.monitor.source;

import dev.arb.monitor.model.AlertLine;
import dev.arb.state.AlertState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Open alerts, oldest first; one that cannot be read is critical. */
final class AlertLines {
    private AlertLines() {}

    static List<AlertLine> of(Map<String, AlertState> alerts) {
        List<AlertLine> lines = new ArrayList<>();
        alerts.forEach((rule, alert) -> lines.add(new AlertLine(
                rule,
                alert.severity()
                        .filter(severity -> !severity.equals(AlertState.CRITICAL))
                        .isEmpty(),
                alert.message().orElse(""),
                alert.since())));
        lines.sort(Comparator.comparing((AlertLine line) -> line.since().orElse(Instant.MIN))
                .thenComparing(AlertLine::rule));
        return lines;
    }
}
