package dev.arb.monitor.source;

import dev.arb.monitor.model.RunRow;
import dev.arb.runlog.HistoryRow;
import dev.arb.runlog.RowMark;
import dev.arb.runlog.RunHistory;
import dev.arb.runlog.RunLogColumn;
import dev.arb.runlog.RunLogColumns;
import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The rows of a run that are no loops, around the place that is looked at. Rows never change, so what was found is kept,
 * within bounds, and a place that moves on with the run costs what is new. Further back it goes from trade to trade and
 * from refusal to refusal, and reads the rows around each. One thread.
 */
final class EventIndex {
    /** So many rows before the place are looked through one by one. */
    private static final int NEAR = 2_000;

    private static final int KEPT = 4_000;
    private static final int HOPS = 24;
    private static final int ROWS_BEFORE = 24;
    private static final int ROWS_BEHIND = 8;
    private static final List<RunLogColumn> KIND = List.of(RunLogColumns.KIND);

    private final RunHistory history;
    private final NavigableMap<Long, RunRow> events = new TreeMap<>();
    private List<RunRow> shown = List.of();
    /** Rows from here up to there were looked through. */
    private long from;

    private long to;
    /** What was found before this row. */
    private long countedBefore = -1;

    private Optional<RunRow> counted = Optional.empty();
    /** From here on back, trades and refusals were followed down to here. */
    private long followed = Long.MAX_VALUE;
    /** The last ones before that, where they were looked for; −1 when there is none. */
    private long trade = Long.MAX_VALUE;

    private long refusal = Long.MAX_VALUE;

    EventIndex(RunHistory history) {
        this.history = history;
    }

    /** Looks through what is new for a place. @param wanted how many events there should be before it */
    void cover(long place, int wanted) throws IOException {
        long end = place + 1;
        long start = Math.max(0, end - NEAR);
        if (start > to || end < from || end - start > NEAR || events.size() > KEPT) {
            clear(end);
        }
        if (end > to) {
            look(to, end);
            to = end;
        }
        if (start < from) {
            look(start, from);
            from = start;
        }
        int hops = 0;
        while (events.headMap(place, true).size() < wanted && hops < HOPS && hop()) {
            hops++;
        }
    }

    private void clear(long at) {
        events.clear();
        shown = List.of();
        from = at;
        to = at;
        followed = Long.MAX_VALUE;
        trade = Long.MAX_VALUE;
        refusal = Long.MAX_VALUE;
    }

    private void look(long start, long end) throws IOException {
        long first = -1;
        for (HistoryRow row : history.page(start, (int) (end - start), KIND)) {
            String kind = row.values().text(RunLogColumns.KIND);
            boolean event = !kind.isEmpty() && !kind.equals("loop");
            if (event && first < 0) {
                first = row.number();
            } else if (!event && first >= 0) {
                take(first, row.number());
                first = -1;
            }
        }
        if (first >= 0) {
            take(first, end);
        }
    }

    private void take(long start, long end) throws IOException {
        for (HistoryRow row : history.page(start, (int) (end - start), RunLogColumns.ALL)) {
            RunRow event = RowFacts.event(row);
            if (!event.isLoop()) {
                events.put(row.number(), event);
                shown = List.of();
            }
        }
    }

    /** Takes the events around the next trade or refusal further back. @return whether there was one */
    private boolean hop() throws IOException {
        long before = Math.min(from, followed);
        if (before == 0) {
            return false;
        }
        if (trade >= before) {
            trade = history.previous(RowMark.TRADE, before).orElse(-1);
        }
        if (refusal >= before) {
            refusal = history.previous(RowMark.REFUSAL, before).orElse(-1);
        }
        long mark = Math.max(trade, refusal);
        if (mark < 0) {
            followed = 0;
            return false;
        }
        take(Math.max(0, mark - ROWS_BEFORE), Math.min(before, mark + ROWS_BEHIND));
        followed = Math.max(0, mark - ROWS_BEFORE);
        return true;
    }

    /** Every row from here up to the last place was looked through. */
    long coveredFrom() {
        return from;
    }

    /** The last row up to a place that carries the counts of the run. */
    Optional<RunRow> counted(long place) throws IOException {
        for (RunRow event : events.headMap(place, true).descendingMap().values()) {
            if (event.row() < from) {
                break;
            }
            if (!event.fact("trades_opened").isEmpty()) {
                return Optional.of(event);
            }
        }
        long before = Math.min(place + 1, from);
        if (before != countedBefore) {
            counted = lastCounted(before);
            countedBefore = before;
        }
        return counted;
    }

    private Optional<RunRow> lastCounted(long before) throws IOException {
        OptionalLong row = history.previous(RowMark.COUNTS, before);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        return history.page(row.getAsLong(), 1, RunLogColumns.ALL).stream()
                .findFirst()
                .map(RowFacts::event);
    }

    /** The events up to a place, newest first; the same list as before when there are no others. */
    List<RunRow> upTo(long place) {
        NavigableMap<Long, RunRow> before = events.headMap(place, true);
        boolean same = !shown.isEmpty()
                && shown.size() == before.size()
                && shown.getFirst().row() == before.lastKey();
        if (!same) {
            shown = List.copyOf(before.descendingMap().values());
        }
        return shown;
    }
}
