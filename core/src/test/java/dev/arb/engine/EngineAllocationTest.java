package dev.arb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.execution.PaperLatency;
import dev.arb.market.AllocatedBytes;
import dev.arb.market.LadderBook;
import dev.arb.market.MarketFeed;
import dev.arb.market.MarketPair;
import dev.arb.market.MarketSink;
import dev.arb.market.Pairs;
import dev.arb.model.Asset;
import dev.arb.model.Changed;
import dev.arb.model.Fixed;
import dev.arb.risk.RiskLimits;
import dev.arb.run.Simulation;
import dev.arb.signal.PairRules;
import dev.arb.signal.StrategyParams;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** From a market event to the decision nothing is allocated: not while nothing is open, held, or blocked. */
class EngineAllocationTest {
    private static final long STEP = 100_000_000L;
    private static final long BID_B = Fixed.parse("70000");
    private static final int WARM_UP = 20_000;
    private static final int MEASURED = 20_000;
    /** What a measurement of nothing may cost; less than one object in twenty turns. */
    private static final long NOISE = 16L * MEASURED / 20;

    /** Two books and a rate that move a little at every step, without end and without garbage. */
    private static final class Flicker implements MarketFeed {
        private final LadderBook a = new LadderBook(16);
        private final LadderBook b = new LadderBook(16);
        private final LadderBook fx = new LadderBook(4);
        private final long askA;
        private boolean quietB;
        private long step = 1;

        Flicker(String askA) {
            this.askA = Fixed.parse(askA);
            fx.setBid(Fixed.parse("1400"), Fixed.ONE);
            fx.setAsk(Fixed.parse("1401"), Fixed.ONE);
            fx.setComplete(true);
            for (int level = 0; level < 8; level++) {
                a.setAsk(this.askA + level * Fixed.parse("1000"), Fixed.ONE);
                a.setBid(this.askA - (level + 1) * Fixed.parse("1000"), Fixed.ONE);
                b.setAsk(Fixed.parse("70001") + level * Fixed.ONE, Fixed.ONE);
                b.setBid(Fixed.parse("70000") - level * Fixed.ONE, Fixed.ONE);
            }
            a.setComplete(true);
            b.setComplete(true);
        }

        @Override
        public long nextEventNs() {
            return step * STEP - STEP / 2;
        }

        @Override
        public void deliverUntil(long untilNs, MarketSink sink) {
            while (nextEventNs() <= untilNs) {
                long at = nextEventNs();
                long size = Fixed.ONE + step % 7;
                a.setAsk(askA, size);
                b.setBid(BID_B, size);
                a.stamp(at, at, step);
                b.stamp(at, at, step);
                fx.stamp(at, at, step);
                sink.onFx(fx, "flicker", at);
                sink.onBook(0, 0, a, at);
                if (!quietB) {
                    sink.onBook(1, 0, b, at);
                }
                sink.onAlive(0, at);
                step++;
            }
        }

        @Override
        public String description() {
            return "flicker";
        }

        @Override
        public void close() {}
    }

    private static Simulation simulation(Flicker feed) {
        StrategyParams params = Changed.with(StrategyParams.defaults(), "maxHoldNs", Long.MAX_VALUE);
        MarketPair pair = Pairs.of("BTC");
        EngineSetup setup = new EngineSetup(
                List.of(new PairRules(pair.a(), pair.b(), params.takerFeeAE4Bps(), params.takerFeeBE4Bps())),
                params,
                RiskLimits.defaults(),
                List.of(holdings("KRW", "20000000"), holdings("USDT", "15000")),
                2_000_000_000L,
                60_000_000_000L,
                (position, leg, attempt) -> position + "-" + leg + "-" + attempt);
        return new Simulation(setup, feed, List.of(PaperLatency.NONE, PaperLatency.NONE), Simulation.VenueWrapper.NONE);
    }

    private static SortedMap<Asset, Long> holdings(String quote, String amount) {
        return new TreeMap<>(Map.of(Asset.of(quote), Fixed.parse(amount), Asset.of("BTC"), Fixed.parse("0.2")));
    }

    private static void turns(Simulation simulation, int times) {
        for (int i = 0; i < times; i++) {
            simulation.driver().advanceTo(simulation.driver().step() * STEP + STEP);
            simulation.driver().turn();
        }
    }

    private static long bytesPerManyTurns(Simulation simulation) {
        turns(simulation, WARM_UP);
        return AllocatedBytes.during(() -> turns(simulation, MEASURED));
    }

    @Test
    void aTurnWithoutAnEdgeAllocatesNothing() {
        try (Simulation simulation = simulation(new Flicker("98000000"))) {
            assertThat(bytesPerManyTurns(simulation)).isLessThan(NOISE);
            assertThat(simulation.engine().counts().ordersSent()).isZero();
        }
    }

    @Test
    void holdingAPositionBeforeABlockedEdgeAllocatesNothing() {
        try (Simulation simulation = simulation(new Flicker("97400000"))) {
            assertThat(bytesPerManyTurns(simulation)).isLessThan(NOISE);
            assertThat(simulation.engine().openPositions()).hasSize(1);
            assertThat(simulation.engine().counts().blocked()).isGreaterThan(MEASURED);
        }
    }

    @Test
    void aMarketThatCannotBeJudgedAllocatesNothing() {
        Flicker feed = new Flicker("97400000");
        try (Simulation simulation = simulation(feed)) {
            turns(simulation, 20);
            feed.quietB = true;
            assertThat(bytesPerManyTurns(simulation)).isLessThan(NOISE);
            assertThat(simulation.engine().counts().skips()).isGreaterThan(MEASURED);
        }
    }
}
