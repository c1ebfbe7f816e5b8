package dev.arb.monitor.source;

import dev.arb.monitor.model.Activity;
import dev.arb.monitor.model.AlertLine;
import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Identity;
import dev.arb.monitor.model.LinkChange;
import dev.arb.monitor.model.Money;
import dev.arb.monitor.model.Permission;
import dev.arb.monitor.model.Place;
import dev.arb.monitor.model.Question;
import dev.arb.monitor.model.Reading;
import dev.arb.monitor.model.RunRow;
import dev.arb.monitor.model.RunWord;
import dev.arb.monitor.model.Series;
import dev.arb.monitor.model.StoreGauges;
import dev.arb.monitor.model.StoreSide;
import dev.arb.monitor.model.TradeLine;
import dev.arb.runlog.LiveRunSnapshot;
import dev.arb.runlog.RunInfo;
import dev.arb.runlog.RunLogColumns;
import dev.arb.runlog.RunState;
import dev.arb.state.Decimals;
import dev.arb.state.FxState;
import dev.arb.state.HealthVerdict;
import dev.arb.state.LimitState;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Puts a board of a run together. What the store says is used for the newest moment of the same run only. */
final class RunBoardMaker {
    private static final double MS_US = 1000;

    private final Question question;
    private final Instant readAt;
    private final LiveRunSnapshot snapshot;
    private final Place place;
    private final StoreSide store;
    private final StoreGauges gauges;
    private final Map<String, String> config;

    RunBoardMaker(
            Question question,
            Instant readAt,
            LiveRunSnapshot snapshot,
            Place place,
            StoreSide store,
            StoreGauges gauges,
            Map<String, String> config) {
        this.question = question;
        this.readAt = readAt;
        this.snapshot = snapshot;
        this.place = place;
        this.store = store;
        this.config = config;
        this.gauges = !place.newest()
                ? StoreGauges.NONE
                : snapshot.info().state() == RunState.RUNNING ? gauges : gauges.withoutVenues();
    }

    /** Bases of a run's pairs: {@code BTC} and {@code ETH} of {@code BTC/KRW+ETH/KRW}. */
    static List<String> bases(RunInfo info) {
        return Arrays.stream(info.symbol().orElse("").split("\\+"))
                .map(symbol -> symbol.split("/", -1)[0])
                .filter(base -> !base.isEmpty())
                .toList();
    }

    /**
     * @param at the row of the place
     * @param loops newest first, up to the place
     * @param events newest first, up to the place
     * @param coveredFrom from this row up to the place these are all events
     * @param counted the last row up to the place with the counts of the run
     */
    Board board(
            Optional<RunRow> at,
            List<RunRow> loops,
            List<RunRow> events,
            long coveredFrom,
            Optional<RunRow> counted,
            List<TradeLine> trades,
            List<LinkChange> links,
            SeriesCache series,
            Reading reading,
            List<String> differences,
            HealthVerdict health) {
        Map<String, RunRow> lastLoops = new LinkedHashMap<>();
        loops.forEach(row -> lastLoops.putIfAbsent(row.symbol(), row));
        List<RunRow> last = new ArrayList<>(lastLoops.values());
        last.sort(java.util.Comparator.comparing(RunRow::symbol));
        boolean nothingYet =
                counted.isEmpty() && loops.stream().anyMatch(row -> !row.kind().isEmpty());
        RunCounts counts = new RunCounts(counted, nothingYet, events);
        Instant end = place.time().orElse(readAt);
        Money money = money(at, loops, counts, series.largest(RunLogColumns.LOOP_TIME_US, end, question.window()));
        MarketLines market = new MarketLines(readAt, gauges, fx(), config, series, end, question.window());
        Map<String, LimitState> limits = new TreeMap<>(counts.limits(config, money.tradingPnl(), place.time()));
        limits.putAll(gauges.limits());
        boolean known = place.row() >= 0;
        return new Board(
                question,
                readAt,
                reading,
                identity(at),
                place,
                money,
                market.venues(last),
                links,
                market.fx(last),
                market.routes(last),
                MarketLines.costs(last),
                LimitLines.of(limits, events),
                permission(events, coveredFrom),
                trades,
                loops.stream().filter(row -> accepts(row)).toList(),
                events.stream()
                        .filter(row -> accepts(row))
                        .limit(question.rows())
                        .toList(),
                alerts(events),
                known
                        ? series.series(RunLogColumns.TRADING_PNL, end, question.window(), money.tradingPnl())
                        : Series.NONE,
                known ? series.series(RunLogColumns.EQUITY, end, question.window(), money.equity()) : Series.NONE,
                store,
                differences,
                health,
                Optional.empty(),
                List.of());
    }

    private FxState fx() {
        return ownStore().map(seen -> seen.status().fx()).orElse(FxState.UNKNOWN);
    }

    /** What the store says, where it says it of this moment of this run. */
    private Optional<StoreSide.Seen> ownStore() {
        boolean own = place.newest()
                && store instanceof StoreSide.Seen seen
                && seen.isOf(snapshot.info().runId());
        return own ? Optional.of((StoreSide.Seen) store) : Optional.empty();
    }

    private Permission permission(List<RunRow> events, long coveredFrom) {
        Permission log = Permissions.ofLog(snapshot.info().mode(), events, coveredFrom);
        return ownStore().map(seen -> Permissions.ofStore(seen).or(log)).orElse(log);
    }

