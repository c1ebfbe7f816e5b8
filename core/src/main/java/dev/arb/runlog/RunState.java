package dev.arb.runlog;

import java.util.Locale;

/** Whether a run still goes on, as far as its directory and the process table tell. */
public enum RunState {
    /** Not ended, and something was written lately or the process is there. */
    RUNNING,
    /** It said that it ended. */
    ENDED,
    /** It did not end, and its process is gone. */
    CRASHED,
    /** It did not end, its process is there or cannot be looked up, and nothing was written for too long. */
    STALE;

    /** @return the name used in output: {@code running}, {@code ended}, {@code crashed}, {@code stale} */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
