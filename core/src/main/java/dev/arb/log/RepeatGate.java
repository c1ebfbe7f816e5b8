package dev.arb.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lets equal warnings and errors through once a minute; the others are counted, and the count is written when the minute
 * is over (at the next line of any kind) or the log ends. Lines below a warning pass. Thread-safe; only warnings and
 * errors take its lock.
 */
final class RepeatGate extends UnsynchronizedAppenderBase<ILoggingEvent> {

    static final long WINDOW_MS = 60_000;
    private static final int MOST_KEYS = 500;

    private final Consumer<ILoggingEvent> next;
    private final Map<Key, Repeats> open = new LinkedHashMap<>();
    private volatile long lastMs;
    private volatile long earliestEndMs = Long.MAX_VALUE;

    RepeatGate(Consumer<ILoggingEvent> next) {
        this.next = next;
    }

    private record Key(String logger, Level level, String message, String thrown) {
        static Key of(ILoggingEvent event) {
            String thrown = event.getThrowableProxy() == null
                    ? ""
                    : event.getThrowableProxy().getClassName()
                            + event.getThrowableProxy().getMessage();
            return new Key(event.getLoggerName(), event.getLevel(), event.getFormattedMessage(), thrown);
        }
    }

    private static final class Repeats {
        private final ILoggingEvent first;
        private long count;

        Repeats(ILoggingEvent first) {
            this.first = first;
        }

        long endMs() {
            return first.getTimeStamp() + WINDOW_MS;
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        lastMs = event.getTimeStamp();
        if (event.getTimeStamp() >= earliestEndMs) {
            closeWindows(event.getTimeStamp());
        }
        if (!event.getLevel().isGreaterOrEqual(Level.WARN) || isFirst(event)) {
            next.accept(event);
        }
    }

    private boolean isFirst(ILoggingEvent event) {
        List<ILoggingEvent> summaries = new ArrayList<>();
        boolean first;
        synchronized (open) {
            Repeats repeats = open.get(Key.of(event));
            first = repeats == null;
            if (repeats == null) {
                makeRoom(summaries);
                open.put(Key.of(event), new Repeats(event));
                earliestEndMs = Math.min(earliestEndMs, event.getTimeStamp() + WINDOW_MS);
            } else {
                repeats.count++;
            }
        }
        summaries.forEach(next);
        return first;
    }

    private void makeRoom(List<ILoggingEvent> summaries) {
        if (open.size() >= MOST_KEYS) {
            Iterator<Repeats> eldest = open.values().iterator();
            summarise(eldest.next(), summaries);
            eldest.remove();
        }
    }

    /** Writes the counts of the windows that end at or before a time. */
    private void closeWindows(long timeMs) {
        List<ILoggingEvent> summaries = new ArrayList<>();
        synchronized (open) {
            long earliest = Long.MAX_VALUE;
            for (Iterator<Repeats> all = open.values().iterator(); all.hasNext(); ) {
                Repeats repeats = all.next();
                if (repeats.endMs() <= timeMs) {
                    summarise(repeats, summaries);
                    all.remove();
                } else {
                    earliest = Math.min(earliest, repeats.endMs());
                }
            }
            earliestEndMs = earliest;
        }
        summaries.forEach(next);
    }

    private void summarise(Repeats repeats, List<ILoggingEvent> summaries) {
        if (repeats.count == 0) {
            return;
        }
        ILoggingEvent first = repeats.first;
        summaries.add(Notes.of(
                first.getLoggerName(),
                first.getLevel(),
                lastMs,
                first.getFormattedMessage() + " (" + repeats.count + " more equal ones)"));
    }

    @Override
    public void stop() {
        closeWindows(Long.MAX_VALUE);
        super.stop();
    }
}
