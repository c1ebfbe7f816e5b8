package dev.arb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.LadderBook;
import dev.arb.market.Pairs;
import dev.arb.market.replay.RecordedData;
import dev.arb.market.replay.RecordedMarket;
import dev.arb.market.replay.RecordedMarketParams;
import dev.arb.market.synthetic.MockMarket;
import dev.arb.model.Changed;
import dev.arb.model.Fixed;
import dev.arb.risk.RiskLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole runs on many seeds. Each is checked by an accountant while it goes on. */
class SimulationTest {
    private static final long STEP = MockMarket.DEFAULT_STEP_NS;
    private static final List<String> ONE = List.of("BTC");
    private static final List<String> FOUR = List.of("BTC", "ETH", "XRP", "DOGE");

    private static AuditedRun mock(long seed, RiskLimits limits, List<String> bases) {
        MockMarket market = new MockMarket(seed, Pairs.listOf(bases.toArray(String[]::new)), 0);
        return new AuditedRun(market, limits, bases);
    }

    private static AuditedRun.Result run(long seed, int loops, List<String> bases) {
        RiskLimits several = Changed.with(RiskLimits.defaults(), "maxOpenPositions", 3);
        return mock(seed, several, bases)
                .turns(MockMarket.EPOCH_NS, STEP, loops)
                .end();
    }

    @Test
    void inEveryRunTheBooksBalanceToTheLastUnit() {
        long trades = 0;
        long lost = 0;
        for (long seed = 1; seed <= 30; seed++) {
            AuditedRun.Result result = run(seed, 600, ONE);
            trades += result.counts().closedTrades();
            lost += result.counts().lostTrades();
        }

        assertThat(trades).isGreaterThan(100);
        assertThat(lost).isPositive();
    }

    @Test
    void severalSymbolsShareTheirCash() {
        long trades = 0;
        for (long seed = 100; seed < 110; seed++) {
            trades += run(seed, 400, FOUR).counts().trades();
        }

        assertThat(trades).isGreaterThan(30);
    }

    @Test
    void theBooksBalanceWithVenuesThatRefuseAndDawdle() {
        long trades = 0;
        long rejected = 0;
        RiskLimits patient = Changed.with(RiskLimits.defaults(), "maxConsecutiveLosses", 1_000);
        for (long seed = 200; seed < 220; seed++) {
            AuditedRun.Result result = mock(seed, patient, ONE)
                    .troubledTurns(seed, MockMarket.EPOCH_NS, STEP, 600)
                    .end();
            trades += result.counts().trades();
            rejected += result.counts().ordersRejected();
        }

        assertThat(trades).isGreaterThan(50);
        assertThat(rejected).isGreaterThan(50);
    }

    @Test
    void theSameSeedIsTheSameRunBitForBit() {
        for (long seed = 7; seed < 12; seed++) {
            assertThat(run(seed, 500, ONE)).isEqualTo(run(seed, 500, ONE));
        }
        assertThat(run(3, 300, FOUR)).isEqualTo(run(3, 300, FOUR));
    }

    @Test
    void anotherSeedIsAnotherRun() {
        AuditedRun.Result one = run(7, 300, ONE);
        AuditedRun.Result other = run(8, 300, ONE);

        assertThat(other.stateHash()).isNotEqualTo(one.stateHash());
        assertThat(other.decisions()).isNotEqualTo(one.decisions());
        assertThat(other.outcomes()).isNotEqualTo(one.outcomes());
    }

    @Test
    void aChangeOfOneLimitIsSeenInTheDecisions() {
        RiskLimits small = Changed.with(RiskLimits.defaults(), "maxPositionKrwE8", Fixed.parse("900000"));
        AuditedRun.Result one = mock(7, RiskLimits.defaults(), ONE)
                .turns(MockMarket.EPOCH_NS, STEP, 300)
                .end();
        AuditedRun.Result other =
                mock(7, small, ONE).turns(MockMarket.EPOCH_NS, STEP, 300).end();

        assertThat(other.decisions()).isNotEqualTo(one.decisions());
    }

    @Test
    void aRecordedRunEndsTheSameWayTwice() {
        assertThat(recorded()).isEqualTo(recorded());
    }

    private static AuditedRun.Result recorded() {
        RecordedMarket market = new RecordedMarket(
                RecordedData.filesOrSkip(), Pairs.of("BTC"), 42, RecordedMarketParams.defaults(), new LadderBook());
        long start = market.nextEventNs();
        AuditedRun.Result result = new AuditedRun(market, RiskLimits.defaults(), ONE)
                .turns(start, 1_000_000_000L, Long.MAX_VALUE)
                .end();
        assertThat(result.counts().closedTrades()).isPositive();
        return result;
    }
}
