package dev.arb.engine;

import static dev.arb.engine.EngineBench.BTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arb.engine.EngineEvent.CommandKind;
import dev.arb.engine.EngineOutcome.Alerted;
import dev.arb.engine.EngineOutcome.CancelSent;
import dev.arb.engine.EngineOutcome.OrderEnded;
import dev.arb.engine.EngineOutcome.OrderSent;
import dev.arb.engine.EngineOutcome.OrderStatus;
import dev.arb.engine.EngineOutcome.PositionClosed;
import dev.arb.engine.EngineOutcome.Refused;
import dev.arb.engine.WilfulVenue.Mood;
import dev.arb.execution.ExecutionReport;
import dev.arb.model.Fixed;
import dev.arb.model.Purpose;
import dev.arb.model.Side;
import dev.arb.portfolio.Position;
import dev.arb.portfolio.PositionState;
import dev.arb.risk.RiskCheck;
import dev.arb.risk.TradingState;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two legs that do not go as planned. */
class EngineLegsTest {
    private final EngineBench bench = new EngineBench();

    private EngineBench decided() {
        return bench.rest().turn().cheapA().turn();
    }

    private List<OrderSent> hedges() {
        return bench.seen(OrderSent.class).stream()
                .filter(sent -> sent.order().request().purpose() == Purpose.HEDGE)
                .toList();
    }

    private void isFlatOrMatched() {
        for (Position position : bench.engine().openPositions()) {
            assertThat(position.state()).isEqualTo(PositionState.BOTH_FILLED);
            assertThat(Math.abs(position.netBaseE8())).isLessThan(Fixed.parse("0.0001"));
        }
        assertThat(bench.engine().isUnsettled()).isFalse();
        BigDecimal base =
                bench.statement().balance(0, BTC).add(bench.statement().balance(1, BTC));
        assertThat(base.doubleValue()).isCloseTo(0.4, within(0.0001));
    }

    @Test
    void aLegThatIsFilledInPartIsHedgedUntilBothHoldTheSame() {
        // when the orders arrive, B bids for 0.004 BTC only, and the rest stands two per cent below
        decided().touch(1, "70000", "0.004", "70000.01", "10").turn();
        assertThat(bench.position().state()).isEqualTo(PositionState.HEDGING);
        assertThat(hedges()).hasSize(1);
        assertThat(hedges().getFirst().order().request().side()).isEqualTo(Side.SELL);
        assertThat(hedges().getFirst().order().request().quantityE8()).isEqualTo(Fixed.parse("0.00623"));

        bench.turns(40);

        isFlatOrMatched();
        assertThat(bench.seen(Alerted.class)).anyMatch(alert -> alert.rule().equals("unhedged_leg"));
        assertThat(bench.counts().trades()).isEqualTo(1);
    }

    @Test
    void aLegThatIsRefusedIsHedged() {
        bench.simulation();
        bench.venues[1].mood = Mood.REJECTING;
        decided();
        bench.venues[1].mood = Mood.NORMAL;
        bench.turn().turn();

        // B still pays more than A, so the missing sale is made there
        assertThat(hedges()).hasSize(1);
        assertThat(hedges().getFirst().order().request().venue()).isEqualTo(1);
        isFlatOrMatched();
        assertThat(bench.position().matchedBaseE8()).isEqualTo(Fixed.parse("0.01023"));
        assertThat(bench.counts().ordersRejected()).isEqualTo(1);
    }

    @Test
    void anOpeningThatBothVenuesRefuseIsNotTriedAgainUntilTheEdgeHasBeenSmall() {
        bench.simulation();
        bench.venues[0].mood = Mood.REJECTING;
        bench.venues[1].mood = Mood.REJECTING;
        decided().turns(50);
        assertThat(bench.seen(OrderSent.class)).hasSize(2);
        assertThat(bench.engine().openPositions()).isEmpty();

        bench.venues[0].mood = Mood.NORMAL;
        bench.venues[1].mood = Mood.NORMAL;
        bench.rest().turns(2).cheapA().turns(700);

        assertThat(bench.seen(OrderSent.class).size()).isGreaterThan(2);
        assertThat(bench.counts().trades()).isPositive();
    }

