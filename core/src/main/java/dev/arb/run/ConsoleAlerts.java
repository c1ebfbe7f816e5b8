package dev.arb.run;

import dev.arb.alert.AlertChange;
import dev.arb.alert.AlertListener;

/** Tells the person in front of the run what becomes of alerts. */
record ConsoleAlerts(Notifier notifier) implements AlertListener {
    @Override
    public void onChange(AlertChange change) {
        if (change.isEdge()) {
            notifier.warning(change.sentence());
        }
    }
}
