package dev.arb.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.PrintStream;

/** Prints events on a stream as the mode allows. Used by the writer thread. */
final class ConsoleLog {

    private final PrintStream out;
    private final LogFormat format;
    private final Level from;
    private final boolean traces;

    ConsoleLog(LogSettings settings, PrintStream out) {
        this.out = out;
        this.format = new TextFormat(settings.zone(), settings.redaction());
        this.from = threshold(settings);
        this.traces = settings.console() == ConsoleMode.VERBOSE;
    }

    static Level threshold(LogSettings settings) {
        Level stated = Level.convertAnSLF4JLevel(settings.level());
        return switch (settings.console()) {
            case OFF -> Level.OFF;
            case QUIET -> Level.ERROR;
            case NORMAL -> stated;
            case VERBOSE -> stated.isGreaterOrEqual(Level.DEBUG) ? Level.DEBUG : stated;
        };
    }

    void write(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(from)) {
            out.print(format.format(event, traces));
            out.flush();
        }
    }

    /** A sentence about the log itself; shown unless the console is off. */
    void warn(String sentence) {
        if (from != Level.OFF) {
            out.println("arb: warning: " + sentence);
            out.flush();
        }
    }
}
