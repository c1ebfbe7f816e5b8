package dev.arb.monitor.report.figures;

import dev.arb.runlog.RowKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Alerts, changes of the trading state, and rows that the log had to give up. */
public final class EventFigures {
    private static final int NEWEST = 50;

    private final Tally alerts = new Tally();
    private final Deque<Event> newest = new ArrayDeque<>();
    private long count;
    private long rowsDropped;

    /**
     * Something that happened.
     *
     * @param what the kind of event
     * @param subject the rule of an alert, or the new trading state
     * @param message why
     */
    public record Event(Optional<Long> at, String what, String subject, String message) {}

    void add(ScanRow row) {
        if (!row.is(RowKind.STATE)) {
            return;
        }
        switch (row.detail("event")) {
            case "alert" -> {
                alerts.add(row.detail("severity"));
                keep(row, "alert " + row.detail("severity"), row.detail("rule"), row.detail("message"));
            }
            case "alert_cleared" -> keep(row, "alert cleared", row.detail("rule"), "");
            case "trading_state" ->
                keep(row, "trading state", row.detail("from") + " to " + row.detail("to"), row.detail("reason"));
            default -> dropped(row);
        }
    }

    private void dropped(ScanRow row) {
        row.exactDetail("rows_dropped").ifPresent(dropped -> {
            rowsDropped += dropped.longValue();
            keep(
                    row,
                    "rows dropped",
                    dropped.toPlainString(),
                    "seq " + row.detail("from_seq") + " to " + row.detail("to_seq"));
        });
    }

    private void keep(ScanRow row, String what, String subject, String message) {
        count++;
        newest.addFirst(
                new Event(row.hasTime() ? Optional.of(row.atMicros()) : Optional.empty(), what, subject, message));
        if (newest.size() > NEWEST) {
            newest.removeLast();
        }
    }

    /** Alerts by severity. */
    public Tally alerts() {
        return alerts;
    }

    /** The newest first, fifty at most. */
    public List<Event> newest() {
        return List.copyOf(newest);
    }

    /** How many there were. */
    public long count() {
        return count;
    }

    /** Loop rows that were given up while the disk refused writes. */
    public long rowsDropped() {
        return rowsDropped;
    }
}
