package dev.arb.engine;

import dev.arb.model.Bps;
import dev.arb.model.Direction;
import dev.arb.model.ExitReason;
import dev.arb.risk.RiskCheck;
import dev.arb.signal.Costs;
import dev.arb.signal.Decision;
import dev.arb.signal.Evaluation;
import dev.arb.signal.HoldReason;
import dev.arb.signal.SkipReason;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One symbol's turn of a loop: what was seen and decided. A reused object, one a symbol, valid during its outcome;
 * {@link #decision} makes the lasting form.
 */
public final class LoopOutcome implements EngineOutcome {
    /** What kind of decision was taken. */
    public enum Kind {
        OPEN,
        CLOSE,
        HOLD,
        SKIP
    }

    private final int symbol;
    private final Costs costs;
    private final Evaluation evaluation = new Evaluation();

    long step;
    Kind kind = Kind.SKIP;
    boolean evaluated;
    HoldReason holdReason = HoldReason.BELOW_MIN_SPREAD;
    SkipReason skipReason = SkipReason.NO_FX;

    @Nullable
    RiskCheck check;

    long observed;
    long limit;
    Decision.@Nullable Close close;
    /** Direction of the position that closes. */
    Direction closing = Direction.LONG_A_SHORT_B;

    boolean signalChanged;
    int signal;

    LoopOutcome(int symbol, Costs costs) {
        this.symbol = symbol;
        this.costs = costs;
    }

    void begin(long nextStep) {
        step = nextStep;
        kind = Kind.HOLD;
        evaluated = false;
        holdReason = HoldReason.BELOW_MIN_SPREAD;
        check = null;
        close = null;
    }

    void skip(SkipReason reason) {
        kind = Kind.SKIP;
        skipReason = reason;
    }

    void hold(HoldReason reason) {
        kind = Kind.HOLD;
        holdReason = reason;
    }

    void block(HoldReason reason, RiskCheck by, long observedValue, long limitValue) {
        hold(reason);
        check = by;
        observed = observedValue;
        limit = limitValue;
    }

    public int symbol() {
        return symbol;
    }

    public long step() {
        return step;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the edges of this turn are known. */
    public boolean isEvaluated() {
        return evaluated;
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    public Costs costs() {
        return costs;
    }

    /** The check that stood in the way, or null. */
    public @Nullable RiskCheck check() {
        return check;
    }

    /** What {@link #check} saw, in its unit. */
    public long observed() {
        return observed;
    }

    public long limit() {
        return limit;
    }

    /** +1 when the better direction buys on A, −1 when it buys on B, while an edge meets the hurdles; else 0. */
    public int signal() {
        return signal;
    }

    public boolean isSignalChanged() {
        return signalChanged;
    }

    /** Why a position closes, or null. */
    public @Nullable ExitReason exitReason() {
        return close == null ? null : close.exitReason();
    }

    /** The direction that was decided on, by its name in the run log. */
    public String route() {
        return close == null ? evaluation.direction.name() : closing.name();
    }

    /** The decision's word, without allocation. */
    public String word() {
        return switch (kind) {
            case OPEN -> "open";
            case CLOSE -> "close";
            case HOLD -> "hold";
            case SKIP -> "skip";
        };
    }

    /** The decision in its lasting form. */
    public Decision decision() {
        Decision.Close closing = close;
        if (kind == Kind.CLOSE && closing != null) {
            return closing;
        }
        return switch (kind) {
            case OPEN -> open();
            case SKIP -> new Decision.Skip(skipReason);
            case HOLD, CLOSE ->
                new Decision.Hold(
                        holdReason, evaluation.direction, new Bps(evaluation.bestEdgeE4Bps()), costs, blocked());
        };
    }

    private Decision.Open open() {
        Evaluation e = evaluation;
        return new Decision.Open(
                e.direction,
                new Bps(e.sizedEdgeE4Bps),
                costs,
                e.bound,
                e.buyE8,
                e.sellE8,
                e.buyTouchE8,
                e.sellTouchE8,
                e.buyLimitE8,
                e.sellLimitE8,
                e.buyKrwE8,
                e.sellKrwE8);
    }

    private Decision.@Nullable Blocked blocked() {
        RiskCheck by = check;
        return by == null ? null : new Decision.Blocked(by.toString(), by.format(observed), by.format(limit));
    }

    /** The reason's word, without allocation where it is a constant of the language. */
    public String reason() {
        return switch (kind) {
            case OPEN -> "edge";
            case CLOSE -> close == null ? "" : close.reason();
            case SKIP -> skipReason.toString();
            case HOLD -> check == null ? holdReason.toString() : check.toString();
        };
    }

    /**
     * Writes the decision in a fixed order: the bytes by which the decisions of two runs are compared. No run id, no
     * order id, no wall time and no measured latency is part of it.
     */
    public void writeTo(LongConsumer sink) {
        sink.accept(step);
        sink.accept(symbol);
        sink.accept(kind.ordinal());
        if (kind == Kind.SKIP) {
            sink.accept(skipReason.ordinal());
        }
        if (evaluated) {
            sink.accept(evaluation.edgeE4Bps(Direction.LONG_A_SHORT_B));
            sink.accept(evaluation.edgeE4Bps(Direction.LONG_B_SHORT_A));
        }
        RiskCheck by = check;
        sink.accept(by == null ? -1 : by.ordinal());
        sink.accept(by == null ? holdReason.ordinal() : observed);
        if (kind == Kind.OPEN) {
            sink.accept(evaluation.direction.ordinal());
            sink.accept(evaluation.buyE8);
            sink.accept(evaluation.sellE8);
            sink.accept(evaluation.buyLimitE8);
            sink.accept(evaluation.sellLimitE8);
        }
        Decision.Close closing = close;
        if (closing != null) {
            sink.accept(closing.positionId());
            sink.accept(closing.exitReason().ordinal());
            sink.accept(closing.liquidationKrwE8());
            sink.accept(closing.buyE8());
            sink.accept(closing.sellE8());
        }
    }
}
