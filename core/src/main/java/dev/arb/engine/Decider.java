package dev.arb.engine;

import dev.arb.engine.EngineOutcome.AlertCleared;
import dev.arb.engine.EngineOutcome.Alerted;
import dev.arb.engine.EngineOutcome.Refused;
import dev.arb.engine.EngineOutcome.Severity;
import dev.arb.model.Bps;
import dev.arb.model.Direction;
import dev.arb.model.ExitReason;
import dev.arb.model.Fixed;
import dev.arb.portfolio.Position;
import dev.arb.portfolio.PositionState;
import dev.arb.risk.OpeningChecks;
import dev.arb.risk.RiskCheck;
import dev.arb.risk.RiskState;
import dev.arb.risk.Verdict;
import dev.arb.signal.Costs;
import dev.arb.signal.Decision;
import dev.arb.signal.DecisionInput;
import dev.arb.signal.Evaluation;
import dev.arb.signal.ExitRule;
import dev.arb.signal.FastOpeningRule;
import dev.arb.signal.HoldReason;
import dev.arb.signal.OpeningOutcome;
import dev.arb.signal.OpeningRule;
import dev.arb.signal.PairRules;
import dev.arb.signal.SizeBound;
import dev.arb.signal.SkipReason;
import dev.arb.signal.Unwind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One turn for one symbol: is the market fit to be judged, is something to be closed, is something to be opened. */
final class Decider {
    private static final String IMPLAUSIBLE = "implausible_edge";

    private final EngineSetup setup;
    private final MarketState market;
    private final Accounts accounts;
    private final Orders orders;
    private final OpenPositions positions;
    private final PositionDesk desk;
    private final RiskState risk;
    private final TradingControl control;
    private final Routes routes;
    private final Safety safety;
    private final Outcomes outcomes;
    private final OpeningRule rule = new FastOpeningRule();
    private final OpeningChecks checks;
    private final DecisionInput[] inputs;
    private final LoopOutcome[] loops;
    private final @Nullable RiskCheck[] blockedBy;
    private final boolean[] implausible;
    private long signals;
    private long blocked;
    private long skips;

    Decider(
            EngineSetup setup,
            MarketState market,
            Accounts accounts,
            Orders orders,
            OpenPositions positions,
            PositionDesk desk,
            RiskState risk,
            TradingControl control,
            Routes routes,
            Safety safety,
            Outcomes outcomes) {
        this.setup = setup;
        this.market = market;
        this.accounts = accounts;
        this.orders = orders;
        this.positions = positions;
        this.desk = desk;
        this.risk = risk;
        this.control = control;
        this.routes = routes;
        this.safety = safety;
        this.outcomes = outcomes;
        this.checks = new OpeningChecks(setup.limits());
        int symbols = setup.pairs().size();
        this.inputs = new DecisionInput[symbols];
        this.loops = new LoopOutcome[symbols];
        this.blockedBy = new RiskCheck[symbols];
        this.implausible = new boolean[symbols];
        Costs costs = Costs.of(setup.params());
        for (int symbol = 0; symbol < symbols; symbol++) {
            loops[symbol] = new LoopOutcome(symbol, costs);
            inputs[symbol] = new DecisionInput(
                    setup.pairs().get(symbol),
                    setup.params(),
                    setup.limits().maxSlippageE4Bps(),
                    setup.limits().maxPositionKrwE8(),
                    market.book(0, symbol),
                    market.book(1, symbol));
        }
    }

    LoopOutcome decide(int symbol, long step) {
        LoopOutcome loop = loops[symbol];
        loop.begin(step);
        SkipReason fault = market.fault(symbol, outcomes.nowNs());
        if (fault == null || fault == SkipReason.STALE_FX) {
            judge(loop, fault);
        } else {
            loop.skip(fault);
            valueUnknown(symbol);
        }
        count(loop);
        return loop;
    }

    private void judge(LoopOutcome loop, @Nullable SkipReason fault) {
        int symbol = loop.symbol();
        Evaluation evaluation = loop.evaluation();
        rule.evaluate(fill(symbol), evaluation);
        loop.evaluated = true;
        if (evaluation.outcome == OpeningOutcome.IMPLAUSIBLE) {
            onImplausible(symbol, evaluation);
            loop.skip(SkipReason.IMPLAUSIBLE_EDGE);
            valueUnknown(symbol);
            return;
        }
        onPlausible(symbol);
        routes.onEdges(symbol, evaluation);
        if (closeOne(loop)) {
            return;
        }
        if (fault != null) {
            loop.skip(fault);
            return;
        }
        opening(loop, evaluation);
    }

