package dev.arb.alert;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counts the alerts that opened, by rule and severity. Any thread. */
public final class AlertTally implements AlertListener {
    private final Map<AlertRule, AtomicLongArray> opened = new EnumMap<>(AlertRule.class);

    public AlertTally() {
        for (AlertRule rule : AlertRule.values()) {
            opened.put(rule, new AtomicLongArray(AlertSeverity.values().length));
        }
    }

    @Override
    public void onChange(AlertChange change) {
        if (change.kind() == AlertChange.Kind.OPENED) {
            of(change.alert().rule()).incrementAndGet(change.alert().severity().ordinal());
        }
    }

    /** How many have opened with a severity so far. */
    public long opened(AlertRule rule, AlertSeverity severity) {
        return of(rule).get(severity.ordinal());
    }

    private AtomicLongArray of(AlertRule rule) {
        AtomicLongArray counts = opened.get(rule);
        if (counts == null) {
            throw new IllegalStateException("rule " + rule + " is not counted");
        }
        return counts;
    }
}
