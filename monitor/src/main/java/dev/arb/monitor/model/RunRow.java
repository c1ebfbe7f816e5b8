package dev.arb.monitor.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A row of a run log for people: the columns that every kind has, and what else it holds, by name.
 *
 * @param row its number in the run, from 0
 * @param kind by its token; empty when the file does not tell
 * @param tsBar the engine's clock
 * @param tsEvent the wall clock
 * @param symbol of the pair
 * @param equity in KRW
 * @param realized in KRW
 * @param unrealized in KRW
 * @param position signed base on venue A
 * @param orders sent in this row
 * @param allowed whether the checks allowed; empty when the file does not tell
 * @param reasons of a refusal, else empty
 * @param facts other columns that hold something, and the fields of {@code detail}, in the file's order
 */
public record RunRow(
        long row,
        String kind,
        Optional<Instant> tsBar,
        Optional<Instant> tsEvent,
        String symbol,
        OptionalDouble equity,
        OptionalDouble realized,
        OptionalDouble unrealized,
        OptionalDouble position,
        long orders,
        Optional<Boolean> allowed,
        String reasons,
        Map<String, String> facts) {
    /** Told by their values alone, in this order; the others by name and value. */
    private static final List<String> PLAIN = List.of("event", "purpose", "venue", "leg", "side", "qty");

    private static final List<String> TOLD_ELSEWHERE =
            List.of("step", "seq", "order_id", "position_id", "check", "fill_price");

    /** The counts of the run, which no event is about. */
    private static final Set<String> COUNTS = Set.of(
            "trades_opened",
            "trades_closed",
            "trades_won",
            "trades_lost",
            "trades_of_day",
            "open_positions",
            "orders_sent",
            "orders_rejected",
            "orders_unknown",
            "run_fees_krw",
            "exposure_krw",
            "day_start_pnl_krw");

    /** A fact by the name of its column or of its field in {@code detail}; empty text when it is not there. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** Whether it belongs to the loop and not to an order, a refusal or a change of state. */
    public boolean isLoop() {
        return kind.isEmpty() || kind.equals("loop");
    }

    /** What happened, in one line. */
    public String story() {
        StringBuilder story = new StringBuilder();
        String position = fact("position_id");
        append(story, position.isEmpty() ? "" : "#" + position);
        append(story, reasons);
        PLAIN.forEach(name -> append(story, fact(name)));
        append(story, fact("fill_price").isEmpty() ? "" : "@ " + fact("fill_price"));
        facts.forEach((name, value) -> {
            if (!TOLD_ELSEWHERE.contains(name) && !PLAIN.contains(name) && !COUNTS.contains(name)) {
                append(story, name + "=" + value);
            }
        });
        return story.toString();
    }

    private static void append(StringBuilder story, String part) {
        story.append(story.isEmpty() || part.isEmpty() ? "" : " ").append(part);
    }
}
