package dev.arb.monitor.source;

import dev.arb.monitor.model.Permission;
import dev.arb.monitor.model.RunRow;
import dev.arb.monitor.model.StoreSide;
import dev.arb.state.Metric;
import dev.arb.state.RunState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What a run may do, by the state store or by the events of its log. */
final class Permissions {
    private static final String BREAKER = "circuit_breaker";
    private static final String EVERYTHING = "ACTIVE";
    /** Modes in which no real order can be sent. */
    private static final Set<String> WITHOUT_ORDERS = Set.of("mock", "paper", "shadow");

    private Permissions() {}

    /** @param seen of a namespace whose run goes on or was the last one */
    static Permission ofStore(StoreSide.Seen seen) {
        Optional<RunState> run = seen.status().run();
        return new Permission(
                run.flatMap(RunState::tradingState),
                run.flatMap(RunState::tradingStateReason),
                seen.status().liveArmed(),
                run.map(known -> seen.status().alerts().containsKey(BREAKER)),
                seen.metrics().metrics().whole(Metric.CIRCUIT_BREAKER_TRIGGERS_TOTAL));
    }

    /**
     * At a place of a run log. A run begins with everything allowed, and sends no opening order otherwise: where no change
     * came after either, nothing is restricted.
     *
     * @param mode of the run
     * @param events newest first, up to the place
     * @param coveredFrom from this row up to the place these are all events
     */
    static Permission ofLog(Optional<String> mode, List<RunRow> events, long coveredFrom) {
        boolean whole = coveredFrom == 0;
        boolean free = whole || events.stream().anyMatch(event -> event.row() >= coveredFrom && isOpening(event));
        Optional<RunRow> change = events.stream()
                .filter(event -> event.fact("event").equals("trading_state"))
                .findFirst();
        Optional<RunRow> breaker = events.stream()
                .filter(event -> event.fact("rule").equals(BREAKER))
                .findFirst();
        return new Permission(
                change.map(event -> event.fact("to")).or(() -> free ? Optional.of(EVERYTHING) : Optional.empty()),
                change.map(event -> event.fact("reason")).filter(reason -> !reason.isEmpty()),
                mode.filter(WITHOUT_ORDERS::contains).map(safe -> false),
                breaker.map(event -> event.fact("event").equals("alert"))
                        .or(() -> free ? Optional.of(false) : Optional.empty()),
                whole ? OptionalLong.of(triggers(events)) : OptionalLong.empty());
    }

    private static boolean isOpening(RunRow event) {
        return event.kind().equals("order") && event.fact("purpose").equals("open");
    }

    private static long triggers(List<RunRow> events) {
        return events.stream()
                .filter(event -> event.fact("rule").equals(BREAKER)
                        && event.fact("event").equals("alert"))
                .count();
    }
}
