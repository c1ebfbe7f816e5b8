package dev.arb.monitor.source;

import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Identity;
import dev.arb.monitor.model.Question;
import dev.arb.monitor.model.RunWord;
import dev.arb.state.tuning.TuningSessionNotFoundException;
import dev.arb.state.tuning.TuningStatusMonitor;
import dev.arb.state.tuning.TuningStatusSnapshot;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Boards of a tuning session. While there is none it is waited for. */
public final class TuningBoards implements BoardSource {
    private final Supplier<TuningStatusMonitor> monitor;
    private final Clock clock;
    private final String title;
    private Optional<TuningStatusMonitor> opened = Optional.empty();

    /**
     * @param monitor opened when it is first needed, in the thread that reads
     * @param title where sessions are looked for
     */
    public TuningBoards(Supplier<TuningStatusMonitor> monitor, String title, Clock clock) {
        this.monitor = monitor;
        this.title = title;
        this.clock = clock;
    }

    @Override
    public Board read(Question question) {
        TuningStatusMonitor reading = opened.orElseGet(monitor);
        opened = Optional.of(reading);
        Board empty = Board.empty(question, clock.instant(), title);
        try {
            TuningStatusSnapshot session = reading.loadSnapshot();
            return empty.withTuning(identity(session), session);
        } catch (TuningSessionNotFoundException e) {
            return empty.withRuns(List.of());
        }
    }

    private Identity identity(TuningStatusSnapshot session) {
        boolean done = session.totalIterations() > 0 && session.doneIterations() >= session.totalIterations();
        return new Identity(
                title + "  " + session.sessionId(),
                Optional.of("tuning"),
                done ? RunWord.ENDED : session.health().healthy() ? RunWord.RUNNING : RunWord.STALE,
                session.startedAt(),
                done ? session.lastUpdate() : Optional.empty(),
                session.state(),
                Optional.of(session.store()),
                session.lastUpdate());
    }

    /** The store belongs to whoever opened it. */
    @Override
    public void close() {
        // nothing of its own is open
    }
}
