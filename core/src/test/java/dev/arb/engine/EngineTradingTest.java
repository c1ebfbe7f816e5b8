package dev.arb.engine;

import static dev.arb.engine.EngineBench.BTC;
import static dev.arb.engine.EngineBench.FX_MID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.arb.engine.EngineOutcome.OrderSent;
import dev.arb.engine.EngineOutcome.PositionClosed;
import dev.arb.engine.EngineOutcome.PositionOpened;
import dev.arb.model.Direction;
import dev.arb.model.ExitReason;
import dev.arb.model.Fixed;
import dev.arb.model.Purpose;
import dev.arb.model.Side;
import dev.arb.portfolio.Position;
import dev.arb.portfolio.PositionState;
import dev.arb.signal.Decision;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole trades at hand-made books; what they earn is taken from the balances before and after. */
class EngineTradingTest {
    private static final double UNIT = 1e-4;
    private final EngineBench bench = new EngineBench();

    private static double krw(long e8) {
        return Fixed.toDouble(e8);
    }

    /** What the run has earned, from balances alone: all base at one price, USDT at the mid. */
    private double earned(String krwPerBase) {
        BigDecimal price = new BigDecimal(krwPerBase);
        BigDecimal before = new BigDecimal("20000000")
                .add(new BigDecimal("15000").multiply(FX_MID))
                .add(new BigDecimal("0.4").multiply(price));
        return bench.statement().worth(BTC, FX_MID, price).subtract(before).doubleValue();
    }

