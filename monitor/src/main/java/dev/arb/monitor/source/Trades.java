package dev.arb.monitor.source;

import dev.arb.monitor.model.RunRow;
import dev.arb.monitor.model.TradeLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Puts the rows of positions together to trades, and remembers the last answer. One thread. */
final class Trades {
    private static final String POSITION = "position_id";

    private final int most;
    private List<RunRow> asked = List.of();
    private List<TradeLine> answer = List.of();

    Trades(int most) {
        this.most = most;
    }

    /**
     * Trades whose rows are among these events, newest first.
     *
     * @param events newest first; the same list again costs nothing
     */
    List<TradeLine> of(List<RunRow> events) {
        if (!isSame(events)) {
            answer = trades(events);
            asked = events;
        }
        return answer;
    }

    @SuppressWarnings("ReferenceEquality") // whether it is the very list; comparing its rows would cost what is saved
    private boolean isSame(List<RunRow> events) {
        return asked == events;
    }

    private List<TradeLine> trades(List<RunRow> events) {
        Map<String, List<RunRow>> rows = new LinkedHashMap<>();
        for (RunRow event : events) {
            String id = event.fact(POSITION);
            if (!id.isEmpty()) {
                rows.computeIfAbsent(event.symbol() + "#" + id, unused -> new ArrayList<>())
                        .add(event);
            }
        }
        return rows.values().stream()
                .map(List::reversed)
                .map(Trades::trade)
                .sorted(Comparator.comparingLong(TradeLine::id).reversed())
                .limit(most)
                .toList();
    }

    /** @param rows of one position, oldest first */
    private static TradeLine trade(List<RunRow> rows) {
        Optional<RunRow> opened = state(rows, "position_opened");
        Optional<RunRow> closed = state(rows, "position_closed");
        Optional<RunRow> last = closed.or(() -> opened);
        RunRow any = rows.getLast();
        return new TradeLine(
                Long.parseLong(any.fact(POSITION)),
                any.symbol(),
                last.map(row -> row.fact("route")).orElse(""),
                opened.flatMap(RunRow::tsBar).or(() -> firstOrder(rows)),
                closed.flatMap(RunRow::tsBar),
                number(last, "entry_notional_krw"),
                number(last, "fees_krw"),
                number(closed, "pnl_krw"),
                closed.map(row -> row.fact("exit_reason")).filter(reason -> !reason.isEmpty()),
                rows.stream().filter(row -> !row.kind().equals("state")).toList());
    }

    private static Optional<Instant> firstOrder(List<RunRow> rows) {
        return rows.stream()
                .filter(row -> row.fact("purpose").equals("open"))
                .findFirst()
                .flatMap(RunRow::tsBar);
    }

    private static Optional<RunRow> state(List<RunRow> rows, String event) {
        return rows.stream().filter(row -> row.fact("event").equals(event)).findFirst();
    }

    private static OptionalDouble number(Optional<RunRow> row, String fact) {
        String text = row.map(found -> found.fact(fact)).orElse("");
        try {
            return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
