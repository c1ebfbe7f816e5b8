package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertSeverity;
import dev.arb.log.LogComponent;
import dev.arb.market.recording.RecorderListener;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;

/**
 * Tells people when the frames of a run cannot be written: on the console and in the log when it begins and when it is
 * over, and as an open alert in between. Called on the recorder's thread.
 */
final class RecordingTrouble implements RecorderListener {
    /** The alert while writes fail. */
    static final String RULE = "market_recording_write";

    private static final Logger LOG = LogComponent.SAFETY.logger();

    private final Path file;
    private final Notifier notifier;
    private final AlertDesk alerts;

    RecordingTrouble(Path file, Notifier notifier, AlertDesk alerts) {
        this.file = file;
        this.notifier = notifier;
        this.alerts = alerts;
    }

    @Override
    public void failing(IOException cause) {
        String sentence = failingSentence(file, cause);
        notifier.warning(sentence);
        LOG.error("alert {}: {}", RULE, sentence);
        alerts.open(RULE, AlertSeverity.WARNING, sentence);
    }

    @Override
    public void working() {
        String sentence = workingSentence(file);
        notifier.warning(sentence);
        LOG.warn("alert {}: {}", RULE, sentence);
        alerts.close(RULE);
    }

    static String failingSentence(Path file, IOException cause) {
        return "cannot write the market's frames to " + file + " (" + RunLogTrouble.reason(cause)
                + "); some wait in memory, more are lost, and the write is tried again";
    }

    static String workingSentence(Path file) {
        return "the market's frames are written to " + file + " again";
    }
}