    @Test
    void aVenueThatRefusesTheHedgeTooYieldsToTheOther() {
        bench.simulation();
        bench.venues[1].mood = Mood.REJECTING;
        decided().turns(11).rest().turns(5);

        // sold again where it was bought, a second later: the trade is over, and lost its fees and the spread
        assertThat(hedges()).hasSize(2);
        assertThat(hedges().get(1).order().request().venue()).isZero();
        isFlatOrMatched();
        Position closed = bench.seen(PositionClosed.class).getFirst().position();
        assertThat(closed.realizedKrwE8()).isNegative();
        double result = bench.statement()
                .result(closed.id(), new BigDecimal("97399500"))
                .doubleValue();
        assertThat(Fixed.toDouble(closed.realizedKrwE8())).isCloseTo(result, within(1e-4));
        assertThat(bench.counts().trades()).isEqualTo(bench.counts().closedTrades());
        assertThat(bench.counts().lostTrades()).isEqualTo(1);
    }

    @Test
    void aSaleWithoutItsPurchaseIsBoughtBack() {
        bench.simulation();
        bench.venues[0].mood = Mood.REJECTING;
        decided().turns(11).rest().turns(5);

        assertThat(hedges()).hasSize(2).allMatch(sent -> sent.order().request().side() == Side.BUY);
        isFlatOrMatched();
    }

    @Test
    void whereBothLegsAreRefusedNothingRemains() {
        bench.simulation();
        bench.venues[0].mood = Mood.REJECTING;
        bench.venues[1].mood = Mood.REJECTING;
        decided().rest().turn();

        assertThat(bench.engine().openPositions()).isEmpty();
        assertThat(bench.counts().trades()).isZero();
        assertThat(bench.counts().ordersRejected()).isEqualTo(2);
        assertThat(bench.engine().tradingPnlKrwE8()).isZero();
        assertThat(hedges()).isEmpty();
    }

    @Test
    void aLateLegIsCancelledHedgedAndCountedOnce() {
        bench.simulation();
        bench.venues[1].mood = Mood.SLOW;
        decided();
        long sent = bench.now();
        bench.turns(24);
        assertThat(bench.seen(CancelSent.class)).isEmpty();
        assertThat(bench.engine().nextTimerNs()).isEqualTo(sent + 2500 * EngineBench.MS);
        bench.venues[1].mood = Mood.NORMAL;
        bench.turns(3);

        assertThat(bench.seen(CancelSent.class)).hasSize(1);
        assertThat(bench.venues[1].cancelled).hasSize(1);
        assertThat(bench.seen(Alerted.class)).anyMatch(alert -> alert.rule().equals("late_order"));
        bench.turns(5);
        isFlatOrMatched();
        assertThat(bench.position().matchedBaseE8()).isEqualTo(Fixed.parse("0.01023"));
    }

    @Test
    void anOrderThatTakesTooLongIsASafetyViolationThatCountsOnceAMinute() {
        bench.limit("maxOrderDelayNs", 50 * EngineBench.MS).opened();

        // both legs took 60 ms
        List<Refused> refused = bench.seen(Refused.class).stream()
                .filter(one -> one.check() == RiskCheck.MAX_ORDER_DELAY_MS)
                .toList();
        assertThat(refused).extracting(Refused::counted).containsExactly(true, false);
        assertThat(refused).allMatch(r -> r.observed() == 60 * EngineBench.MS && r.limit() == 50 * EngineBench.MS);
        assertThat(bench.counts().safetyViolations()).isEqualTo(1);
    }

    @Test
    void aVenueThatNeverAnswersIsToldOfAndNothingElseOpens() {
        bench.simulation();
        bench.venues[1].mood = Mood.DEAF;
        decided().turns(60);

        assertThat(bench.seen(Alerted.class))
                .filteredOn(alert -> alert.rule().equals("late_order"))
                .hasSize(1);
        assertThat(bench.position().state()).isEqualTo(PositionState.ONE_LEG_DONE);
        assertThat(bench.seen(OrderSent.class)).hasSize(2);
        assertThat(bench.engine().isUnsettled()).isTrue();
    }

