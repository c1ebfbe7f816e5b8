package dev.arb.run;

import dev.arb.alert.Alert;
import dev.arb.alert.AlertChange;
import dev.arb.alert.AlertListener;
import dev.arb.state.AlertState;
import dev.arb.state.StateWriter;

/** Posts the open alerts to the state store. */
record StateAlerts(StateWriter writer) implements AlertListener {
    @Override
    public void onChange(AlertChange change) {
        Alert alert = change.alert();
        switch (change.kind()) {
            case OPENED, SEVERITY_CHANGED, MESSAGE_CHANGED ->
                writer.openAlert(alert.name(), AlertState.of(alert.severity().word(), alert.since(), alert.message()));
            case CLOSED -> writer.closeAlert(alert.name());
        }
    }
}
