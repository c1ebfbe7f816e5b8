package dev.arb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arb.engine.EngineOutcome.OrderSent;
import dev.arb.engine.EngineOutcome.PositionClosed;
import dev.arb.execution.PaperLatency;
import dev.arb.market.BookView;
import dev.arb.market.MarketFeed;
import dev.arb.market.MarketPair;
import dev.arb.market.Pairs;
import dev.arb.model.Asset;
import dev.arb.model.Fixed;
import dev.arb.model.Purpose;
import dev.arb.portfolio.Position;
import dev.arb.portfolio.PositionState;
import dev.arb.risk.RiskLimits;
import dev.arb.run.DecisionDigest;
import dev.arb.run.Simulation;
import dev.arb.signal.PairRules;
import dev.arb.signal.StrategyParams;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A whole simulation under the eyes of an accountant: what has to hold of any run is checked while it goes on. */
final class AuditedRun {
    private static final PaperLatency LATENCY = new PaperLatency(20_000_000, 10_000_000, 15_000_000, 5);
    private static final Map<String, String> HOLDINGS =
            Map.of("BTC", "0.2", "ETH", "5", "XRP", "30000", "DOGE", "90000");
    private static final double UNIT = 1e-4;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final List<String> bases;
    private final Simulation simulation;
    private final Statement statement;
    private final List<WilfulVenue> venues = new ArrayList<>();
    private final DecisionDigest digest = new DecisionDigest();
    private final Map<Long, Long> closed = new HashMap<>();
    private long lastSeq;
    private long lastEvent;
    private long lastTimeNs = Long.MIN_VALUE;
    private long outcomesHash;
    private long opened;

    /** What a run came to. */
    record Result(long stateHash, String decisions, long outcomes, EngineCounts counts, long tradingPnlKrwE8) {}

    AuditedRun(MarketFeed feed, RiskLimits limits, List<String> bases) {
        this.bases = bases;
        EngineSetup setup = setup(limits, bases);
        simulation = new Simulation(setup, feed, List.of(LATENCY, LATENCY), paper -> {
            WilfulVenue venue = new WilfulVenue(paper);
            venues.add(venue);
            return venue;
        });
        statement = new Statement(setup, simulation.engine().market());
        simulation.hub().add(statement);
        simulation.hub().add(digest);
        simulation.hub().add(this::note);
    }

    private static EngineSetup setup(RiskLimits limits, List<String> bases) {
        StrategyParams params = StrategyParams.defaults();
        List<PairRules> pairs = new ArrayList<>();
        SortedMap<Asset, Long> onA = new TreeMap<>(Map.of(Asset.of("KRW"), Fixed.parse("20000000")));
        SortedMap<Asset, Long> onB = new TreeMap<>(Map.of(Asset.of("USDT"), Fixed.parse("15000")));
        for (String base : bases) {
            MarketPair pair = Pairs.of(base);
            pairs.add(new PairRules(pair.a(), pair.b(), params.takerFeeAE4Bps(), params.takerFeeBE4Bps()));
            onA.put(pair.base(), Fixed.parse(HOLDINGS.get(base)));
            onB.put(pair.base(), Fixed.parse(HOLDINGS.get(base)));
        }
        return new EngineSetup(
                pairs,
                params,
                limits,
                List.of(onA, onB),
                2_000_000_000L,
                60_000_000_000L,
                (position, leg, attempt) -> position + "-" + leg + "-" + attempt);
    }

    private void note(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        assertThat(outcomeSeq).as("outcomes are numbered without gaps").isEqualTo(lastSeq + 1);
        assertThat(eventSeq).isGreaterThanOrEqualTo(lastEvent);
        assertThat(timeNs).isGreaterThanOrEqualTo(lastTimeNs);
        lastSeq = outcomeSeq;
        lastEvent = eventSeq;
        lastTimeNs = timeNs;
        String text = outcome instanceof LoopOutcome loop ? loop.decision().toString() : text(outcome);
        outcomesHash = outcomesHash * 31 + text.hashCode() + timeNs * 17 + eventSeq;
        if (outcome instanceof OrderSent sent && sent.order().request().purpose() == Purpose.OPEN) {
            opened = Math.max(opened, sent.order().request().positionId());
        }
        if (outcome instanceof PositionClosed ended) {
            onClosed(ended.position());
        }
    }

    /** Positions are live objects; their number stands for them. */
    private static String text(EngineOutcome outcome) {
        return switch (outcome) {
            case PositionClosed ended ->
                "closed " + ended.position().id() + " " + ended.position().realizedKrwE8();
            case EngineOutcome.PositionOpened begun ->
                "opened " + begun.position().id();
            default -> outcome.toString();
        };
    }

    private void onClosed(Position position) {
        assertThat(closed.put(position.id(), position.realizedKrwE8()))
                .as("a position closes once")
                .isNull();
        BigDecimal price = Statement.decimal(simulation.engine().market().midKrwE8(0, position.symbol()));
        double expected = statement.result(position.id(), price).doubleValue();
        assertThat(Fixed.toDouble(position.realizedKrwE8())).isCloseTo(expected, within(UNIT));
    }

