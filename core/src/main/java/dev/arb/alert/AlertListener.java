package dev.arb.alert;

/** Hears of alerts, one call at a time, on the thread that opens or closes them: it may not wait for anything. */
public interface AlertListener {
    /** A rule has an alert that had none. */
    void opened(Alert alert);

    /** An open alert has a new message or severity. */
    void updated(Alert alert);

    /** An open alert is over. */
    void closed(Alert alert);
}