    @Test
    void bothLegsOfAnOpeningGoOutTogetherAndHoldTheSameBase() {
        bench.rest().turn().cheapA().turn();
        List<OrderSent> sent = bench.seen(OrderSent.class);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).order().request().side()).isEqualTo(Side.BUY);
        assertThat(sent.get(0).order().request().venue()).isZero();
        assertThat(sent.get(1).order().request().side()).isEqualTo(Side.SELL);
        assertThat(sent.get(1).order().request().venue()).isEqualTo(1);
        assertThat(bench.position().state()).isEqualTo(PositionState.SENT);

        bench.turn();

        Position position = bench.position();
        assertThat(position.state()).isEqualTo(PositionState.BOTH_FILLED);
        assertThat(position.direction()).isEqualTo(Direction.LONG_A_SHORT_B);
        // 1 000 000 / 97 692 000 = 0.010236…, the limit being 97 400 000 · 1.003
        assertThat(position.baseE8(0)).isEqualTo(Fixed.parse("0.01023"));
        assertThat(position.baseE8(1)).isEqualTo(Fixed.parse("-0.01023"));
        assertThat(position.entryNotionalKrwE8()).isEqualTo(Fixed.parse("996402"));
        assertThat(bench.seen(PositionOpened.class)).hasSize(1);
        assertThat(bench.counts().trades()).isEqualTo(1);
    }

    @Test
    void aPositionStartsBelowNothingByItsCostsAndIsNotStoppedByThem() {
        bench.opened();
        long before = bench.position().liquidationKrwE8();
        bench.turns(20);

        // 0.01023 BTC: the spread is 600 000 KRW before, 601 014.01… after; fees 5 + 10 + 10 + 5 bps of a million each
        assertThat(krw(before)).isBetween(-3_100.0, -2_900.0);
        assertThat(bench.position().baseLineKrwE8()).isEqualTo(before);
        assertThat(bench.position().state()).isEqualTo(PositionState.BOTH_FILLED);
        assertThat(bench.counts().trades()).isEqualTo(1);
    }

    @Test
    void aSpreadThatReturnsIsTakenAsProfitAndTheProfitIsWhatTheBalancesSay() {
        bench.opened().a("97995000", "97996000").turn().turn();

        PositionClosed closed = bench.seen(PositionClosed.class).getFirst();
        assertThat(closed.position().exitReason()).isEqualTo(ExitReason.TAKE_PROFIT);
        assertThat(krw(closed.position().realizedKrwE8())).isCloseTo(earned("97995500"), within(0.001));
        assertThat(krw(closed.position().realizedKrwE8())).isGreaterThan(2_900);
        assertThat(bench.counts().wonTrades()).isEqualTo(1);
        assertThat(bench.counts().closedTrades()).isEqualTo(1);
        assertThat(bench.engine().openPositions()).isEmpty();
        assertThat(bench.engine().tradingPnlKrwE8()).isEqualTo(closed.position().realizedKrwE8());
    }

    @Test
    void aClosingIsTwoOppositeOrdersOfAtMostThePosition() {
        bench.opened().a("97995000", "97996000").turn().turn();

        List<OrderSent> closing = bench.seen(OrderSent.class).subList(2, 4);
        assertThat(closing).allMatch(sent -> sent.order().request().purpose() == Purpose.CLOSE);
        assertThat(closing)
                .anyMatch(sent -> sent.order().request().venue() == 0
                        && sent.order().request().side() == Side.SELL
                        && sent.order().request().quantityE8() <= Fixed.parse("0.01023"));
        // 0.01023 / 0.999 = 0.010240…: B keeps its fee of what is bought
        assertThat(closing)
                .anyMatch(sent -> sent.order().request().venue() == 1
                        && sent.order().request().side() == Side.BUY
                        && sent.order().request().quantityE8() == Fixed.parse("0.01024"));
    }

    @Test
    void aLosingTradeLoses() {
        bench.opened().a("97150000", "97151000").turn().turn();

        Position closed = bench.seen(PositionClosed.class).getFirst().position();
        assertThat(closed.exitReason()).isEqualTo(ExitReason.STOP_LOSS);
        assertThat(krw(closed.realizedKrwE8())).isCloseTo(earned("97150500"), within(0.001));
        assertThat(krw(closed.realizedKrwE8())).isLessThan(-5_000);
        assertThat(bench.counts().lostTrades()).isEqualTo(1);
        assertThat(bench.counts().stopLosses()).isEqualTo(1);
        assertThat(bench.engine().accounts().realizedKrwE8()).isEqualTo(closed.realizedKrwE8());
    }

    @Test
    void theOtherDirectionIsTradedTheSameWay() {
        bench.rest().turn().dearA().turn().turn();
        Position position = bench.position();
        assertThat(position.direction()).isEqualTo(Direction.LONG_B_SHORT_A);
        assertThat(position.state()).isEqualTo(PositionState.BOTH_FILLED);
        assertThat(Math.abs(position.netBaseE8())).isLessThan(Fixed.parse("0.00001"));

        bench.a("98004000", "98005000").turn().turn();

        Position closed = bench.seen(PositionClosed.class).getFirst().position();
        assertThat(closed.exitReason()).isEqualTo(ExitReason.TAKE_PROFIT);
        assertThat(krw(closed.realizedKrwE8())).isCloseTo(earned("98004500"), within(0.001));
    }

    @Test
    void theStaticStopHoldsWhateverTheBaseLine() {
        bench.param("stopLossE4Bps", 90_000_000L)
                .opened()
                .a("96200000", "96201000")
                .turn()
                .turn();

        Position closed = bench.seen(PositionClosed.class).getFirst().position();
        assertThat(closed.exitReason()).isEqualTo(ExitReason.STATIC_STOP);
        assertThat(krw(closed.realizedKrwE8())).isCloseTo(earned("96200500"), within(0.001));
        assertThat(bench.counts().stopLosses()).isEqualTo(1);
    }

    @Test
    void theReturnOfTheEarnedSpreadClosesBeforeTheProfitIsReached() {
        bench.param("takeProfitE4Bps", 90_000_000L)
                .opened()
                .a("98001000", "98002000")
                .turn()
                .turn();

        assertThat(bench.seen(PositionClosed.class).getFirst().position().exitReason())
                .isEqualTo(ExitReason.REVERSAL);
    }

    @Test
    void aPositionThatHangsOnIsClosedAfterItsHoldTime() {
        bench.param("maxHoldNs", 5 * EngineBench.SECOND).opened();
        long opened = bench.position().openedNs();
        bench.turns(55);

        Position closed = bench.seen(PositionClosed.class).getFirst().position();
        assertThat(closed.exitReason()).isEqualTo(ExitReason.HOLD_TIME);
        assertThat(closed.closedNs() - opened).isBetween(5 * EngineBench.SECOND, 5200 * EngineBench.MS);
        assertThat(bench.counts().stopLosses()).isZero();
    }

    @Test
    void eachFillIsTranslatedAtTheRateOfItsOwnTime() {
        bench.param("stopLossE4Bps", 90_000_000L)
                .param("takeProfitE4Bps", 90_000_000L)
                .rest()
                .fx("1399", "1401")
                .turn()
                .a("97299000", "97300000")
                .turn()
                .turn();
        bench.fx("1403.5", "1405.25").a("98400000", "98401000").turn().turn();

        Position closed = bench.seen(PositionClosed.class).getFirst().position();
        double expected = bench.statement()
                .result(closed.id(), new BigDecimal("98400500"))
                .doubleValue();
        assertThat(krw(closed.realizedKrwE8())).isCloseTo(expected, within(UNIT));
    }

    @Test
    void aRouteRestsAfterAStopUntilItsEdgeWasSmallAndItsTimeIsOver() {
        bench.opened().a("97150000", "97151000").turn().turn().turns(10);
        assertThat(bench.last())
                .isInstanceOfSatisfying(
                        Decision.Hold.class, hold -> assertThat(hold.reason()).isEqualTo("route_rests"));
        assertThat(bench.counts().trades()).isEqualTo(1);

        bench.turns(90, EngineBench.SECOND);
        assertThat(bench.last().reason()).as("the edge was never small").isEqualTo("route_rests");

        bench.rest().turn().cheapA().turn().turn();
        assertThat(bench.counts().trades()).isEqualTo(2);
    }

    @Test
    void aRouteRestsAtLeastItsTimeHoweverSmallTheEdgeWas() {
        bench.opened()
                .a("97150000", "97151000")
                .turn()
                .turn()
                .rest()
                .turn()
                .cheapA()
                .turns(10);
        assertThat(bench.last().reason()).isEqualTo("route_rests");

        bench.turns(60, EngineBench.SECOND);
        assertThat(bench.counts().trades()).isEqualTo(2);
    }

    @Test
    void aTakenProfitLetsTheRouteOpenAgainAtOnce() {
        bench.opened().a("97995000", "97996000").turn().turn().cheapA().turn().turn();

        assertThat(bench.counts().trades()).isEqualTo(2);
    }

    @Test
    void aConfiguredHurdleIsHonoured() {
        bench.param("minNetE4Bps", 220_000L).rest().turn().cheapA().turns(20);

        // 61.60 bps less 40 are 21.60 net: positive, above the default, below what is asked for
        assertThat(bench.counts().trades()).isZero();
        assertThat(bench.last().reason()).isEqualTo("below_min_net");
    }

    @Test
    void aDecisionToOpenListsEveryCost() {
        bench.rest().turn().cheapA().turn();

        assertThat(bench.last()).isInstanceOfSatisfying(Decision.Open.class, open -> {
            assertThat(open.costs().feeA().e4()).isEqualTo(100_000);
            assertThat(open.costs().feeB().e4()).isEqualTo(200_000);
            assertThat(open.costs().slippage().e4()).isEqualTo(100_000);
            assertThat(open.costs().exitEdge().e4()).isZero();
            // (98 000 000 − 97 400 000) / 97 400 000 = 61.6016… bps
            assertThat(open.edge().e4()).isEqualTo(616_016);
            assertThat(open.net().e4()).isEqualTo(216_016);
        });
    }

    @Test
    void aPriceThatMovesWhatIsHeldIsNoTradingProfit() {
        bench.rest().turn();
        long before = bench.engine().accounts().startEquityKrwE8();
        // 0.2 BTC on each venue, each two per cent dearer: A's mid by 1 960 000 KRW, B's by 1400 USDT
        bench.a("99959000", "99960000").b("71400", "71400.01").turn();

        double change = krw(bench.engine().accounts().equityKrwE8() - before);
        assertThat(change).isCloseTo(0.2 * 1_960_000 + 0.2 * 1_400 * 1_400, within(0.01));
        assertThat(bench.engine().tradingPnlKrwE8()).isZero();
        assertThat(bench.counts().trades()).isZero();
    }

    @Test
    void theEquityAtTheStartIsAllThatIsHeldAtItsMids() {
        bench.rest().turn();

        double expected = 20_000_000 + 15_000 * 1_400 + 0.2 * 97_999_500 + 0.2 * 70_000.005 * 1_400;
        assertThat(krw(bench.engine().accounts().startEquityKrwE8())).isCloseTo(expected, within(0.01));
    }
}