    AuditedRun turns(long startNs, long stepNs, long loops) {
        for (long loop = 1; loop <= loops && simulation.feed().nextEventNs() != MarketFeed.ENDED; loop++) {
            turn(startNs + loop * stepNs);
            if (loop % 50 == 0) {
                check();
            }
        }
        return this;
    }

    /** The same with venues that refuse or dawdle now and then. */
    AuditedRun troubledTurns(long seed, long startNs, long stepNs, long loops) {
        SplittableRandom random = new SplittableRandom(seed);
        WilfulVenue.Mood[] moods = {
            WilfulVenue.Mood.NORMAL, WilfulVenue.Mood.NORMAL, WilfulVenue.Mood.REJECTING, WilfulVenue.Mood.SLOW
        };
        for (long loop = 1; loop <= loops; loop++) {
            if (loop % 15 == 0) {
                venues.forEach(venue -> venue.mood = moods[random.nextInt(moods.length)]);
            }
            turn(startNs + loop * stepNs);
            check();
        }
        venues.forEach(venue -> venue.mood = WilfulVenue.Mood.NORMAL);
        return this;
    }

    private void turn(long atNs) {
        simulation.driver().advanceTo(atNs);
        simulation.driver().turn();
    }

    /** Lets what is under way arrive, and looks at everything again. */
    Result end() {
        Engine engine = simulation.engine();
        simulation.driver().command(EngineEvent.CommandKind.STOP);
        assertThat(simulation.driver().settle(60_000_000_000L)).isTrue();
        check();
        for (int venue = 0; venue < 2; venue++) {
            int index = venue;
            venues.get(venue).balances().forEach((asset, amount) -> {
                assertThat(engine.accounts().ledger().balance(index, asset)).isEqualTo(amount);
                assertThat(amount).isNotNegative();
            });
        }
        Result result = new Result(
                engine.stateHash(), digest.finish(), outcomesHash, engine.counts(), engine.tradingPnlKrwE8());
        simulation.close();
        return result;
    }

    private void check() {
        Engine engine = simulation.engine();
        engine.accounts().ledger().checkInvariant();
        List<Asset> assets = new ArrayList<>(List.of(Asset.of("KRW"), Asset.of("USDT")));
        bases.forEach(base -> assets.add(Asset.of(base)));
        for (int venue = 0; venue < 2; venue++) {
            for (Asset asset : assets) {
                assertThat(Statement.decimal(engine.accounts().ledger().balance(venue, asset)))
                        .isEqualByComparingTo(statement.balance(venue, asset));
            }
        }
        long open = 0;
        for (Position position : engine.openPositions()) {
            open += position.liquidationKrwE8();
            if (position.state() == PositionState.BOTH_FILLED) {
                matched(position);
            }
        }
        long realized = closed.values().stream().mapToLong(Long::longValue).sum();
        assertThat(engine.accounts().realizedKrwE8()).isEqualTo(realized);
        assertThat(engine.tradingPnlKrwE8()).isEqualTo(realized + open);
        assertThat(engine.counts().closedTrades()).isEqualTo(closed.size());
        assertThat(engine.counts().trades()).isBetween((long) closed.size(), opened);
        if (engine.accounts().isValued()) {
            equity(engine);
        }
    }

    /** A matched position has no difference that either venue would trade. */
    private void matched(Position position) {
        BigDecimal difference = Statement.decimal(Math.abs(position.netBaseE8()));
        BigDecimal worth = difference.multiply(
                Statement.decimal(simulation.engine().market().midKrwE8(0, position.symbol())));
        assertThat(worth).isLessThan(new BigDecimal("15000"));
    }

    private void equity(Engine engine) {
        BigDecimal fx = Statement.decimal(engine.market().fxBidE8())
                .add(Statement.decimal(engine.market().fxAskE8()))
                .multiply(HALF);
        BigDecimal cash = statement
                .balance(0, Asset.of("KRW"))
                .add(statement.balance(1, Asset.of("USDT")).multiply(fx));
        BigDecimal held = BigDecimal.ZERO;
        for (int symbol = 0; symbol < bases.size(); symbol++) {
            BookView a = engine.market().book(0, symbol);
            BookView b = engine.market().book(1, symbol);
            if (!a.isUsable() || !b.isUsable()) {
                return;
            }
            Asset base = Asset.of(bases.get(symbol));
            held = held.add(statement.balance(0, base).multiply(mid(a)))
                    .add(statement.balance(1, base).multiply(mid(b)).multiply(fx));
        }
        assertThat(Fixed.toDouble(engine.accounts().cashKrwE8())).isCloseTo(cash.doubleValue(), within(0.01));
        assertThat(Fixed.toDouble(engine.accounts().equityKrwE8()))
                .isCloseTo(cash.add(held).doubleValue(), within(0.01));
    }

    private static BigDecimal mid(BookView book) {
        return Statement.decimal(book.bidPriceE8(0))
                .add(Statement.decimal(book.askPriceE8(0)))
                .multiply(HALF);
    }

    /** The run itself, for what only some tests look at. */
    Simulation simulation() {
        return simulation;
    }
}
