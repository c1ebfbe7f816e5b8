package dev.arb.monitor.source;

import dev.arb.monitor.model.CostLine;
import dev.arb.monitor.model.FxLine;
import dev.arb.monitor.model.RouteLine;
import dev.arb.monitor.model.RunRow;
import dev.arb.monitor.model.Series;
import dev.arb.monitor.model.StoreGauges;
import dev.arb.monitor.model.VenueLine;
import dev.arb.runlog.RunLogColumn;
import dev.arb.runlog.RunLogColumns;
import dev.arb.state.RouteState;
import dev.arb.state.VenueState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Venues, rates, routes and costs from the last loop of each pair and from what the store says beside it. */
final class MarketLines {
    private static final List<String> SIDES = List.of("a", "b");

    private final Instant readAt;
    private final StoreGauges gauges;
    private final SeriesCache series;
    private final Instant end;
    private final Duration window;

    MarketLines(Instant readAt, StoreGauges gauges, SeriesCache series, Instant end, Duration window) {
        this.readAt = readAt;
        this.gauges = gauges;
        this.series = series;
        this.end = end;
        this.window = window;
    }

    List<VenueLine> venues(List<RunRow> loops) {
        List<VenueLine> lines = new ArrayList<>();
        for (int venue = 0; venue < SIDES.size(); venue++) {
            for (RunRow loop : loops) {
                lines.add(venue(venue, loop));
            }
        }
        return lines;
    }

    private VenueLine venue(int venue, RunRow loop) {
        String name = StoreGauges.VENUES.get(venue);
        String side = SIDES.get(venue);
        Optional<VenueState> state = Optional.ofNullable(gauges.venues().get(name));
        Optional<RunRow> row = Optional.of(loop);
        return new VenueLine(
                name,
                base(loop.symbol()) + "/" + StoreGauges.QUOTES.get(venue),
                state.flatMap(VenueState::connected),
                number(row, "bid_" + side),
                number(row, "ask_" + side),
                age(row, "book_age_" + side + "_ms"),
                state.flatMap(VenueState::lastMessageAt).map(at -> positive(Duration.between(at, readAt))),
                real(state.flatMap(VenueState::messagesPerS)),
                whole(state.flatMap(VenueState::reconnects)),
                real(state.flatMap(VenueState::clockOffsetMs)));
    }

    private static Duration positive(Duration span) {
        return span.isNegative() ? Duration.ZERO : span;
    }

    static String base(String symbol) {
        return symbol.split("/", -1)[0];
    }

    List<FxLine> fx(List<RunRow> loops) {
        Optional<RunRow> loop = loops.stream().findFirst();
        OptionalDouble rate = number(loop, "fx_rate");
        return rate.isEmpty()
                ? List.of()
                : List.of(new FxLine(rate, age(loop, "fx_age_ms"), OptionalDouble.empty(), OptionalDouble.empty()));
    }

    /** Series and extremes only where the run has one pair: the columns of several would be mixed. */
    List<RouteLine> routes(List<RunRow> loops) {
        List<RouteLine> lines = new ArrayList<>();
        for (RunRow loop : loops) {
            lines.add(route(loop, 0, RunLogColumns.EDGE_AB_BPS, loops.size() == 1));
            lines.add(route(loop, 1, RunLogColumns.EDGE_BA_BPS, loops.size() == 1));
        }
        return lines;
    }

    private RouteLine route(RunRow loop, int buy, RunLogColumn column, boolean alone) {
        String buying = StoreGauges.VENUES.get(buy);
        String selling = StoreGauges.VENUES.get(1 - buy);
        Optional<RouteState> state =
                Optional.ofNullable(gauges.routes().get(buying + " " + selling + " " + base(loop.symbol())));
        OptionalDouble gross = number(Optional.of(loop), column.columnName());
        Series edges = alone ? series.series(column, end, window, gross) : Series.NONE;
        return new RouteLine(
                buying,
                selling,
                loop.symbol(),
                gross,
                net(loop, gross),
                real(state.flatMap(RouteState::hurdleBps)),
                extreme(edges.low(), true),
                extreme(edges.high(), false),
                edges,
                state.flatMap(RouteState::state));
    }

    /** Costs are the same in both directions. */
    private static OptionalDouble net(RunRow loop, OptionalDouble gross) {
        double costs = 0;
        for (String cost : List.of("cost_fee_a_bps", "cost_fee_b_bps", "cost_slippage_bps", "cost_exit_edge_bps")) {
            OptionalDouble part = number(Optional.of(loop), cost);
            if (part.isEmpty()) {
                return OptionalDouble.empty();
            }
            costs += part.getAsDouble();
        }
        return gross.isPresent() ? OptionalDouble.of(gross.getAsDouble() - costs) : gross;
    }

    static OptionalDouble extreme(double[] values, boolean smallest) {
        OptionalDouble found = OptionalDouble.empty();
        for (double value : values) {
            if (found.isEmpty() || value < found.getAsDouble() == smallest) {
                found = OptionalDouble.of(value);
            }
        }
        return found;
    }

    static List<CostLine> costs(List<RunRow> loops) {
        List<CostLine> lines = new ArrayList<>();
        for (RunRow loop : loops) {
            Optional<RunRow> row = Optional.of(loop);
            OptionalDouble ab = number(row, "edge_ab_bps");
            OptionalDouble ba = number(row, "edge_ba_bps");
            boolean first = ab.orElse(-Double.MAX_VALUE) >= ba.orElse(-Double.MAX_VALUE);
            lines.add(new CostLine(
                    loop.symbol(),
                    first ? "LONG_A_SHORT_B" : "LONG_B_SHORT_A",
                    first ? ab : ba,
                    number(row, "cost_fee_a_bps"),
                    number(row, "cost_fee_b_bps"),
                    number(row, "cost_slippage_bps"),
                    number(row, "cost_exit_edge_bps"),
                    number(row, "net_edge_bps"),
                    loop.fact("decision"),
                    loop.fact("decision_reason")));
        }
        return lines;
    }

    private static Optional<Duration> age(Optional<RunRow> row, String fact) {
        OptionalDouble ms = number(row, fact);
        return ms.isPresent() ? Optional.of(Duration.ofMillis((long) ms.getAsDouble())) : Optional.empty();
    }

    private static OptionalDouble number(Optional<RunRow> row, String fact) {
        return RunBoardMaker.number(row, fact);
    }

    private static OptionalDouble real(Optional<BigDecimal> value) {
        return value.isPresent() ? OptionalDouble.of(value.get().doubleValue()) : OptionalDouble.empty();
    }

    private static OptionalLong whole(Optional<Long> value) {
        return value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty();
    }
}
