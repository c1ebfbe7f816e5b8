package dev.arb.engine;

import dev.arb.execution.ExecutionReport;
import dev.arb.model.Direction;
import dev.arb.model.ExitReason;
import dev.arb.model.OrderRequest;
import dev.arb.portfolio.Position;
import dev.arb.risk.ApprovedOrder;
import dev.arb.risk.RiskCheck;
import dev.arb.risk.TradingState;
import org.jspecify.annotations.Nullable;

/** What the engine says: what it wants done, and what has changed. */
public sealed interface EngineOutcome permits LoopOutcome, EngineOutcome.Rare {
    /** Everything but the turn of a loop; immutable but for the positions they name. */
    sealed interface Rare extends EngineOutcome {}

    /**
     * An order goes out.
     *
     * @param touchE8 the touch of the decision, in the venue's quote
     * @param exitReason why its position closes, for closing orders
     */
    record OrderSent(
            ApprovedOrder order, long touchE8, @Nullable ExitReason exitReason) implements Rare {}

    /** What is left of an order shall be cancelled. */
    record CancelSent(OrderRequest order, String reason) implements Rare {}

    /** A fill was booked. */
    record FillBooked(
            OrderRequest order,
            ExecutionReport.Fill fill,
            @Nullable ExitReason exitReason) implements Rare {}

    /** An order is over. */
    record OrderEnded(OrderRequest order, OrderStatus status, long filledE8, String reason) implements Rare {}

    /** How an order ended; the names are the state store's. */
    enum OrderStatus {
        FILLED,
        CANCELED,
        REJECTED,
        UNKNOWN
    }

    /** Both legs of a position are done and it holds something. */
    record PositionOpened(Position position) implements Rare {}

    /** A position has nothing tradable left; its result is realised. */
    record PositionClosed(Position position) implements Rare {}

    /**
     * A check refused. Capacity: told when it begins to block a route. Safety: told each time, counted when it is new.
     *
     * @param direction the route, or null when it concerns the whole run
     * @param counted whether it is a new safety violation
     */
    record Refused(
            int symbol, @Nullable Direction direction, RiskCheck check, long observed, long limit, boolean counted)
            implements Rare {}

    /** The run may do more or less than before. */
    record TradingStateChanged(TradingState from, TradingState to, String reason) implements Rare {}

    /**
     * Something a person should know.
     *
     * @param subject whom it concerns where a rule watches several, a symbol for example; empty otherwise
     */
    record Alerted(Severity severity, String rule, String subject, String message) implements Rare {
        Alerted(Severity severity, String rule, String message) {
            this(severity, rule, "", message);
        }
    }

    /** What an alert told of is over. @param subject as it was told */
    record AlertCleared(String rule, String subject) implements Rare {
        AlertCleared(String rule) {
            this(rule, "");
        }
    }

    /** How grave an alert is. */
    enum Severity {
        WARNING,
        CRITICAL
    }
}