    private boolean accepts(RunRow row) {
        return question.filter().isAll()
                || question.filter().accepts(row.kind() + " " + row.symbol() + " " + row.story());
    }

    private Identity identity(Optional<RunRow> at) {
        RunInfo info = snapshot.info();
        RunWord word = switch (info.state()) {
            case RUNNING -> RunWord.RUNNING;
            case ENDED -> RunWord.ENDED;
            case CRASHED -> RunWord.CRASHED;
            case STALE -> RunWord.STALE;
        };
        Optional<Instant> lastSign = place.newest() ? at.flatMap(RunRow::tsEvent) : Optional.empty();
        Optional<String> name = store instanceof StoreSide.Seen seen
                ? Optional.of(seen.status().store() + " " + seen.status().namespace())
                : Optional.empty();
        return new Identity(
                info.runId(), info.mode(), word, info.startedAt(), info.endedAt(), info.exitReason(), name, lastSign);
    }

    private Money money(Optional<RunRow> at, List<RunRow> loops, RunCounts counts, OptionalDouble longestLoopUs) {
        Optional<MetricsState> metrics = metrics();
        Optional<RunRow> loop = loops.stream().findFirst();
        Optional<RunRow> row = at.or(() -> loop);
        return new Money(
                real(row.map(RunRow::equity)),
                number(row, "cash"),
                number(row, "trading_pnl"),
                sum(loops, row, true),
                sum(loops, row, false),
                number(row, "inventory_revaluation"),
                known(metric(metrics, Metric.FEES_PAID), counts.krw("run_fees_krw")),
                known(metric(metrics, Metric.EXPOSURE), counts.krw("exposure_krw")),
                real(row.map(RunRow::position)),
                number(loop, "price"),
                activity(loop, metrics, counts, longestLoopUs));
    }

    private Activity activity(
            Optional<RunRow> loop, Optional<MetricsState> metrics, RunCounts counts, OptionalDouble longestLoopUs) {
        OptionalLong opened = count(metrics, Metric.TRADES_TOTAL);
        OptionalLong open = count(metrics, Metric.OPEN_POSITIONS);
        return new Activity(
                opened.isPresent() ? opened : counts.count("trades_opened"),
                counts.count("trades_closed"),
                counts.count("trades_won"),
                counts.count("trades_lost"),
                open.isPresent() ? open : counts.count("open_positions"),
                place.newest() ? OptionalLong.of(snapshot.totalOrders()) : counts.orders(),
                counts.count("orders_rejected"),
                counts.count("orders_unknown"),
                place.newest() ? OptionalLong.of(snapshot.totalBlockedOrders()) : OptionalLong.empty(),
                place.newest() ? OptionalLong.of(snapshot.totalSteps()) : step(loop),
                milliseconds(number(loop, "loop_time_us")),
                milliseconds(longestLoopUs));
    }

    private static OptionalDouble known(OptionalDouble store, OptionalDouble log) {
        return store.isPresent() ? store : log;
    }

    private static OptionalDouble milliseconds(OptionalDouble us) {
        return us.isPresent() ? OptionalDouble.of(us.getAsDouble() / MS_US) : us;
    }

    private static OptionalLong step(Optional<RunRow> loop) {
        String step = loop.map(row -> row.fact("step")).orElse("");
        return step.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(step));
    }

    /** Realised and unrealised PnL are a symbol's; the run's are the sums over the last loop of each. */
    private static OptionalDouble sum(List<RunRow> loops, Optional<RunRow> at, boolean realized) {
        Map<String, OptionalDouble> bySymbol = new LinkedHashMap<>();
        at.ifPresent(row -> bySymbol.put(row.symbol(), realized ? row.realized() : row.unrealized()));
        loops.forEach(row -> bySymbol.putIfAbsent(row.symbol(), realized ? row.realized() : row.unrealized()));
        double sum = 0;
        for (OptionalDouble value : bySymbol.values()) {
            if (value.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += value.getAsDouble();
        }
        return bySymbol.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    private Optional<MetricsState> metrics() {
        boolean same = place.newest()
                && store instanceof StoreSide.Seen seen
                && seen.metrics()
                        .metrics()
                        .text(Metric.RUN_ID)
                        .equals(Optional.of(snapshot.info().runId()));
        return same ? Optional.of(((StoreSide.Seen) store).metrics().metrics()) : Optional.empty();
    }

    private static OptionalDouble metric(Optional<MetricsState> metrics, Metric metric) {
        return Decimals.toDouble(metrics.flatMap(known -> known.number(metric)));
    }

    private static OptionalLong count(Optional<MetricsState> metrics, Metric metric) {
        return metrics.map(known -> known.whole(metric)).orElse(OptionalLong.empty());
    }

    private static OptionalDouble real(Optional<OptionalDouble> value) {
        return value.orElse(OptionalDouble.empty());
    }

    static OptionalDouble number(Optional<RunRow> row, String fact) {
        String text = row.map(found -> found.fact(fact)).orElse("");
        try {
            return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Those of the store, where it speaks of this moment; else those that the log tells of. */
    private List<AlertLine> alerts(List<RunRow> events) {
        return ownStore().map(seen -> AlertLines.of(seen.status().alerts())).orElseGet(() -> AlertLines.ofLog(events));
    }
}
