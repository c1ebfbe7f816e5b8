package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertRule;
import dev.arb.alert.AlertSeverity;
import dev.arb.market.recording.RecorderListener;
import java.io.IOException;
import java.nio.file.Path;

/** Raises an alert while the frames of a run cannot be written. Called on the recorder's thread. */
final class RecordingTrouble implements RecorderListener {
    private final Path file;
    private final AlertDesk alerts;

    RecordingTrouble(Path file, AlertDesk alerts) {
        this.file = file;
        this.alerts = alerts;
    }

    @Override
    public void failing(IOException cause) {
        alerts.raise(AlertRule.MARKET_RECORDING_WRITE, AlertSeverity.WARNING, failingSentence(file, cause));
    }

    @Override
    public void working() {
        alerts.clear(AlertRule.MARKET_RECORDING_WRITE, workingSentence(file));
    }

    static String failingSentence(Path file, IOException cause) {
        return "cannot write the market's frames to " + file + " (" + RunLogTrouble.reason(cause)
                + "); some wait in memory, more are lost, and the write is tried again";
    }

    static String workingSentence(Path file) {
        return "the market's frames are written to " + file + " again";
    }
}
