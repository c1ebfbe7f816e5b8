package dev.arb.engine;

import dev.arb.engine.EngineEvent.CommandKind;
import dev.arb.execution.PaperLatency;
import dev.arb.market.LadderBook;
import dev.arb.market.MarketPair;
import dev.arb.market.Pairs;
import dev.arb.model.Asset;
import dev.arb.model.Changed;
import dev.arb.model.Fixed;
import dev.arb.portfolio.Position;
import dev.arb.risk.RiskLimits;
import dev.arb.run.Simulation;
import dev.arb.signal.Decision;
import dev.arb.signal.PairRules;
import dev.arb.signal.StrategyParams;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * An engine between two books that a test writes by hand, with venues that can misbehave. Orders take 60 ms, so a turn
 * decides on the books of that turn and its orders meet those of the next: a turn is 100 ms, its books arrive after 50.
 *
 * <p>At rest B pays 70 000 USDT at 1400 KRW, 98 000 000 KRW, and A asks the same. The FX book has next to no spread, so
 * that results can be checked against balances.
 */
final class EngineBench {
    static final long MS = 1_000_000L;
    static final long SECOND = 1_000 * MS;
    static final long MINUTE = 60 * SECOND;
    static final Asset BTC = Asset.of("BTC");
    static final Asset KRW = Asset.of("KRW");
    static final Asset USDT = Asset.of("USDT");
    static final BigDecimal FX_MID = new BigDecimal("1400.00000001");
    private static final long STEP = 100 * MS;
    private static final long BOOKS_AFTER = 50 * MS;
    private static final int LEVELS = 8;

    /** A, B, and KRW-USDT; a change waits until its book is delivered. */
    private final LadderBook[] books = {new LadderBook(LEVELS), new LadderBook(LEVELS), new LadderBook(LEVELS)};

    private final List<Consumer<LadderBook>> changes = new ArrayList<>(Collections.nCopies(3, LadderBook::clear));
    private final boolean[] silent = new boolean[3];
    private final boolean[] dead = new boolean[2];
    private final ScriptedFeed feed = new ScriptedFeed();
    private final SortedMap<Asset, Long> heldA = new TreeMap<>();
    private final SortedMap<Asset, Long> heldB = new TreeMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<EngineOutcome> outcomes = new ArrayList<>();
    final WilfulVenue[] venues = new WilfulVenue[2];
    private StrategyParams params = StrategyParams.defaults();
    private RiskLimits limits = RiskLimits.defaults();
    private PaperLatency latency = PaperLatency.fixed(60 * MS, 0);
    private long now = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond() * SECOND;
    private long version;
    private Simulation simulation;
    private Statement statement;

    EngineBench() {
        holds("20000000", "0.2", "15000", "0.2");
        rest();
    }

    EngineBench param(String name, Object value) {
        params = Changed.with(params, name, value);
        return this;
    }

    EngineBench limit(String name, Object value) {
        limits = Changed.with(limits, name, value);
        return this;
    }

    EngineBench holds(String krw, String baseA, String usdt, String baseB) {
        heldA.putAll(Map.of(KRW, Fixed.parse(krw), BTC, Fixed.parse(baseA)));
        heldB.putAll(Map.of(USDT, Fixed.parse(usdt), BTC, Fixed.parse(baseB)));
        return this;
    }

    EngineBench startsAt(String instant) {
        now = Instant.parse(instant).getEpochSecond() * SECOND;
        return this;
    }

    Simulation simulation() {
        if (simulation == null) {
            MarketPair pair = Pairs.of("BTC");
            PairRules rules = new PairRules(pair.a(), pair.b(), params.takerFeeAE4Bps(), params.takerFeeBE4Bps());
            EngineSetup setup = new EngineSetup(
                    List.of(rules),
                    params,
                    limits,
                    List.of(heldA, heldB),
                    2 * SECOND,
                    MINUTE,
                    (position, leg, attempt) -> position + "-" + leg + "-" + attempt);
            simulation = new Simulation(setup, feed, List.of(latency, latency), paper -> {
                venues[paper.index()] = new WilfulVenue(paper);
                return venues[paper.index()];
            });
            statement = new Statement(setup, simulation.engine().market());
            simulation.hub().add(statement);
            simulation.hub().add(this::note);
        }
        return simulation;
    }

