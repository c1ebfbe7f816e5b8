package dev.arb.log;

/** What the log prints on standard error. */
public enum ConsoleMode {
    /** Nothing: a dashboard owns the terminal. */
    OFF,
    /** Errors alone. */
    QUIET,
    /** Lines of the configured level, without stack traces. */
    NORMAL,
    /** Lines from debug on, with stack traces. */
    VERBOSE
}
