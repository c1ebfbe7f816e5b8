package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.engine.Engine;
import dev.arb.engine.EngineEvent;
import dev.arb.engine.EngineOutcome;
import dev.arb.engine.EngineSetup;
import dev.arb.engine.LoopOutcome;
import dev.arb.execution.ExecutionReport;
import dev.arb.execution.ExecutionVenue;
import dev.arb.execution.ReportSink;
import dev.arb.market.MarketFeed;
import dev.arb.market.MarketPair;
import dev.arb.market.MarketSink;
import dev.arb.market.Pairs;
import dev.arb.model.Asset;
import dev.arb.risk.ApprovedOrder;
import dev.arb.risk.RiskLimits;
import dev.arb.signal.PairRules;
import dev.arb.signal.StrategyParams;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The order in which the engine is told what happens at one moment. */
class EventDriverTest {
    private final List<String> told = new ArrayList<>();
    private final TimedFeed feed = new TimedFeed();
    private final TimedVenue a = new TimedVenue(0);
    private final TimedVenue b = new TimedVenue(1);
    private final Engine engine = new Engine(setup(), this::note);
    private final EventDriver driver = new EventDriver(engine, feed, List.of(a, b));

    private void note(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        told.add(outcome instanceof LoopOutcome ? "loop@" + timeNs : "report@" + timeNs);
    }

    private static EngineSetup setup() {
        StrategyParams params = StrategyParams.defaults();
        MarketPair pair = Pairs.of("BTC");
        return new EngineSetup(
                List.of(new PairRules(pair.a(), pair.b(), params.takerFeeAE4Bps(), params.takerFeeBE4Bps())),
                params,
                RiskLimits.defaults(),
                List.of(new TreeMap<>(), new TreeMap<>()),
                2_000_000_000L,
                60_000_000_000L,
                (position, leg, attempt) -> "id");
    }

    /** Says that the connection lives at given times. */
    private final class TimedFeed implements MarketFeed {
        private final List<Long> times = new ArrayList<>();

        @Override
        public long nextEventNs() {
            return times.isEmpty() ? ENDED : times.getFirst();
        }

        @Override
        public void deliverUntil(long untilNs, MarketSink sink) {
            while (nextEventNs() <= untilNs) {
                long at = times.removeFirst();
                told.add("market@" + at);
                sink.onAlive(0, at);
            }
        }

        @Override
        public String description() {
            return "times";
        }

        @Override
        public void close() {}
    }

    /** Reports on unknown orders at given times, which the engine answers with an alert. */
    private static final class TimedVenue implements ExecutionVenue {
        private final int index;
        private final List<Long> times = new ArrayList<>();

        TimedVenue(int index) {
            this.index = index;
        }

        @Override
        public int index() {
            return index;
        }

        @Override
        public void place(ApprovedOrder order, long nowNs) {}

        @Override
        public void cancel(long orderNo, long nowNs) {}

        @Override
        public long nextReportNs() {
            return times.isEmpty() ? Long.MAX_VALUE : times.getFirst();
        }

        @Override
        public void deliverUntil(long untilNs, ReportSink sink) {
            while (nextReportNs() <= untilNs) {
                sink.onReport(index, new ExecutionReport.Done(7, times.removeFirst(), 0));
            }
        }

        @Override
        public SortedMap<Asset, Long> balances() {
            return new TreeMap<>();
        }

        @Override
        public void close() {}
    }

    @Test
    void atOneMomentTheMarketComesFirstThenReportsThenTheLoop() {
        a.times.add(10L);
        feed.times.add(10L);

        driver.advanceTo(10);
        driver.turn();

        assertThat(told).containsExactly("market@10", "report@10", "loop@10");
    }

    @Test
    void eventsComeInTheOrderOfTheirTimesWhoeverHasThem() {
        feed.times.addAll(List.of(1L, 5L, 9L));
        a.times.addAll(List.of(3L, 6L));
        b.times.addAll(List.of(2L, 8L));

        driver.advanceTo(9);

        assertThat(told)
                .containsExactly("market@1", "report@2", "report@3", "market@5", "report@6", "report@8", "market@9");
    }

    @Test
    void whatLiesAheadWaits() {
        feed.times.add(11L);
        b.times.add(12L);

        driver.advanceTo(10);
        driver.turn();

        assertThat(told).containsExactly("loop@10");
        assertThat(driver.nextEventNs()).isEqualTo(11);
        assertThat(driver.nextInternalNs()).isEqualTo(12);
        assertThat(driver.nowNs()).isEqualTo(10);
        assertThat(driver.step()).isEqualTo(1);
    }

    @Test
    void timeNeverGoesBack() {
        driver.advanceTo(10);
        driver.turn();

        assertThatThrownBy(() -> engine.apply(new EngineEvent.Timer(9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9 ns")
                .hasMessageContaining("10 ns");
    }
}
