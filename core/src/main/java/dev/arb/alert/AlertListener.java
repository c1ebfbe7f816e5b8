package dev.arb.alert;

/** Hears of alerts, one call at a time, on whichever thread changes them: it may not wait for anything. */
@FunctionalInterface
public interface AlertListener {
    void onChange(AlertChange change);
}
