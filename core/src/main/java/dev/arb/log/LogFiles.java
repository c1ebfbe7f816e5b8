package dev.arb.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The file with everything and the components' files, which are created with their first line. A file that cannot be
 * written is reported once, tried again a second later, and its lost lines are counted in it when it works again. Used
 * by the writer thread.
 */
final class LogFiles implements AutoCloseable {

    private static final long RETRY_MS = 1000;

    private final LogSettings settings;
    private final LogFormat format;
    private final Consumer<String> onProblem;
    private final Target everything;
    private final Map<LogComponent, Target> components = new EnumMap<>(LogComponent.class);

    private LogFiles(LogSettings settings, Path file, DailyFile opened, Consumer<String> onProblem) {
        this.settings = settings;
        this.format = settings.json()
                ? new JsonFormat(settings.zone(), settings.redaction())
                : new TextFormat(settings.zone(), settings.redaction());
        this.onProblem = onProblem;
        this.everything = new Target(file);
        this.everything.open = Optional.of(opened);
    }

    /**
     * Opens the file with everything.
     *
     * @param onProblem told of a file that stops working later
     * @throws IOException when it cannot be written
     */
    static LogFiles open(LogSettings settings, Path file, long nowMs, Consumer<String> onProblem) throws IOException {
        DailyFile opened = DailyFile.open(file, settings.zone(), settings.keep(), nowMs);
        return new LogFiles(settings, file, opened, onProblem);
    }

    void write(ILoggingEvent event) {
        String text = format.format(event, true);
        everything.write(text, event.getTimeStamp());
        for (LogComponent component : LogComponent.values()) {
            if (event.getLoggerName().equals(component.loggerName())) {
                components
                        .computeIfAbsent(component, c -> new Target(everything.file.resolveSibling(c.fileName())))
                        .write(text, event.getTimeStamp());
            }
        }
    }

    @Override
    public void close() {
        everything.close();
        components.values().forEach(Target::close);
    }

    /** One file with its troubles. */
    private final class Target {
        private final Path file;
        private Optional<DailyFile> open = Optional.empty();
        private long retryAtMs = Long.MIN_VALUE;
        private long lost;

        Target(Path file) {
            this.file = file;
        }

        void write(String text, long timeMs) {
            if (lost > 0 && timeMs < retryAtMs) {
                lost++;
                return;
            }
            try {
                if (open.isEmpty()) {
                    open = Optional.of(DailyFile.open(file, settings.zone(), settings.keep(), timeMs));
                }
                noteLost(open.get(), timeMs);
                open.get().write(text, timeMs);
            } catch (IOException e) {
                failed(e, timeMs);
            }
        }

        private void noteLost(DailyFile recovered, long timeMs) throws IOException {
            if (lost > 0) {
                String note = lost + " lines before this one were lost, because the file could not be written";
                recovered.write(format.format(Notes.warning(timeMs, note), false), timeMs);
                lost = 0;
            }
        }

        private void failed(IOException e, long timeMs) {
            close();
            open = Optional.empty();
            retryAtMs = timeMs + RETRY_MS;
            if (lost == 0) {
                onProblem.accept("cannot write the log " + file + " (" + Problems.of(e)
                        + "); its lines are lost until that is repaired, the run goes on");
            }
            lost++;
        }

        void close() {
            open.ifPresent(opened -> {
                try {
                    opened.close();
                } catch (IOException e) {
                    onProblem.accept("cannot close the log " + file + " (" + Problems.of(e) + ")");
                }
            });
        }
    }
}
