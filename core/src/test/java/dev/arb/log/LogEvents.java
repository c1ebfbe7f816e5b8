package dev.arb.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Events and settings of the log's tests. */
final class LogEvents {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private LogEvents() {}

    static long ms(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    static ILoggingEvent event(String logger, Level level, String instant, String message) {
        return Notes.of(logger, level, ms(instant), message);
    }

    static ILoggingEvent failure(String instant, String message, Throwable thrown) {
        LoggingEvent event = (LoggingEvent) event("arbitrage.live_loop", Level.ERROR, instant, message);
        event.setThrowableProxy(new ThrowableProxy(thrown));
        return event;
    }

    static LogSettings settings(java.nio.file.Path file, ConsoleMode console) {
        return new LogSettings(
                Optional.of(file),
                org.slf4j.event.Level.INFO,
                console,
                SEOUL,
                new LogKeep(7, 1 << 20),
                false,
                UnaryOperator.identity());
    }
}
