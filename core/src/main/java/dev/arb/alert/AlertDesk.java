package dev.arb.alert;

import dev.arb.time.NanoClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The open alerts of a run, one a rule. Whoever sees a fault opens its alert, as often as it likes, and closes it when
 * the fault is gone; listeners hear of changes only. Any thread; does no I/O.
 */
public final class AlertDesk {
    private final NanoClock wallClock;
    private final Map<String, Alert> open = new TreeMap<>();
    private final List<AlertListener> listeners = new ArrayList<>();

    public AlertDesk(NanoClock wallClock) {
        this.wallClock = wallClock;
    }

    /** Tells the listener of what is open, and from now on of every change. */
    public synchronized void add(AlertListener listener) {
        listeners.add(listener);
        open.values().forEach(listener::opened);
    }

    /** Opens the alert of a rule; one that is open keeps its time and gets this severity and message. */
    public synchronized void open(String rule, AlertSeverity severity, String message) {
        Alert before = open.get(rule);
        Instant since = before == null ? Instant.EPOCH.plusNanos(wallClock.nowNs()) : before.since();
        Alert alert = new Alert(rule, severity, since, message);
        if (alert.equals(before)) {
            return;
        }
        open.put(rule, alert);
        for (AlertListener listener : listeners) {
            if (before == null) {
                listener.opened(alert);
            } else {
                listener.updated(alert);
            }
        }
    }

    /** Closes the alert of a rule, if it has one. */
    public synchronized void close(String rule) {
        Alert alert = open.remove(rule);
        if (alert != null) {
            listeners.forEach(listener -> listener.closed(alert));
        }
    }

    /** The alerts that are open, by rule. */
    public synchronized List<Alert> openAlerts() {
        return List.copyOf(open.values());
    }
}