    private void onPlausible(int symbol) {
        if (implausible[symbol]) {
            implausible[symbol] = false;
            outcomes.emit(new AlertCleared(IMPLAUSIBLE, base(symbol)));
        }
    }

    private String base(int symbol) {
        return setup.pairs().get(symbol).a().base().toString();
    }

    private void onImplausible(int symbol, Evaluation evaluation) {
        if (!implausible[symbol]) {
            implausible[symbol] = true;
            outcomes.emit(new Alerted(
                    Severity.WARNING,
                    IMPLAUSIBLE,
                    base(symbol),
                    "edge of " + new Bps(evaluation.bestEdgeE4Bps()) + " on "
                            + setup.pairs().get(symbol).a().displaySymbol() + " is taken for a data fault"));
        }
    }

    private DecisionInput fill(int symbol) {
        DecisionInput in = inputs[symbol];
        in.bookA = market.book(0, symbol);
        in.bookB = market.book(1, symbol);
        in.fxBidE8 = market.fxBidE8();
        in.fxAskE8 = market.fxAskE8();
        long free = setup.limits().maxExposureKrwE8() - positions.exposureKrwE8();
        in.roomKrwE8 = setup.limits().maxPositionKrwE8();
        in.exposureRoomKrwE8 = free;
        for (int venue = 0; venue < EngineSetup.VENUES; venue++) {
            in.setFree(
                    venue,
                    Math.max(0, accounts.quoteE8(venue, symbol) - orders.reservedQuoteE8(venue)),
                    Math.max(0, accounts.baseE8(venue, symbol) - orders.reservedBaseE8(venue, symbol)));
        }
        return in;
    }

