package dev.arb.engine;

import static dev.arb.engine.EngineBench.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.engine.EngineOutcome.Alerted;
import dev.arb.engine.EngineOutcome.OrderSent;
import dev.arb.engine.EngineOutcome.PositionClosed;
import dev.arb.engine.EngineOutcome.Refused;
import dev.arb.model.ExitReason;
import dev.arb.model.Purpose;
import dev.arb.portfolio.Position;
import dev.arb.portfolio.PositionState;
import dev.arb.signal.Decision;
import dev.arb.signal.SkipReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Markets that cannot be judged: nothing opens, the reason is named and counted, what is open is held. */
class EngineMarketFaultsTest {
    private final EngineBench bench = new EngineBench();

    private void isSkipped(SkipReason reason) {
        assertThat(bench.last()).isEqualTo(new Decision.Skip(reason));
        assertThat(bench.seen(OrderSent.class)).isEmpty();
        assertThat(bench.counts().skips()).isPositive();
    }

    @Test
    void nothingIsJudgedWithoutARate() {
        bench.cheapA().silence(2, true).turns(3);

        isSkipped(SkipReason.NO_FX);
        assertThat(bench.counts().skips()).isEqualTo(3);
    }

    @Test
    void nothingIsJudgedBeforeBothBooksHaveSpoken() {
        bench.cheapA().silence(0, true).turn();
        isSkipped(SkipReason.NO_BOOK_A);

        EngineBench other = new EngineBench().cheapA().silence(1, true).turn();
        assertThat(other.last()).isEqualTo(new Decision.Skip(SkipReason.NO_BOOK_B));
    }

    @Test
    void aStaleBookIsNeverTraded() {
        for (int venue = 0; venue < 2; venue++) {
            EngineBench fresh =
                    new EngineBench().rest().turns(3).silence(venue, true).turns(22);
            assertThat(fresh.last())
                    .as("its connection lives, the book is silent for more than two seconds")
                    .isEqualTo(new Decision.Skip(venue == 0 ? SkipReason.STALE_BOOK_A : SkipReason.STALE_BOOK_B));
            fresh.cheapA().b("70100", "70100.01").turns(3);
            assertThat(fresh.counts().ordersSent()).isZero();

            fresh.silence(venue, false).turn();
            assertThat(fresh.last()).isInstanceOf(Decision.Open.class);
        }
    }

    @Test
    void aDeadConnectionMakesItsBookStale() {
        bench.rest().turns(3).kill(1, true).turns(22);

        isSkipped(SkipReason.STALE_BOOK_B);
    }

    @Test
    void aQuietPairIsTradedOnWhileItsConnectionLivesAndNoLonger() {
        bench.rest();
        for (int i = 0; i < 12; i++) {
            bench.silence(1, false).turn().silence(1, true).turns(29);
        }
        // a book every three seconds: ten gaps are thirty seconds
        bench.turns(150);
        assertThat(bench.last()).isInstanceOf(Decision.Hold.class);

        bench.kill(1, true).turns(22);
        isSkipped(SkipReason.STALE_BOOK_B);
    }

    @Test
    void aBookOfOneConnectionIsNotKeptFreshByAnother() {
        bench.rest().turns(3).kill(0, true).turns(22);

        isSkipped(SkipReason.STALE_BOOK_A);
    }

    @Test
    void aCrossedBookIsUnusable() {
        bench.rest().turn().b("70010", "70009").turn();
        isSkipped(SkipReason.UNUSABLE_BOOK_B);

        bench.rest().turn().a("97000000", "97000000").turn();
        isSkipped(SkipReason.UNUSABLE_BOOK_A);
    }

    @Test
    void anIncompleteBookIsUnusable() {
        bench.rest().turn().cheapA().incomplete(1).turn();

        isSkipped(SkipReason.UNUSABLE_BOOK_B);
    }

    @Test
    void anOldRateOpensNothing() {
        bench.rest().turn().silence(2, true).turns(61, SECOND).cheapA().turn();

        isSkipped(SkipReason.STALE_FX);
    }

    @Test
    void anOldRateLetsExitsWork() {
        bench.opened()
                .silence(2, true)
                .turns(61, SECOND)
                .a("97150000", "97151000")
                .turn()
                .turn();

        assertThat(bench.seen(PositionClosed.class).getFirst().position().exitReason())
                .isEqualTo(ExitReason.STOP_LOSS);
    }

    @Test
    void aRateWithoutASideIsNoRate() {
        bench.fx("1401", "1400").cheapA().turn();

        isSkipped(SkipReason.NO_FX);
    }

    @Test
    void anImplausibleEdgeIsSkippedCountedAndToldOnce() {
        bench.rest().turn().a("91999000", "92000000").turns(5);

        isSkipped(SkipReason.IMPLAUSIBLE_EDGE);
        assertThat(bench.counts().skips()).isEqualTo(5);
        assertThat(bench.seen(Alerted.class))
                .filteredOn(alert -> alert.rule().equals("implausible_edge"))
                .hasSize(1);

        bench.rest().turn().a("91999000", "92000000").turns(2);
        assertThat(bench.seen(Alerted.class)).hasSize(2);
    }

    @Test
    void aMatchedPositionIsHeldAndShownAsUnknownWhileABookIsStale() {
        bench.opened();
        long known = bench.position().liquidationKrwE8();
        bench.kill(1, true).turns(25).a("97150000", "97151000").turns(5);

        Position position = bench.position();
        assertThat(position.state()).isEqualTo(PositionState.BOTH_FILLED);
        assertThat(position.isLiquidationKnown()).isFalse();
        assertThat(bench.engine().isUnrealizedKnown()).isFalse();
        assertThat(bench.engine().tradingPnlKrwE8())
                .as("the last that is known")
                .isEqualTo(known);
        assertThat(bench.seen(OrderSent.class))
                .noneMatch(sent -> sent.order().request().purpose() == Purpose.CLOSE);

        bench.kill(1, false).turn().turn();
        assertThat(bench.seen(PositionClosed.class)).hasSize(1);
    }

    @Test
    void aLoneLegIsHedgedOnTheVenueThatAnswers() {
        bench.simulation();
        bench.venues[1].mood = WilfulVenue.Mood.SLOW;
        bench.rest().turn().cheapA().turn().kill(1, true).turns(40);

        List<OrderSent> hedges = bench.seen(OrderSent.class).stream()
                .filter(sent -> sent.order().request().purpose() == Purpose.HEDGE)
                .toList();
        assertThat(hedges).isNotEmpty().allMatch(sent -> sent.order().request().venue() == 0);
        assertThat(bench.engine().isUnsettled()).isFalse();
    }

    @Test
    void skipsAreNoBlocksAndNoViolations() {
        bench.cheapA().silence(2, true).turns(10);

        assertThat(bench.counts().blocked()).isZero();
        assertThat(bench.counts().safetyViolations()).isZero();
        assertThat(bench.seen(Refused.class)).isEmpty();
    }
}
