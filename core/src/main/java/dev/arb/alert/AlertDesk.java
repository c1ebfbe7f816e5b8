package dev.arb.alert;

import dev.arb.time.NanoClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of a run. Whoever is the opener of a rule raises it when it sees the fault, as often as it likes, and
 * clears it when the fault is gone; nobody else touches the rule. From that the desk makes alerts: one opens once its
 * condition has held for the time of its rule and closes once it has been gone for a while, and listeners hear of
 * changes only. A condition that matters more than before is told at once where its alert is open.
 *
 * <p>Any thread may raise and clear; it does no I/O and never waits. Time passes with {@link #tick}.
 */
public final class AlertDesk {
    private final NanoClock wallClock;
    private final AlertTimes times;
    private final Map<String, Condition> conditions = new TreeMap<>();
    private final List<AlertListener> listeners = new ArrayList<>();

    /** What is known of a rule, and of its subject, from the first raise to the end of its alert. */
    private static final class Condition {
        private final AlertRule rule;
        private final String subject;
        private AlertSeverity severity;
        private String message;
        private String recovery = "";
        private boolean holds;
        /** Since when it holds, or since when it does not. */
        private long changedNs;

        private @Nullable Alert alert;

        Condition(AlertRule rule, String subject, AlertSeverity severity, String message) {
            this.rule = rule;
            this.subject = subject;
            this.severity = severity;
            this.message = message;
        }
    }

    public AlertDesk(NanoClock wallClock, AlertTimes times) {
        this.wallClock = wallClock;
        this.times = times;
    }

    /** Tells the listener of what is open, and from now on of every change. */
    public synchronized void add(AlertListener listener) {
        listeners.add(listener);
        for (Alert alert : openAlerts()) {
            listener.onChange(new AlertChange(AlertChange.Kind.OPENED, alert, alert.since(), alert.message()));
        }
    }

    /** The fault is there; with another severity or message than before, these are taken. */
    public void raise(AlertRule rule, AlertSeverity severity, String message) {
        raise(rule, "", severity, message);
    }

    /** As above, for one of several that a rule watches. */
    public synchronized void raise(AlertRule rule, String subject, AlertSeverity severity, String message) {
        Condition condition = conditions.computeIfAbsent(
                Alert.name(rule, subject), name -> new Condition(rule, subject, severity, message));
        if (!condition.holds) {
            condition.holds = true;
            condition.changedNs = wallClock.nowNs();
        }
        condition.severity = severity;
        condition.message = message;
        if (condition.alert != null) {
            update(condition, condition.alert);
        } else {
            openIfHeld(condition);
        }
    }

    /** The fault is gone. @param sentence says so */
    public void clear(AlertRule rule, String sentence) {
        clear(rule, "", sentence);
    }

    /** As above, for one of several that a rule watches. */
    public synchronized void clear(AlertRule rule, String subject, String sentence) {
        String name = Alert.name(rule, subject);
        Condition condition = conditions.get(name);
        if (condition == null || !condition.holds) {
            return;
        }
        condition.holds = false;
        condition.changedNs = wallClock.nowNs();
        condition.recovery = sentence;
        if (isOver(condition)) {
            conditions.remove(name);
        }
    }

    /** Opens what has held for long enough, and closes what has been gone for long enough. */
    public synchronized void tick() {
        for (Iterator<Condition> all = conditions.values().iterator(); all.hasNext(); ) {
            Condition condition = all.next();
            if (condition.holds) {
                openIfHeld(condition);
            } else if (isOver(condition)) {
                all.remove();
            }
        }
    }

    /**
     * Nobody waits any longer: closes what is gone, and opens what is critical and has not been told yet. What is still
     * wrong stays open.
     */
    public synchronized void settle() {
        for (Iterator<Condition> all = conditions.values().iterator(); all.hasNext(); ) {
            Condition condition = all.next();
            if (!condition.holds) {
                close(condition);
                all.remove();
            } else if (condition.alert == null && condition.severity == AlertSeverity.CRITICAL) {
                open(condition);
            }
        }
    }

    /** The alerts that are open, by name. */
    public synchronized List<Alert> openAlerts() {
        List<Alert> open = new ArrayList<>();
        for (Condition condition : conditions.values()) {
            if (condition.alert != null) {
                open.add(condition.alert);
            }
        }
        return List.copyOf(open);
    }

    private void openIfHeld(Condition condition) {
        long heldNs = wallClock.nowNs() - condition.changedNs;
        if (condition.alert == null && heldNs >= times.openAfterNs(condition.rule)) {
            open(condition);
        }
    }

    private void open(Condition condition) {
        Alert alert = new Alert(condition.rule, condition.subject, condition.severity, now(), condition.message);
        condition.alert = alert;
        tell(AlertChange.Kind.OPENED, alert, alert.message());
    }

    private void update(Condition condition, Alert before) {
        Alert alert =
                new Alert(condition.rule, condition.subject, condition.severity, before.since(), condition.message);
        condition.alert = alert;
        if (alert.severity() != before.severity()) {
            tell(AlertChange.Kind.SEVERITY_CHANGED, alert, alert.message());
        } else if (!alert.equals(before)) {
            tell(AlertChange.Kind.MESSAGE_CHANGED, alert, alert.message());
        }
    }

    /** Closes the alert of a condition that has been gone for long enough; one that never had an alert is over at once. */
    private boolean isOver(Condition condition) {
        if (condition.alert != null && wallClock.nowNs() - condition.changedNs < times.closeAfterNs()) {
            return false;
        }
        close(condition);
        return true;
    }

    private void close(Condition condition) {
        Alert alert = condition.alert;
        if (alert != null) {
            tell(AlertChange.Kind.CLOSED, alert, condition.recovery);
        }
    }

    private void tell(AlertChange.Kind kind, Alert alert, String sentence) {
        AlertChange change = new AlertChange(kind, alert, now(), sentence);
        listeners.forEach(listener -> listener.onChange(change));
    }

    private Instant now() {
        return Instant.EPOCH.plusNanos(wallClock.nowNs());
    }
}
