package dev.arb.state;

/** The words of {@code run:current} that decide whether a run is healthy. */
public final class RunWords {
    /** State of a run that works. */
    public static final String RUNNING = "running";
    /** State of a run that stopped in order, for whatever reason. */
    public static final String ENDED = "ended";

    /** Exit reason: a risk limit ended the run. */
    public static final String RISK_STOP = "risk_stop";
    /** Exit reason: the watchdog ended the run. */
    public static final String WATCHDOG = "watchdog";

    /** Trading state: nothing but cancels. */
    public static final String HALTED = "HALTED";

    private RunWords() {}
}
