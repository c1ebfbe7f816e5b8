package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertRule;
import dev.arb.alert.AlertSeverity;
import dev.arb.runlog.RunLogListener;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Raises an alert while a run's log cannot be written. Called on the threads of the run log and of the engine; nothing
 * here waits for I/O.
 */
final class RunLogTrouble implements RunLogListener {
    private final AlertDesk alerts;
    /** The files that cannot be written. */
    private final Set<String> failing = new TreeSet<>();

    private volatile @Nullable EngineVitals engine;

    RunLogTrouble(AlertDesk alerts) {
        this.alerts = alerts;
    }

    /** Who waits where the engine does not outrun its log. */
    void tellWaits(EngineVitals vitals) {
        engine = vitals;
    }

    @Override
    public void waitsForRoom() {
        EngineVitals waiting = engine;
        if (waiting != null) {
            waiting.pauses(System.nanoTime());
        }
    }

    @Override
    public void hasRoom() {
        EngineVitals waiting = engine;
        if (waiting != null) {
            waiting.goesOn(System.nanoTime());
        }
    }

    @Override
    public synchronized void writeFailed(String what, long failures, IOException cause) {
        failing.add(what);
        alerts.raise(
                AlertRule.RUN_LOG_WRITE,
                AlertSeverity.WARNING,
                "cannot write " + String.join(" and ", failing) + " of the run log (" + reason(cause)
                        + "); rows are kept in memory and the write is tried again");
    }

    @Override
    public synchronized void writeRecovered(String what) {
        if (failing.remove(what) && failing.isEmpty()) {
            alerts.clear(AlertRule.RUN_LOG_WRITE, what + " of the run log is written again");
        }
    }

    @Override
    public void rowsDropped(long fromSeq) {
        alerts.raise(
                AlertRule.RUN_LOG_ROWS_DROPPED,
                AlertSeverity.CRITICAL,
                "the run log cannot keep up and gives up loop rows from event " + fromSeq + " on");
    }

    @Override
    public void rowsKeptAgain(long rows, long fromSeq, long toSeq) {
        alerts.clear(
                AlertRule.RUN_LOG_ROWS_DROPPED,
                "the run log keeps all rows again; " + rows + " of events " + fromSeq + " to " + toSeq
                        + " are missing");
    }

    /** Why a file cannot be written, without its path. */
    static String reason(IOException e) {
        return e instanceof FileSystemException fs && fs.getReason() != null
                ? fs.getReason()
                : e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }
}
