package dev.arb.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;

/** Lines that the log writes about itself. */
final class Notes {

    private Notes() {}

    static ILoggingEvent of(String logger, Level level, long timeMs, String message) {
        LoggingEvent note = new LoggingEvent();
        note.setLoggerName(logger);
        note.setLevel(level);
        note.setThreadName(Thread.currentThread().getName());
        note.setTimeStamp(timeMs);
        note.setMessage(message);
        note.setMDCPropertyMap(Map.of());
        return note;
    }

    static ILoggingEvent warning(long timeMs, String message) {
        return of("arbitrage.log", Level.WARN, timeMs, message);
    }
}