    private void valueUnknown(int symbol) {
        List<Position> open = positions.list();
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).symbol() == symbol) {
                open.get(i).liquidationUnknown();
            }
        }
    }

    /** Values every position of the symbol and closes the first that has a reason. */
    private boolean closeOne(LoopOutcome loop) {
        List<Position> open = positions.list();
        boolean closed = false;
        for (int i = 0; i < open.size(); i++) {
            Position position = open.get(i);
            if (position.symbol() == loop.symbol() && positions.value(position) && !closed) {
                closed = closeIfDue(loop, position);
            }
        }
        return closed;
    }

    private boolean closeIfDue(LoopOutcome loop, Position position) {
        if (position.state() != PositionState.BOTH_FILLED || orders.anyOf(position)) {
            return false;
        }
        Unwind unwind = positions.unwind();
        ExitReason reason = exitReason(position, unwind);
        if (reason == null) {
            return false;
        }
        Decision.Close decision = new Decision.Close(
                position.id(),
                reason,
                position.liquidationKrwE8(),
                position.baseLineKrwE8(),
                new Bps(unwind.oppositeEdgeE4Bps),
                unwind.buyE8,
                unwind.sellE8);
        Verdict.Refused refused = desk.close(position, unwind, reason);
        if (refused != null) {
            refuse(loop, position.direction(), refused);
            return true;
        }
        loop.kind = LoopOutcome.Kind.CLOSE;
        loop.close = decision;
        loop.closing = position.direction();
        signals++;
        return true;
    }

    private @Nullable ExitReason exitReason(Position position, Unwind unwind) {
        if (unwind.sellE8 == 0 || unwind.buyE8 == 0) {
            return null;
        }
        if (!control.mayClose()) {
            return null;
        }
        if (position.exitReason() != null) {
            return position.exitReason();
        }
        ExitReason forced = control.closeAll();
        if (forced != null) {
            return forced;
        }
        if (control.isStopping()) {
            return null;
        }
        return ExitRule.test(
                setup.params(),
                position.liquidationKrwE8(),
                position.baseLineKrwE8(),
                position.entryNotionalKrwE8(),
                unwind.oppositeEdgeE4Bps,
                outcomes.nowNs() - position.openedNs());
    }

    private void opening(LoopOutcome loop, Evaluation evaluation) {
        switch (evaluation.outcome) {
            case BELOW_MIN_SPREAD -> loop.hold(HoldReason.BELOW_MIN_SPREAD);
            case BELOW_MIN_NET -> loop.hold(HoldReason.BELOW_MIN_NET);
            case ATTRACTIVE, BELOW_MINIMUM_SIZE -> attractive(loop, evaluation);
            case IMPLAUSIBLE -> loop.skip(SkipReason.IMPLAUSIBLE_EDGE);
        }
    }

    private void attractive(LoopOutcome loop, Evaluation evaluation) {
        int symbol = loop.symbol();
        long now = outcomes.nowNs();
        if (!control.mayOpen()) {
            loop.hold(HoldReason.NOT_OPENING);
        } else if (orders.anyOfSymbol(symbol) || positions.isHedging()) {
            loop.hold(HoldReason.ORDERS_UNDER_WAY);
        } else if (routes.isResting(symbol, evaluation.direction, now)) {
            loop.hold(HoldReason.ROUTE_RESTS);
        } else {
            RiskCheck by = capacity(symbol, evaluation, now);
            if (by != null) {
                loop.block(HoldReason.NO_CAPACITY, by, checks.observed(), checks.limit());
            } else if (evaluation.outcome == OpeningOutcome.BELOW_MINIMUM_SIZE) {
                loop.hold(HoldReason.BELOW_MINIMUM_SIZE);
            } else {
                open(loop, evaluation);
            }
        }
    }

    private void open(LoopOutcome loop, Evaluation evaluation) {
        Verdict.Refused refused = desk.open(loop.symbol(), evaluation);
        if (refused != null) {
            refuse(loop, evaluation.direction, refused);
            return;
        }
        loop.kind = LoopOutcome.Kind.OPEN;
        signals++;
    }

    private void refuse(LoopOutcome loop, Direction direction, Verdict.Refused refused) {
        loop.block(HoldReason.REFUSED, refused.check(), refused.observed(), refused.limit());
        if (refused.check().isSafety()) {
            safety.violated(loop.symbol(), direction, refused.check(), refused.observed(), refused.limit());
        }
    }

    private @Nullable RiskCheck capacity(int symbol, Evaluation evaluation, long now) {
        RiskCheck by = checks.counters(risk, positions.list().size(), positions.exposureKrwE8(), now);
        if (by != null) {
            return by;
        }
        if (evaluation.outcome == OpeningOutcome.BELOW_MINIMUM_SIZE && evaluation.bound != SizeBound.DEPTH) {
            return tooSmall(symbol, evaluation);
        }
        PairRules pair = setup.pairs().get(symbol);
        for (int venue = 0; venue < EngineSetup.VENUES; venue++) {
            long fx = pair.needsFx(venue) ? market.krwPerUsdtE8() : Fixed.ONE;
            by = checks.liquidity(market.book(venue, symbol), fx);
            if (by != null) {
                return by;
            }
        }
        long moved = evaluation.direction == Direction.LONG_A_SHORT_B ? evaluation.buyE8 : -evaluation.sellE8;
        return checks.imbalance(accounts.baseE8(0, symbol), accounts.baseE8(1, symbol), moved);
    }

    /** Balances or room leave less than what may open: what there is against the least, in KRW. */
    private RiskCheck tooSmall(int symbol, Evaluation evaluation) {
        long least = setup.pairs().get(symbol).minimumOpenKrwE8(market.fxAskE8());
        if (evaluation.bound == SizeBound.ROOM) {
            return checks.refuse(
                    RiskCheck.MAX_EXPOSURE_KRW,
                    positions.exposureKrwE8(),
                    setup.limits().maxExposureKrwE8());
        }
        return checks.refuse(RiskCheck.BALANCES, evaluation.buyKrwE8, least);
    }

    private void count(LoopOutcome loop) {
        skips += loop.kind() == LoopOutcome.Kind.SKIP ? 1 : 0;
        RiskCheck by = loop.check();
        blocked += by == null ? 0 : 1;
        if (by != null && by != blockedBy[loop.symbol()] && !by.isSafety()) {
            outcomes.emit(
                    new Refused(loop.symbol(), loop.evaluation().direction, by, loop.observed(), loop.limit(), false));
        }
        blockedBy[loop.symbol()] = by;
        int signal = attractiveSignal(loop);
        loop.signalChanged = signal != loop.signal;
        loop.signal = signal;
    }

    private static int attractiveSignal(LoopOutcome loop) {
        OpeningOutcome outcome = loop.evaluation().outcome;
        boolean attractive = outcome == OpeningOutcome.ATTRACTIVE || outcome == OpeningOutcome.BELOW_MINIMUM_SIZE;
        return loop.isEvaluated() && attractive ? loop.evaluation().direction.signal() : 0;
    }

    long signals() {
        return signals;
    }

    long blocked() {
        return blocked;
    }

    long skips() {
        return skips;
    }
}
