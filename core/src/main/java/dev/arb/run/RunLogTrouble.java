package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertSeverity;
import dev.arb.log.LogComponent;
import dev.arb.runlog.RunLogListener;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Set;
import java.util.TreeSet;
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

    private final Notifier notifier;
    private final AlertDesk alerts;
    /** The files that cannot be written. */
    private final Set<String> failing = new TreeSet<>();

    RunLogTrouble(Notifier notifier, AlertDesk alerts) {
        this.notifier = notifier;
        this.alerts = alerts;
    }

    @Override
    public synchronized void writeFailed(String what, long failures, IOException cause) {
        String sentence = "cannot write " + what + " of the run log (" + reason(cause)
                + "); rows are kept in memory and the write is tried again";
        if (failing.add(what)) {
            notifier.warning(sentence);
            LOG.error("alert {}: {}", WRITE_RULE, sentence);
        }
        alerts.open(WRITE_RULE, AlertSeverity.WARNING, sentence);
    }

    @Override
    public synchronized void writeRecovered(String what) {
        if (!failing.remove(what)) {
            return;
        }
        String sentence = what + " of the run log is written again";
        notifier.warning(sentence);
        LOG.warn("alert {}: {}", WRITE_RULE, sentence);
        if (failing.isEmpty()) {
            alerts.close(WRITE_RULE);
        }
    }

    @Override
    public void rowsDropped(long fromSeq) {
        String sentence = "the run log cannot keep up and gives up loop rows from event " + fromSeq + " on";
        notifier.warning(sentence);
        LOG.error("alert {}: {}", DROP_RULE, sentence);
        alerts.open(DROP_RULE, AlertSeverity.CRITICAL, sentence);
    }

    @Override
    public void rowsKeptAgain(long rows, long fromSeq, long toSeq) {
        String sentence =
                "the run log keeps all rows again; " + rows + " of events " + fromSeq + " to " + toSeq + " are missing";
        notifier.warning(sentence);
        LOG.warn("alert {}: {}", DROP_RULE, sentence);
        alerts.close(DROP_RULE);
    }

    /** Why a file cannot be written, without its path. */
    static String reason(IOException e) {
        return e instanceof FileSystemException fs && fs.getReason() != null
                ? fs.getReason()
                : e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }
}