    private void note(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        if (outcome instanceof LoopOutcome loop) {
            decisions.add(loop.decision());
        } else {
            outcomes.add(outcome);
        }
    }

    /** A's touch, ten BTC at each side. */
    EngineBench a(String bid, String ask) {
        return touch(0, bid, "10", ask, "10");
    }

    /** B's touch, ten BTC at each side. */
    EngineBench b(String bid, String ask) {
        return touch(1, bid, "10", ask, "10");
    }

    /** A touch of some size with ten BTC two per cent behind it, beyond every limit. */
    EngineBench touch(int venue, String bid, String bidSize, String ask, String askSize) {
        long bidE8 = Fixed.parse(bid);
        long askE8 = Fixed.parse(ask);
        changes.set(venue, book -> {
            book.clear();
            book.setBid(bidE8, Fixed.parse(bidSize));
            book.setAsk(askE8, Fixed.parse(askSize));
            book.setBid(bidE8 / 100 * 98, 10 * Fixed.ONE);
            book.setAsk(askE8 / 100 * 102, 10 * Fixed.ONE);
            book.setComplete(true);
        });
        return this;
    }

    EngineBench fx(String bid, String ask) {
        return touch(2, bid, "10000", ask, "10000");
    }

    /** A book that waits for its snapshot. */
    EngineBench incomplete(int venue) {
        changes.set(venue, book -> book.setComplete(false));
        return this;
    }

    /** No edge either way. */
    EngineBench rest() {
        return a("97999000", "98000000").b("70000", "70000.01").fx("1400", "1400.00000002");
    }

    /** A is 61.6 bps cheaper than B: 98 000 000 / 97 400 000. */
    EngineBench cheapA() {
        return a("97399000", "97400000");
    }

    /** A is 61.2 bps dearer than B. */
    EngineBench dearA() {
        return a("98601000", "98602000");
    }

    /** 0 and 1: a venue's book is not delivered; 2: the FX book. */
    EngineBench silence(int what, boolean on) {
        silent[what] = on;
        return this;
    }

    /** Nothing of a venue's connection arrives, its pongs neither. */
    EngineBench kill(int venue, boolean on) {
        dead[venue] = on;
        return this;
    }

    EngineBench turn() {
        return turn(STEP);
    }

    /** Delivers what is not silent half a turn before its end, and turns the loop. */
    EngineBench turn(long stepNs) {
        Simulation running = simulation();
        now = Math.max(now, running.driver().nowNs());
        long at = now + stepNs - STEP + BOOKS_AFTER;
        feed.at(at, sink -> {
            for (int venue = 0; venue < 2; venue++) {
                if (!silent[venue] && !dead[venue]) {
                    sink.onBook(venue, 0, renewed(venue, at), at);
                }
                if (!dead[venue]) {
                    sink.onAlive(venue, at);
                }
            }
            if (!silent[2]) {
                sink.onFx(renewed(2, at), "scripted", at);
            }
        });
        now += stepNs;
        running.driver().advanceTo(now);
        running.driver().turn();
        return this;
    }

    private LadderBook renewed(int what, long at) {
        changes.get(what).accept(books[what]);
        books[what].stamp(at, at, ++version);
        return books[what];
    }

    EngineBench turns(int times) {
        return turns(times, STEP);
    }

    EngineBench turns(int times, long stepNs) {
        for (int i = 0; i < times; i++) {
            turn(stepNs);
        }
        return this;
    }

    /** A position of about a million won, bought on A. */
    EngineBench opened() {
        return rest().turn().cheapA().turn().turn();
    }

    EngineBench command(CommandKind kind) {
        simulation().driver().command(kind);
        return this;
    }

    Engine engine() {
        return simulation().engine();
    }

    EngineCounts counts() {
        return engine().counts();
    }

    Position position() {
        return engine().openPositions().getFirst();
    }

    Statement statement() {
        return statement;
    }

    Decision last() {
        return decisions.getLast();
    }

    List<Decision> decisions() {
        return decisions;
    }

    <T extends EngineOutcome> List<T> seen(Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    long now() {
        return now;
    }

    static long krw(long won) {
        return won * Fixed.ONE;
    }
}
