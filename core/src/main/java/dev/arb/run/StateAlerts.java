package dev.arb.run;

import dev.arb.alert.Alert;
import dev.arb.alert.AlertListener;
import dev.arb.state.AlertState;
import dev.arb.state.StateWriter;

/** Posts the open alerts to the state store. */
record StateAlerts(StateWriter writer) implements AlertListener {
    @Override
    public void opened(Alert alert) {
        writer.openAlert(alert.rule(), AlertState.of(alert.severity().word(), alert.since(), alert.message()));
    }

    @Override
    public void updated(Alert alert) {
        opened(alert);
    }

    @Override
    public void closed(Alert alert) {
        writer.closeAlert(alert.rule());
    }
}
