package dev.arb.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * The open log of a command. One may be open at a time. Closing it writes what is still queued and closes the files;
 * afterwards nothing is logged.
 */
public final class Logging implements AutoCloseable {

    private static final int QUEUE_CAPACITY = 4096;
    private static final String OUR_CLASSES = "dev.arb";
    /** All its failures reach us as exceptions; its own lines would only repeat them, with traces. */
    private static final String REDIS_CLIENT = "redis.clients";

    private static final String OUR_COMPONENTS = "arbitrage";

    private final LoggerContext context;
    private final Optional<LogFiles> files;
    private final Optional<String> problem;
    private final LogQueue queue;
    private final RepeatGate gate;

    private Logging(LoggerContext context, ConsoleLog console, Opened opened) {
        this.context = context;
        this.files = opened.files;
        this.problem = opened.problem;
        this.queue = new LogQueue(QUEUE_CAPACITY, event -> write(console, event)).start();
        this.gate = new RepeatGate(queue::offer);
    }

    private record Opened(Optional<LogFiles> files, Optional<String> problem) {}

    /**
     * Opens the log. A file that cannot be written is no reason to stop: one warning is printed and the console alone is
     * used.
     *
     * @param console where lines are printed, normally standard error
     */
    public static Logging start(LogSettings settings, PrintStream console) {
        return start(settings, console, InstantSource.system());
    }

    static Logging start(LogSettings settings, PrintStream stream, InstantSource clock) {
        ConsoleLog console = new ConsoleLog(settings, stream);
        Opened opened = settings.file()
                .map(file -> openFiles(settings, file, clock, console))
                .orElseGet(() -> new Opened(Optional.empty(), Optional.empty()));
        opened.problem.ifPresent(console::warn);
        Logging logging = new Logging((LoggerContext) LoggerFactory.getILoggerFactory(), console, opened);
        logging.connect(settings);
        return logging;
    }

    private static Opened openFiles(LogSettings settings, Path file, InstantSource clock, ConsoleLog console) {
        try {
            return new Opened(
                    Optional.of(LogFiles.open(settings, file, clock.millis(), console::warn)), Optional.empty());
        } catch (IOException e) {
            return new Opened(
                    Optional.empty(),
                    Optional.of("cannot write the log " + file + " (" + Problems.of(e)
                            + "); logging to the console only, name another file with --log-file"));
        }
    }

    private void connect(LogSettings settings) {
        Level ours = Level.convertAnSLF4JLevel(settings.level());
        Level shown = ConsoleLog.threshold(settings);
        Level least = shown.isGreaterOrEqual(ours) ? ours : shown;
        context.reset();
        gate.setContext(context);
        gate.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(least.isGreaterOrEqual(Level.WARN) ? least : Level.WARN);
        context.getLogger(REDIS_CLIENT).setLevel(Level.OFF);
        context.getLogger(OUR_CLASSES).setLevel(least);
        context.getLogger(OUR_COMPONENTS).setLevel(least);
        root.addAppender(gate);
    }

    private void write(ConsoleLog console, ILoggingEvent event) {
        console.write(event);
        files.ifPresent(open -> open.write(event));
    }

    /** Why there are no log files, when there should be. */
    public Optional<String> problem() {
        return problem;
    }

    @Override
    public void close() {
        gate.stop();
        queue.close();
        context.reset();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        files.ifPresent(LogFiles::close);
    }
}