    @Test
    void anOrderOfUnknownFateFreezesItsPositionAndEndsOpening() {
        bench.simulation();
        bench.venues[1].mood = Mood.LOSING;
        decided().turn();
        bench.venues[1].mood = Mood.NORMAL;
        bench.turns(50);

        assertThat(bench.seen(OrderEnded.class)).anyMatch(ended -> ended.status() == OrderStatus.UNKNOWN);
        assertThat(bench.engine().control().state()).isEqualTo(TradingState.REDUCING);
        assertThat(bench.seen(OrderSent.class))
                .as("never sent again, never hedged blindly")
                .hasSize(2);
        assertThat(bench.seen(Alerted.class)).anyMatch(alert -> alert.rule().equals("unresolved_order"));
    }

    @Test
    void whileALegIsNakedNothingElseOpens() {
        bench.limit("maxOpenPositions", 3).simulation();
        bench.venues[1].mood = Mood.REJECTING;
        decided().turns(9);

        assertThat(bench.position().state()).isEqualTo(PositionState.HEDGING);
        assertThat(bench.engine().openPositions()).hasSize(1);
        assertThat(bench.last().reason()).isEqualTo("orders_under_way");
    }

    @Test
    void aClosingThatIsFilledInPartIsFinished() {
        bench.opened().touch(0, "97995000", "10", "97996000", "10").turn();
        // when the closing arrives, A takes 0.003 BTC only
        bench.touch(0, "97995000", "0.003", "97996000", "10").turn();
        bench.turns(60);

        isFlatOrMatched();
        assertThat(bench.seen(PositionClosed.class)).hasSize(1);
        assertThat(bench.counts().closedTrades()).isEqualTo(1);
    }

    @Test
    void aRefusedClosingIsTriedAgain() {
        bench.opened();
        bench.venues[0].mood = Mood.REJECTING;
        bench.venues[1].mood = Mood.REJECTING;
        bench.a("97995000", "97996000").turn().turn();
        assertThat(bench.engine().openPositions()).hasSize(1);
        bench.venues[0].mood = Mood.NORMAL;
        bench.venues[1].mood = Mood.NORMAL;
        bench.turns(3);

        assertThat(bench.seen(PositionClosed.class)).hasSize(1);
        assertThat(bench.engine().openPositions()).isEmpty();
    }

    @Test
    void hedgesPassWhileReducing() {
        bench.simulation();
        bench.venues[1].mood = Mood.REJECTING;
        decided().command(CommandKind.FLATTEN);
        bench.venues[1].mood = Mood.NORMAL;
        bench.turns(5);

        assertThat(hedges()).hasSize(1);
        assertThat(bench.engine().openPositions()).isEmpty();
    }

    @Test
    void nothingIsHedgedInHaltedButItIsCriedOut() {
        bench.simulation();
        bench.venues[1].mood = Mood.REJECTING;
        decided().command(CommandKind.HALT).turns(40);

        assertThat(hedges()).isEmpty();
        assertThat(bench.seen(Alerted.class))
                .anyMatch(alert ->
                        alert.rule().equals("unhedged_leg") && alert.severity() == EngineOutcome.Severity.CRITICAL);
    }

    @Test
    void aDifferenceThatNoVenueTradesIsDustAndNoReasonToHedge() {
        // 0.00003 BTC are 2940 KRW, below both minimums
        decided().touch(1, "70000", "0.0102", "70000.01", "10").turn().turn();

        assertThat(hedges()).isEmpty();
        assertThat(bench.position().state()).isEqualTo(PositionState.BOTH_FILLED);
        assertThat(bench.position().netBaseE8()).isEqualTo(Fixed.parse("0.00003"));
    }

    @Test
    void aReportOnAnOrderThatIsNotOnItsWayIsCriedOut() {
        bench.opened();
        bench.engine().apply(new EngineEvent.Report(0, new ExecutionReport.Done(99, bench.now(), Fixed.ONE)));

        assertThat(bench.seen(Alerted.class)).anyMatch(alert -> alert.rule().equals("unexpected_report"));
    }

    @Test
    void balancesOfTheLedgerAndOfTheVenuesAgreeAfterAllThis() {
        decided().touch(1, "70000", "0.004", "70000.01", "10").turn();
        bench.turns(40);

        for (int venue = 0; venue < 2; venue++) {
            int index = venue;
            bench.venues[venue].balances().forEach((asset, amount) -> {
                assertThat(bench.engine().accounts().ledger().balance(index, asset))
                        .isEqualTo(amount);
                assertThat(Statement.decimal(amount))
                        .isEqualByComparingTo(bench.statement().balance(index, asset));
            });
        }
    }
}
