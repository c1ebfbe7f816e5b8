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
import dev.arb.state.Decimals;
import dev.arb.state.FxState;
import dev.arb.state.PriceState;
import dev.arb.state.RouteState;
import dev.arb.state.VenueState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Venues, rates, routes and costs from the last loop of each pair and from what the store says beside it. */
final class MarketLines {
    private static final List<String> SIDES = List.of("a", "b");
    private static final double BPS = 10_000;

    private final Instant readAt;
    private final StoreGauges gauges;
    private final FxState fx;
    private final Map<String, String> config;
    private final SeriesCache series;
    private final Instant end;
    private final Duration window;

    MarketLines(
            Instant readAt,
            StoreGauges gauges,
            FxState fx,
            Map<String, String> config,
            SeriesCache series,
            Instant end,
            Duration window) {
        this.readAt = readAt;
        this.gauges = gauges;
        this.fx = fx;
        this.config = config;
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
                Decimals.toDouble(state.flatMap(VenueState::messagesPerS)),
                whole(state.flatMap(VenueState::reconnects)),
                Decimals.toDouble(state.flatMap(VenueState::clockOffsetMs)));
    }

    private static Duration positive(Duration span) {
        return span.isNegative() ? Duration.ZERO : span;
    }

    static String base(String symbol) {
        return symbol.split("/", -1)[0];
    }

    /** The rate that the run trades with is its own; the official one is the store's. */
    List<FxLine> fx(List<RunRow> loops) {
        Optional<RunRow> loop = loops.stream().findFirst();
        OptionalDouble rate = number(loop, "fx_rate");
        if (rate.isEmpty()) {
            return List.of();
        }
        Optional<PriceState> price =
                Optional.ofNullable(gauges.prices().get(StoreGauges.VENUES.getFirst() + " USDT_KRW"));
        List<FxLine> lines = new ArrayList<>();
        lines.add(new FxLine(
                "USDT",
                rate,
                age(loop, "fx_age_ms"),
                Decimals.toDouble(price.flatMap(PriceState::bid)),
                Decimals.toDouble(price.flatMap(PriceState::ask)),
                fx.krwPerUsdtSource(),
                premium(loop, rate.getAsDouble())));
        FxLines.official(fx, readAt).ifPresent(lines::add);
        return lines;
    }

    /** Mid of venue A over that of venue B in KRW. */
    private static OptionalDouble premium(Optional<RunRow> loop, double rate) {
        double a =
                number(loop, "bid_a").orElse(Double.NaN) + number(loop, "ask_a").orElse(Double.NaN);
        double b =
                number(loop, "bid_b").orElse(Double.NaN) + number(loop, "ask_b").orElse(Double.NaN);
        double bps = (a / (b * rate) - 1) * BPS;
        return Double.isFinite(bps) ? OptionalDouble.of(bps) : OptionalDouble.empty();
    }

    /** A series only where the run has one pair: the columns of several would be mixed. */
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
                known(Decimals.toDouble(state.flatMap(RouteState::hurdleBps)), hurdle(loop)),
                edges,
                state.flatMap(RouteState::state).or(() -> state(loop, buy)));
    }

    /** What the net edge must exceed: both hurdles of the configuration, the gross one less the costs. */
    private OptionalDouble hurdle(RunRow loop) {
        Optional<BigDecimal> spread = RunCounts.decimal(config.getOrDefault("strategy.min_spread_bps", ""));
        Optional<BigDecimal> net = RunCounts.decimal(config.getOrDefault("strategy.min_net_bps", ""));
        OptionalDouble costs = costs(loop);
        if (spread.isEmpty() || net.isEmpty() || costs.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.max(
                spread.get().doubleValue() - costs.getAsDouble(), net.get().doubleValue()));
    }

    /** As the run publishes it: the decision is on the better direction, the other one is watched. */
    private static Optional<String> state(RunRow loop, int buy) {
        Optional<RunRow> row = Optional.of(loop);
        OptionalDouble ab = number(row, "edge_ab_bps");
        OptionalDouble ba = number(row, "edge_ba_bps");
        String decision = (loop.fact("decision") + " " + loop.fact("decision_reason")).strip();
        if (decision.isEmpty()) {
            return Optional.empty();
        }
        boolean best = ab.isEmpty() || ba.isEmpty() || ab.getAsDouble() >= ba.getAsDouble() == (buy == 0);
        return Optional.of(best ? decision : "watching");
    }

    private static OptionalDouble known(OptionalDouble store, OptionalDouble log) {
        return store.isPresent() ? store : log;
    }

    private static OptionalDouble net(RunRow loop, OptionalDouble gross) {
        OptionalDouble costs = costs(loop);
        return gross.isPresent() && costs.isPresent()
                ? OptionalDouble.of(gross.getAsDouble() - costs.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Costs are the same in both directions. */
    private static OptionalDouble costs(RunRow loop) {
        double costs = 0;
        for (String cost : List.of("cost_fee_a_bps", "cost_fee_b_bps", "cost_slippage_bps", "cost_exit_edge_bps")) {
            OptionalDouble part = number(Optional.of(loop), cost);
            if (part.isEmpty()) {
                return part;
            }
            costs += part.getAsDouble();
        }
        return OptionalDouble.of(costs);
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

    private static OptionalLong whole(Optional<Long> value) {
        return value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty();
    }
}
