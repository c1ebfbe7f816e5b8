package dev.arb.monitor.model;

/** Whether what is watched goes on. */
public enum RunWord {
    RUNNING,
    /** It said that it ended. */
    ENDED,
    /** It did not, and is gone. */
    CRASHED,
    /** It is there and says nothing any more. */
    STALE,
    /** Nobody knows. */
    UNKNOWN
}
