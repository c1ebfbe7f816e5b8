package dev.arb.run;

import dev.arb.log.LogComponent;
import dev.arb.runlog.RunLogListener;
import dev.arb.state.AlertState;
import dev.arb.state.StateTimes;
import dev.arb.state.StateWriter;
import dev.arb.time.NanoClock;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;

/**
 * Tells people when a run's log cannot be written: on the console and in the log when it begins and when it is over, and
 * as an open alert in between. Called on the threads of the run log and of the engine; nothing here waits for I/O.
 */
final class RunLogTrouble implements RunLogListener {
    /** The alert while writes fail; nothing is lost yet. */
    static final String WRITE_RULE = "run_log_write";
    /** The alert while loop rows are given up. */
    static final String DROP_RULE = "run_log_rows_dropped";

    private static final Logger LOG = LogComponent.SAFETY.logger();
    private static final String WARNING = "warning";

    private final Notifier notifier;
    private final StateWriter state;
    private final NanoClock wallClock;
    /** When writing began to fail, by file. */
    private final Map<String, Instant> failing = new TreeMap<>();

    RunLogTrouble(Notifier notifier, StateWriter state, NanoClock wallClock) {
        this.notifier = notifier;
        this.state = state;
        this.wallClock = wallClock;
    }

    @Override
    public synchronized void writeFailed(String what, long failures, IOException cause) {
        String sentence = "cannot write " + what + " of the run log (" + reason(cause)
                + "); rows are kept in memory and the write is tried again";
        if (failing.putIfAbsent(what, now()) == null) {
            notifier.warning(sentence);
            LOG.error("alert {}: {}", WRITE_RULE, sentence);
        }
        // Each time anew: alerts are cleared when the run begins, which may be after the first failure.
        state.openAlert(WRITE_RULE, AlertState.of(WARNING, failing.get(what), sentence));
    }

    @Override
    public synchronized void writeRecovered(String what) {
        if (failing.remove(what) == null) {
            return;
        }
        String sentence = what + " of the run log is written again";
        notifier.warning(sentence);
        LOG.warn("alert {}: {}", WRITE_RULE, sentence);
        if (failing.isEmpty()) {
            state.closeAlert(WRITE_RULE);
        }
    }

    @Override
    public void rowsDropped(long fromSeq) {
        String sentence = "the run log cannot keep up and gives up loop rows from event " + fromSeq + " on";
        notifier.warning(sentence);
        LOG.error("alert {}: {}", DROP_RULE, sentence);
        state.openAlert(DROP_RULE, AlertState.of(AlertState.CRITICAL, now(), sentence));
    }

    @Override
    public void rowsKeptAgain(long rows, long fromSeq, long toSeq) {
        String sentence =
                "the run log keeps all rows again; " + rows + " of events " + fromSeq + " to " + toSeq + " are missing";
        notifier.warning(sentence);
        LOG.warn("alert {}: {}", DROP_RULE, sentence);
        state.closeAlert(DROP_RULE);
    }

    private Instant now() {
        return StateTimes.instant(wallClock.nowNs());
    }

    /** Why a file cannot be written, without its path. */
    static String reason(IOException e) {
        return e instanceof FileSystemException fs && fs.getReason() != null
                ? fs.getReason()
                : e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }
}
