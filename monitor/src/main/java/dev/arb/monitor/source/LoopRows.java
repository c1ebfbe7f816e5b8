package dev.arb.monitor.source;

import dev.arb.monitor.model.RunRow;
import dev.arb.runlog.HistoryRow;
import dev.arb.runlog.RunHistory;
import dev.arb.runlog.RunLogColumns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The rows just before a place, decoded once. One thread. */
final class LoopRows {
    private static final int MOST_SCANNED = 4_000;

    private final RunHistory history;
    private final NavigableMap<Long, RunRow> rows = new TreeMap<>();

    LoopRows(RunHistory history) {
        this.history = history;
    }

    /** The row itself, whatever its kind. */
    Optional<RunRow> at(long place) throws IOException {
        take(place, place + 1);
        return Optional.ofNullable(rows.get(place));
    }

    /** The last rows of the loop up to a place, newest first. */
    List<RunRow> upTo(long place, int wanted) throws IOException {
        List<RunRow> loops = new ArrayList<>();
        long end = place + 1;
        long oldest = Math.max(0, end - MOST_SCANNED);
        while (loops.size() < wanted && end > oldest) {
            long start = Math.max(oldest, end - Math.max(8, wanted - loops.size()));
            take(start, end);
            for (RunRow row :
                    rows.subMap(start, true, end - 1, true).descendingMap().values()) {
                if (row.isLoop() && loops.size() < wanted) {
                    loops.add(row);
                }
            }
            end = start;
        }
        rows.headMap(end, false).clear();
        rows.tailMap(place, false).clear();
        return loops;
    }

    /** Reads the rows that are not known yet, in one stretch. */
    private void take(long start, long end) throws IOException {
        long first = start;
        while (first < end && rows.containsKey(first)) {
            first++;
        }
        long last = end;
        while (last > first && rows.containsKey(last - 1)) {
            last--;
        }
        if (first < last) {
            for (HistoryRow row : history.page(first, (int) (last - first), RunLogColumns.ALL)) {
                rows.put(row.number(), RowFacts.whole(row));
            }
        }
    }
}
