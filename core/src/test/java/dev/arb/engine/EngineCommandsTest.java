package dev.arb.engine;

import static dev.arb.engine.EngineBench.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.engine.EngineEvent.CommandKind;
import dev.arb.engine.EngineOutcome.OrderSent;
import dev.arb.engine.EngineOutcome.PositionClosed;
import dev.arb.engine.EngineOutcome.TradingStateChanged;
import dev.arb.model.ExitReason;
import dev.arb.portfolio.PositionState;
import dev.arb.risk.TradingState;
import org.junit.jupiter.api.Test;

/** What a person can ask of a run. */
class EngineCommandsTest {
    private final EngineBench bench = new EngineBench();

    private ExitReason exitReason() {
        return bench.seen(PositionClosed.class).getFirst().position().exitReason();
    }

    @Test
    void aPausedRunOpensNothingUntilItIsResumed() {
        bench.rest().turn().command(CommandKind.PAUSE).cheapA().turns(5);
        assertThat(bench.counts().ordersSent()).isZero();
        assertThat(bench.last().reason()).isEqualTo("not_opening");
        assertThat(bench.engine().wantsToEnd()).isFalse();

        bench.command(CommandKind.RESUME).turn();
        assertThat(bench.counts().ordersSent()).isEqualTo(2);
        assertThat(bench.seen(TradingStateChanged.class))
                .extracting(TradingStateChanged::reason)
                .containsExactly("paused", "resumed");
    }

    @Test
    void exitsWorkWhilePaused() {
        bench.opened()
                .command(CommandKind.PAUSE)
                .a("97995000", "97996000")
                .turn()
                .turn();

        assertThat(exitReason()).isEqualTo(ExitReason.TAKE_PROFIT);
    }

    @Test
    void aDrainedRunEndsWhenItIsFlat() {
        bench.opened().command(CommandKind.DRAIN).turns(5);
        assertThat(bench.engine().wantsToEnd()).isFalse();
        assertThat(bench.position().state())
                .as("a drain closes nothing by itself")
                .isEqualTo(PositionState.BOTH_FILLED);

        bench.a("97995000", "97996000").turn().turn();
        assertThat(bench.engine().wantsToEnd()).isTrue();
        bench.cheapA().turns(3);
        assertThat(bench.counts().trades()).isEqualTo(1);
    }

    @Test
    void aResumeTakesADrainBack() {
        bench.rest().turn().command(CommandKind.DRAIN);
        assertThat(bench.engine().wantsToEnd()).isTrue();
        bench.command(CommandKind.RESUME);

        assertThat(bench.engine().wantsToEnd()).isFalse();
        bench.cheapA().turn();
        assertThat(bench.counts().ordersSent()).isEqualTo(2);
    }

    @Test
    void aFlattenClosesAllAndOpensNothingAfterwards() {
        bench.opened().command(CommandKind.FLATTEN).turn().turn();

        assertThat(exitReason()).isEqualTo(ExitReason.FLATTEN);
        assertThat(bench.engine().openPositions()).isEmpty();
        assertThat(bench.engine().control().state()).isEqualTo(TradingState.REDUCING);
        bench.turns(5).command(CommandKind.RESUME).turns(5);
        assertThat(bench.counts().trades()).isEqualTo(1);
        assertThat(bench.engine().wantsToEnd()).isFalse();
    }

    @Test
    void aHaltedRunSendsNothingAndThatIsNoIncident() {
        bench.opened().command(CommandKind.HALT);
        long sent = bench.counts().ordersSent();
        bench.a("96300000", "96301000").turns(20).command(CommandKind.FLATTEN).turns(5);

        assertThat(bench.counts().ordersSent()).isEqualTo(sent);
        assertThat(bench.engine().control().state()).isEqualTo(TradingState.HALTED);
        assertThat(bench.position().state()).isEqualTo(PositionState.BOTH_FILLED);
        assertThat(bench.counts().safetyViolations()).isZero();
        assertThat(bench.position().isLiquidationKnown())
                .as("it is still valued")
                .isTrue();
    }

    @Test
    void aRunThatStopsLeavesWhatIsMatchedAndSettlesWhatIsUnderWay() {
        bench.rest().turn().cheapA().turn().command(CommandKind.STOP);
        assertThat(bench.engine().isUnsettled()).isTrue();

        assertThat(bench.simulation().driver().settle(10 * SECOND)).isTrue();

        assertThat(bench.position().state()).isEqualTo(PositionState.BOTH_FILLED);
        long sent = bench.seen(OrderSent.class).size();
        bench.a("96300000", "96301000").turns(5);
        assertThat(bench.seen(OrderSent.class)).hasSize((int) sent);
    }

    @Test
    void aVenueThatDoesNotAnswerIsNotWaitedForLongerThanTheGrace() {
        bench.simulation();
        bench.venues[1].mood = WilfulVenue.Mood.DEAF;
        bench.rest().turn().cheapA().turn().command(CommandKind.STOP);
        long before = bench.simulation().driver().nowNs();

        assertThat(bench.simulation().driver().settle(10 * SECOND)).isFalse();

        assertThat(bench.simulation().driver().nowNs() - before).isLessThanOrEqualTo(10 * SECOND);
    }
}
