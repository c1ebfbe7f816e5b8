package dev.arb.run;

import dev.arb.log.LogComponent;
import dev.arb.market.recording.RecorderListener;
import dev.arb.state.AlertState;
import dev.arb.state.StateTimes;
import dev.arb.state.StateWriter;
import dev.arb.time.NanoClock;
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
    private final StateWriter state;
    private final NanoClock wallClock;

    RecordingTrouble(Path file, Notifier notifier, StateWriter state, NanoClock wallClock) {
        this.file = file;
        this.notifier = notifier;
        this.state = state;
        this.wallClock = wallClock;
    }

    @Override
    public void failing(IOException cause) {
        String sentence = failingSentence(file, cause);
        notifier.warning(sentence);
        LOG.error("alert {}: {}", RULE, sentence);
        state.openAlert(RULE, AlertState.of("warning", StateTimes.instant(wallClock.nowNs()), sentence));
    }

    @Override
    public void working() {
        String sentence = workingSentence(file);
        notifier.warning(sentence);
        LOG.warn("alert {}: {}", RULE, sentence);
        state.closeAlert(RULE);
    }

    static String failingSentence(Path file, IOException cause) {
        return "cannot write the market's frames to " + file + " (" + RunLogTrouble.reason(cause)
                + "); some wait in memory, more are lost, and the write is tried again";
    }

    static String workingSentence(Path file) {
        return "the market's frames are written to " + file + " again";
    }
}
