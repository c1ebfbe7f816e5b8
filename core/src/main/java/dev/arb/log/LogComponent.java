package dev.arb.log;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of a run that have a log file of their own besides the one with everything. */
public enum LogComponent {
    LIVE_LOOP,
    HEALTH,
    SAFETY,
    WATCHDOG,
    SYS_MONITOR;

    /** Prefix of our own components' loggers. */
    static final String PREFIX = "arbitrage.";

    /** For example {@code arbitrage.live_loop}. */
    public String loggerName() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    public Logger logger() {
        return LoggerFactory.getLogger(loggerName());
    }

    /** For example {@code live_loop.log}. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".log";
    }
}
