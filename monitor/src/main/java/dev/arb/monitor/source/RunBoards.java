package dev.arb.monitor.source;

import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Differences;
import dev.arb.monitor.model.Place;
import dev.arb.monitor.model.Question;
import dev.arb.monitor.model.Reading;
import dev.arb.monitor.model.RunHealth;
import dev.arb.monitor.model.RunRow;
import dev.arb.monitor.model.StoreGauges;
import dev.arb.monitor.model.StoreSide;
import dev.arb.runlog.LiveRunSnapshot;
import dev.arb.runlog.MetaDocument;
import dev.arb.runlog.RunHistory;
import dev.arb.runlog.RunInfo;
import dev.arb.state.Namespace;
import dev.arb.state.StateStoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Boards of a run: its log at any moment and, for the newest one, what the state store says beside it. */
public final class RunBoards implements BoardSource {
    private static final int MOST_TRADES = 100;
    private static final int LEAST_EVENTS = 120;

    private final RunSource runs;
    private final RunSelector selector;
    private final NamespaceSource namespaces;
    private final Clock clock;
    private @Nullable OpenRun open;

    /** A run whose files are open. */
    private record OpenRun(
            Path dir,
            RunHistory history,
            SeriesCache series,
            EventIndex events,
            LoopRows loops,
            Trades trades,
            LinkLog links,
            Map<String, String> config) {
        static OpenRun of(Path dir, RunHistory history) {
            return new OpenRun(
                    dir,
                    history,
                    new SeriesCache(history),
                    new EventIndex(history),
                    new LoopRows(history),
                    new Trades(MOST_TRADES),
                    new LinkLog(),
                    MetaDocument.read(dir).object("config_snapshot"));
        }
    }

    /** @param selector which run; the newest is looked for at each reading anew */
    public RunBoards(RunSource runs, RunSelector selector, NamespaceSource namespaces, Clock clock) {
        this.runs = runs;
        this.selector = selector;
        this.namespaces = namespaces;
        this.clock = clock;
    }

    @Override
    public Board read(Question question) throws IOException {
        OpenRun run = opened(runs.find(selector));
        try {
            return read(run, question);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private OpenRun opened(Path dir) throws IOException {
        OpenRun known = open;
        if (known != null && known.dir().equals(dir)) {
            return known;
        }
        close();
        OpenRun opened = OpenRun.of(dir, runs.reader().history(dir));
        open = opened;
        return opened;
    }

    private Board read(OpenRun run, Question question) throws IOException {
        long rows = run.history().refresh();
        RunInfo info = run.history().info();
        LiveRunSnapshot snapshot = runs.reader().snapshot(info);
        Place place = PlaceFinder.find(run.history(), question.moment(), rows);
        StoreSide store = runs.storeSide(info);
        List<String> differences =
                store instanceof StoreSide.Seen seen ? Differences.between(snapshot, seen) : List.of();
        Instant now = clock.instant();
        StoreGauges gauges = gauges(info, store);
        RunBoardMaker maker = new RunBoardMaker(question, now, snapshot, place, store, gauges, run.config());
        Optional<RunRow> at = Optional.empty();
        List<RunRow> loops = List.of();
        List<RunRow> events = List.of();
        Optional<RunRow> counted = Optional.empty();
        if (place.row() >= 0) {
            run.events().cover(place.row(), LEAST_EVENTS);
            events = run.events().upTo(place.row());
            loops = run.loops().upTo(place.row(), question.rows());
            counted = run.events().counted(place.row());
            at = run.loops().at(place.row());
            Instant end = place.time().orElse(now);
            run.series().cover(end, question.window(), rows);
        }
        return maker.board(
                at,
                loops,
                events,
                run.events().coveredFrom(),
                counted,
                run.trades().of(events),
                run.links().look(gauges.venues(), now),
                run.series(),
                new Reading.Good(),
                differences,
                RunHealth.of(info, info.exitReason(), store));
    }

    /** Only the newest moment of the run that the store speaks of has gauges. */
    private StoreGauges gauges(RunInfo info, StoreSide store) {
        Optional<Namespace> namespace = info.namespace().flatMap(RunSource::namespace);
        boolean same = store instanceof StoreSide.Seen seen && seen.isOf(info.runId());
        if (!same || namespace.isEmpty()) {
            return StoreGauges.NONE;
        }
        try {
            return namespaces.gauges(namespace.get(), RunBoardMaker.bases(info));
        } catch (StateStoreException e) {
            return StoreGauges.NONE;
        }
    }

    @Override
    public void close() {
        OpenRun known = open;
        open = null;
        if (known != null) {
            try {
                known.history().close();
            } catch (IOException e) {
                // it was only read
            }
        }
    }
}
