package dev.arb.monitor.source;

import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Question;
import dev.arb.monitor.model.RunCard;
import dev.arb.monitor.model.RunListing;
import dev.arb.monitor.model.Series;
import dev.arb.runlog.HistoryRow;
import dev.arb.runlog.RunHistory;
import dev.arb.runlog.RunLogColumn;
import dev.arb.runlog.RunLogColumns;
import dev.arb.runlog.RunSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The runs of a directory, to choose from, and boards of the one that was chosen. */
public final class PickedBoards implements BoardSource {
    /** So many of the newest runs get a line of their equity. */
    private static final int DRAWN = 30;

    private static final int POINTS = 24;
    private static final List<RunLogColumn> TIME = List.of(RunLogColumns.TS_BAR);

    private final RunSource runs;
    private final NamespaceSource namespaces;
    private final Clock clock;
    private final Map<Path, Drawn> drawn = new HashMap<>();
    private Optional<String> chosen = Optional.empty();
    private Optional<RunBoards> boards = Optional.empty();

    /** A line and how many rows it stands for: it is drawn anew when there are more. */
    private record Drawn(long rows, Series equity) {}

    public PickedBoards(RunSource runs, NamespaceSource namespaces, Clock clock) {
        this.runs = runs;
        this.namespaces = namespaces;
        this.clock = clock;
    }

    @Override
    public Board read(Question question) throws IOException {
        if (question.run().isEmpty()) {
            return Board.empty(question, clock.instant(), "").withRuns(cards());
        }
        if (!question.run().equals(chosen)) {
            close();
            chosen = question.run();
            boards = Optional.of(
                    new RunBoards(runs, new RunSelector.ById(question.run().get()), namespaces, clock));
        }
        return boards.orElseThrow().read(question);
    }

    private List<RunCard> cards() throws IOException {
        List<RunCard> cards = new ArrayList<>();
        for (RunListing listing : runs.list()) {
            cards.add(new RunCard(listing, cards.size() < DRAWN ? equity(listing) : Series.NONE));
        }
        return cards;
    }

    private Series equity(RunListing listing) {
        long rows = listing.snapshot().map(snapshot -> snapshot.totalRows()).orElse(0L);
        Path dir = listing.info().dir();
        Drawn known = drawn.get(dir);
        if (known == null || known.rows() != rows) {
            known = new Drawn(rows, rows == 0 ? Series.NONE : drawn(dir));
            drawn.put(dir, known);
        }
        return known.equity();
    }

    /** Nothing for a run whose rows cannot be read. */
    private Series drawn(Path dir) {
        try (RunHistory history = runs.reader().history(dir)) {
            Optional<Instant> from = time(history, 0);
            Optional<Instant> to = time(history, history.rows() - 1);
            if (from.isEmpty() || to.isEmpty() || !from.get().isBefore(to.get())) {
                return Series.NONE;
            }
            return series(
                    history.series(List.of(RunLogColumns.EQUITY), from.get(), to.get(), POINTS), from.get(), to.get());
        } catch (IOException e) {
            return Series.NONE;
        }
    }

    private static Optional<Instant> time(RunHistory history, long row) throws IOException {
        for (HistoryRow found : history.page(row, 1, TIME)) {
            return found.values().time(RunLogColumns.TS_BAR);
        }
        return Optional.empty();
    }

    private static Series series(RunSeries read, Instant from, Instant to) {
        List<Integer> filled = new ArrayList<>();
        for (int bucket = 0; bucket < read.buckets(); bucket++) {
            if (read.max(RunLogColumns.EQUITY, bucket).isPresent()) {
                filled.add(bucket);
            }
        }
        long[] times = new long[filled.size()];
        double[] values = new double[filled.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = read.start(filled.get(i)).toEpochMilli();
            OptionalDouble value = read.max(RunLogColumns.EQUITY, filled.get(i));
            values[i] = value.orElse(Double.NaN);
        }
        long fromMs = from.toEpochMilli();
        long toMs = Math.max(fromMs + 1, to.toEpochMilli());
        return new Series(fromMs, toMs, Duration.between(from, to).toMillis(), times, values, values, values);
    }

    @Override
    public void close() {
        boards.ifPresent(RunBoards::close);
        boards = Optional.empty();
        chosen = Optional.empty();
    }
}
