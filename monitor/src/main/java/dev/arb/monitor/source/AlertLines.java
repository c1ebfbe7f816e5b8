package dev.arb.monitor.source;

import dev.arb.monitor.model.AlertLine;
import dev.arb.monitor.model.RunRow;
import dev.arb.state.AlertState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        return oldestFirst(lines);
    }

    /** Alerts that were raised and not taken back. @param events newest first */
    static List<AlertLine> ofLog(List<RunRow> events) {
        Map<String, RunRow> last = new TreeMap<>();
        for (RunRow event : events) {
            if (event.fact("event").equals("alert") || event.fact("event").equals("alert_cleared")) {
                last.putIfAbsent(event.fact("rule"), event);
            }
        }
        List<AlertLine> lines = new ArrayList<>();
        last.forEach((rule, event) -> {
            if (event.fact("event").equals("alert")) {
                boolean critical = event.fact("severity").equalsIgnoreCase(AlertState.CRITICAL);
                lines.add(new AlertLine(rule, critical, event.fact("message"), event.tsBar()));
            }
        });
        return oldestFirst(lines);
    }

    private static List<AlertLine> oldestFirst(List<AlertLine> lines) {
        lines.sort(Comparator.comparing((AlertLine line) -> line.since().orElse(Instant.MIN))
                .thenComparing(AlertLine::rule));
        return lines;
    }
}
