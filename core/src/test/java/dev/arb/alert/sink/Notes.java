package dev.arb.alert.sink;

import dev.arb.alert.Alert;
import dev.arb.alert.AlertChange;
import dev.arb.alert.AlertRule;
import dev.arb.alert.AlertSeverity;
import java.time.Instant;

/** Alerts to tell. */
final class Notes {
    static final Instant AT = Instant.parse("2025-11-15T11:56:14Z");
    static final AlertOrigin ORIGIN =
            new AlertOrigin("20251115_115000_paper_arb_BTC-KRW_1s", "paper", "paper:docker", "box");

    private Notes() {}

    static AlertChange opened(AlertSeverity severity, String message) {
        Alert alert = new Alert(AlertRule.STALE_DATA, "upbit", severity, AT, message);
        return new AlertChange(AlertChange.Kind.OPENED, alert, AT, message);
    }

    static AlertChange closed(String sentence) {
        Alert alert = new Alert(AlertRule.STALE_DATA, "upbit", AlertSeverity.WARNING, AT, "silent");
        return new AlertChange(AlertChange.Kind.CLOSED, alert, AT.plusSeconds(60), sentence);
    }

    static AlertNote note(String message) {
        return AlertNote.of(opened(AlertSeverity.CRITICAL, message));
    }
}
