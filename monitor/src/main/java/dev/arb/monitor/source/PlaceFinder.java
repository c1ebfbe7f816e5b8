package dev.arb.monitor.source;

import dev.arb.monitor.model.Moment;
import dev.arb.monitor.model.Place;
import dev.arb.runlog.HistoryRow;
import dev.arb.runlog.RowMark;
import dev.arb.runlog.RunHistory;
import dev.arb.runlog.RunLogColumn;
import dev.arb.runlog.RunLogColumns;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** From a moment to a row of a run. */
final class PlaceFinder {
    private static final List<RunLogColumn> TIME = List.of(RunLogColumns.TS_BAR);
    private static final List<RunLogColumn> KIND = List.of(RunLogColumns.KIND);
    /** A loop without a row of its own among so many is no loop. */
    private static final int NEAR = 256;

    private PlaceFinder() {}

    static Place find(RunHistory history, Moment moment, long rows) throws IOException {
        if (rows == 0) {
            return Place.NONE;
        }
        return switch (moment) {
            case Moment.Now now -> at(history, rows - 1, rows, true);
            case Moment.AtRow row -> at(history, row.row(), rows, false);
            case Moment.AtTime time -> atTime(history, time.time(), rows);
            case Moment.Found found -> found(history, found, rows);
        };
    }

    private static Place at(RunHistory history, long row, long rows, boolean newest) throws IOException {
        long kept = Math.max(0, Math.min(row, rows - 1));
        return new Place(kept, rows, time(history, kept), newest, false);
    }

    private static Optional<Instant> time(RunHistory history, long row) throws IOException {
        for (HistoryRow found : history.page(row, 1, TIME)) {
            return found.values().time(RunLogColumns.TS_BAR);
        }
        return Optional.empty();
    }

    /** The last row that is not later, or the first one. */
    private static Place atTime(RunHistory history, Instant time, long rows) throws IOException {
        OptionalLong later = history.rowAtTime(time.plusNanos(1000));
        if (later.isEmpty()) {
            return at(history, rows - 1, rows, true);
        }
        return at(history, later.getAsLong() - 1, rows, false);
    }

    private static Place found(RunHistory history, Moment.Found moment, long rows) throws IOException {
        long row = Math.min(moment.row(), rows - 1);
        int step = moment.steps() < 0 ? -1 : 1;
        for (int i = 0; i != moment.steps(); i += step) {
            OptionalLong next = next(history, moment.target(), row, step);
            if (next.isEmpty()) {
                Place last = at(history, row, rows, false);
                return new Place(last.row(), rows, last.time(), false, true);
            }
            row = next.getAsLong();
        }
        return at(history, row, rows, false);
    }

    private static OptionalLong next(RunHistory history, Moment.Target target, long row, int step) throws IOException {
        return switch (target) {
            case LOOP -> loop(history, row, step);
            case TRADE -> step > 0 ? history.next(RowMark.TRADE, row) : history.previous(RowMark.TRADE, row);
            case REFUSAL -> step > 0 ? history.next(RowMark.REFUSAL, row) : history.previous(RowMark.REFUSAL, row);
        };
    }

    private static OptionalLong loop(RunHistory history, long row, int step) throws IOException {
        long first = step > 0 ? row + 1 : Math.max(0, row - NEAR);
        int count = (int) (step > 0 ? NEAR : row - first);
        List<HistoryRow> page = history.page(first, count, KIND);
        for (HistoryRow candidate : step > 0 ? page : page.reversed()) {
            String kind = candidate.values().text(RunLogColumns.KIND);
            if (kind.isEmpty() || kind.equals("loop")) {
                return OptionalLong.of(candidate.number());
            }
        }
        return OptionalLong.empty();
    }
}
