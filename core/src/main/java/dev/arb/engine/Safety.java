package dev.arb.engine;

import dev.arb.engine.EngineOutcome.Alerted;
import dev.arb.engine.EngineOutcome.Refused;
import dev.arb.engine.EngineOutcome.Severity;
import dev.arb.model.Direction;
import dev.arb.model.ExitReason;
import dev.arb.model.Fixed;
import dev.arb.portfolio.Position;
import dev.arb.risk.RiskCheck;
import dev.arb.risk.RiskLimits;
import dev.arb.risk.RiskState;
import dev.arb.risk.ViolationCounter;
import org.jspecify.annotations.Nullable;

/** The safety checks: what is not as it must be is told, counted when it is new, and stops the run where it must. */
final class Safety {
    private final RiskLimits limits;
    private final RiskState state;
    private final TradingControl control;
    private final Outcomes outcomes;
    private final ViolationCounter counter;

    Safety(RiskLimits limits, RiskState state, TradingControl control, Outcomes outcomes, int symbols) {
        this.limits = limits;
        this.state = state;
        this.control = control;
        this.outcomes = outcomes;
        this.counter = new ViolationCounter(1 + symbols * Direction.values().length);
    }

    /**
     * Stops the run when the trading PnL has lost more than a day or a run may lose.
     *
     * @return whether it has stopped the run now
     */
    boolean checkLosses(long tradingPnlKrwE8) {
        boolean before = control.isRiskStopped();
        long ofDay = state.lossOfDayKrwE8(tradingPnlKrwE8);
        if (ofDay >= limits.maxDailyLossKrwE8()) {
            stop(RiskCheck.MAX_DAILY_LOSS_KRW, ofDay, limits.maxDailyLossKrwE8());
        }
        if (-tradingPnlKrwE8 >= limits.maxTotalLossKrwE8()) {
            stop(RiskCheck.MAX_TOTAL_LOSS_KRW, -tradingPnlKrwE8, limits.maxTotalLossKrwE8());
        }
        return !before && control.isRiskStopped();
    }

    private void stop(RiskCheck check, long observed, long limit) {
        if (control.isRiskStopped()) {
            return;
        }
        violated(0, null, check, observed, limit);
        String what = check + " " + check.format(observed) + "/" + check.format(limit);
        outcomes.emit(new Alerted(Severity.CRITICAL, check.toString(), "risk stop: " + what));
        control.riskStop("risk stop: " + what, limits.closeOnRiskStop() ? ExitReason.RISK_STOP : null);
    }

    /** A fill against the touch of its decision. */
    void checkSlippage(LiveOrder order, long priceE8) {
        long worse = switch (order.request.side()) {
            case BUY -> priceE8 - order.touchE8;
            case SELL -> order.touchE8 - priceE8;
        };
        long slippage = Fixed.divideFloor(worse, order.touchE8);
        if (slippage > limits.maxSlippageE4Bps()) {
            violated(order.position, RiskCheck.MAX_SLIPPAGE_PCT, slippage, limits.maxSlippageE4Bps());
        }
    }

    /** How long an order took. */
    void checkDelay(LiveOrder order, long nowNs) {
        if (nowNs - order.sentNs > limits.maxOrderDelayNs()) {
            violated(order.position, RiskCheck.MAX_ORDER_DELAY_MS, nowNs - order.sentNs, limits.maxOrderDelayNs());
        }
    }

    /** A realised result; a loss may trip the circuit breaker. */
    void onClosed(Position position, long nowNs) {
        if (state.onTradeClosed(nowNs, position.realizedKrwE8())) {
            long observed = state.realizedLossOfWindowKrwE8(nowNs);
            violated(0, null, RiskCheck.CIRCUIT_BREAKER, observed, state.breakerLimitKrwE8());
            outcomes.emit(new Alerted(
                    Severity.WARNING,
                    "circuit_breaker",
                    "realised loss of the window " + RiskCheck.CIRCUIT_BREAKER.format(observed) + " KRW, limit "
                            + RiskCheck.CIRCUIT_BREAKER.format(state.breakerLimitKrwE8()) + " KRW"));
        }
    }

    private void violated(Position position, RiskCheck check, long observed, long limit) {
        violated(position.symbol(), position.direction(), check, observed, limit);
    }

    void violated(int symbol, @Nullable Direction direction, RiskCheck check, long observed, long limit) {
        int route = direction == null ? 0 : 1 + Routes.index(symbol, direction);
        boolean counts = counter.violated(check, route, outcomes.nowNs());
        if (counts) {
            state.onSafetyViolation();
        }
        outcomes.emit(new Refused(symbol, direction, check, observed, limit, counts));
    }
}
