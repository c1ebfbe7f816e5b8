package dev.arb.monitor.source;

import dev.arb.monitor.model.Activity;
import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Identity;
import dev.arb.monitor.model.Money;
import dev.arb.monitor.model.Place;
import dev.arb.monitor.model.Question;
import dev.arb.monitor.model.Reading;
import dev.arb.monitor.model.RouteLine;
import dev.arb.monitor.model.RunWord;
import dev.arb.monitor.model.Series;
import dev.arb.monitor.model.StoreGauges;
import dev.arb.monitor.model.StoreSide;
import dev.arb.monitor.model.VenueLine;
import dev.arb.state.Decimals;
import dev.arb.state.LiveStatusSnapshot;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import dev.arb.state.Namespace;
import dev.arb.state.PriceState;
import dev.arb.state.RouteState;
import dev.arb.state.RunState;
import dev.arb.state.RunWords;
import dev.arb.state.VenueState;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Boards of a namespace from the state store alone; charts show what was seen since the watching began. */
public final class NamespaceBoards implements BoardSource {
    private static final Duration ALIVE = Duration.ofSeconds(30);

    private final NamespaceSource source;
    private final Namespace namespace;
    private final Clock clock;
    private final LinkLog links = new LinkLog();
    private final Samples pnl = new Samples();
    private final Samples equity = new Samples();
    private final Map<String, Samples> edges = new HashMap<>();
    private List<String> bases = List.of();

    public NamespaceBoards(NamespaceSource source, Namespace namespace, Clock clock) {
        this.source = source;
        this.namespace = namespace;
        this.clock = clock;
    }

    @Override
    public Board read(Question question) {
        StoreSide.Seen seen = source.side(namespace);
        StoreGauges gauges = source.gauges(namespace, bases);
        bases = gauges.bases();
        Instant now = clock.instant();
        Money money = money(seen);
        pnl.add(now, money.tradingPnl());
        equity.add(now, money.equity());
        return new Board(
                question,
                now,
                new Reading.Good(),
                identity(seen.status()),
                Place.NONE,
                money,
                venues(gauges, now),
                links.look(gauges.venues(), now),
                FxLines.of(
                        seen.status().fx(),
                        Optional.ofNullable(gauges.prices().get(StoreGauges.VENUES.getFirst() + " USDT_KRW")),
                        now),
                routes(gauges, now, question.window()),
                List.of(),
                LimitLines.of(gauges.limits(), List.of()),
                Permissions.ofStore(seen),
                List.of(),
                List.of(),
                List.of(),
                AlertLines.of(seen.status().alerts()),
                pnl.series(now, question.window()),
                equity.series(now, question.window()),
                seen,
                List.of(),
                seen.status().health(),
                Optional.empty(),
                List.of());
    }

    private Identity identity(LiveStatusSnapshot status) {
        Optional<RunState> run = status.run();
        String title =
                namespace + run.flatMap(RunState::runId).map(id -> "  " + id).orElse("");
        return new Identity(
                title,
                Optional.of(namespace.mode()),
                word(status),
                run.flatMap(RunState::startedAt),
                run.flatMap(RunState::endedAt),
                run.flatMap(RunState::exitReason),
                Optional.of(status.store()),
                status.lastHeartbeat());
    }

    private static RunWord word(LiveStatusSnapshot status) {
        Optional<String> state = status.run().flatMap(RunState::state);
        if (state.isEmpty()) {
            return RunWord.UNKNOWN;
        }
        if (!state.get().equals(RunWords.RUNNING)) {
            return RunWord.ENDED;
        }
        boolean alive = status.heartbeatAgeSeconds()
                .filter(age -> age.compareTo(BigDecimal.valueOf(ALIVE.toSeconds())) <= 0)
                .isPresent();
        return alive ? RunWord.RUNNING : RunWord.STALE;
    }

    private static Money money(StoreSide.Seen seen) {
        MetricsState metrics = seen.metrics().metrics();
        LiveStatusSnapshot status = seen.status();
        OptionalDouble unknown = OptionalDouble.empty();
        return new Money(
                Decimals.toDouble(status.totalBalance()),
                Decimals.toDouble(status.availableBalance()),
                Decimals.toDouble(metrics.number(Metric.PNL)),
                Decimals.toDouble(metrics.number(Metric.REALIZED_PNL)),
                Decimals.toDouble(metrics.number(Metric.UNREALIZED_PNL)),
                unknown,
                Decimals.toDouble(metrics.number(Metric.FEES_PAID)),
                Decimals.toDouble(status.totalPositionValue()),
                unknown,
                unknown,
                Activity.of(
                        metrics.whole(Metric.TRADES_TOTAL),
                        metrics.whole(Metric.OPEN_POSITIONS),
                        metrics.whole(Metric.LOOPS)));
    }

    private static List<VenueLine> venues(StoreGauges gauges, Instant now) {
        List<VenueLine> lines = new ArrayList<>();
        for (int venue = 0; venue < StoreGauges.VENUES.size(); venue++) {
            String name = StoreGauges.VENUES.get(venue);
            Optional<VenueState> state = Optional.ofNullable(gauges.venues().get(name));
            for (String base : gauges.bases()) {
                String quote = StoreGauges.QUOTES.get(venue);
                Optional<PriceState> price = Optional.ofNullable(gauges.prices().get(name + " " + base + "_" + quote));
                lines.add(new VenueLine(
                        name,
                        base + "/" + quote,
                        state.flatMap(VenueState::connected),
                        Decimals.toDouble(price.flatMap(PriceState::bid)),
                        Decimals.toDouble(price.flatMap(PriceState::ask)),
                        Optional.empty(),
                        state.flatMap(VenueState::lastMessageAt).map(at -> since(at, now)),
                        Decimals.toDouble(state.flatMap(VenueState::messagesPerS)),
                        state.flatMap(VenueState::reconnects)
                                .map(OptionalLong::of)
                                .orElse(OptionalLong.empty()),
                        Decimals.toDouble(state.flatMap(VenueState::clockOffsetMs))));
            }
        }
        return lines;
    }

    private static Duration since(Instant at, Instant now) {
        return at.isAfter(now) ? Duration.ZERO : Duration.between(at, now);
    }

    private List<RouteLine> routes(StoreGauges gauges, Instant now, Duration window) {
        List<RouteLine> lines = new ArrayList<>();
        for (String base : gauges.bases()) {
            for (int buy = 0; buy < StoreGauges.VENUES.size(); buy++) {
                String buying = StoreGauges.VENUES.get(buy);
                String selling = StoreGauges.VENUES.get(1 - buy);
                String key = buying + " " + selling + " " + base;
                RouteState route = gauges.routes().get(key);
                if (route != null) {
                    Samples samples = edges.computeIfAbsent(key, unused -> new Samples());
                    samples.add(now, Decimals.toDouble(route.edgeBps()));
                    lines.add(route(buying, selling, base, route, samples.series(now, window)));
                }
            }
        }
        return lines;
    }

    private static RouteLine route(String buying, String selling, String base, RouteState route, Series edges) {
        return new RouteLine(
                buying,
                selling,
                base + "/" + StoreGauges.QUOTES.getFirst(),
                Decimals.toDouble(route.edgeBps()),
                Decimals.toDouble(route.netBps()),
                Decimals.toDouble(route.hurdleBps()),
                edges,
                route.state());
    }

    /** The store belongs to whoever opened it. */
    @Override
    public void close() {
        // nothing of its own is open
    }
}
