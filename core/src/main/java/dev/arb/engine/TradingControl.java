package dev.arb.engine;

import dev.arb.engine.EngineOutcome.TradingStateChanged;
import dev.arb.model.ExitReason;
import dev.arb.risk.TradingState;
import org.jspecify.annotations.Nullable;

/** What the run may do now and why, and whether everything shall be closed. */
public final class TradingControl {
    private final Outcomes outcomes;
    private TradingState state = TradingState.ACTIVE;
    private String reason = "";
    private boolean paused;
    private boolean draining;
    private boolean stopping;
    private boolean riskStopped;
    private @Nullable ExitReason closeAll;

    TradingControl(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Never widens: from HALTED nothing leads back, from REDUCING only to HALTED. */
    void restrict(TradingState next, String why) {
        if (next.ordinal() > state.ordinal()) {
            TradingState before = state;
            state = next;
            reason = why;
            outcomes.emit(new TradingStateChanged(before, next, why));
        }
    }

    /** Nothing opens, or again; a resume also takes a drain back. */
    void pause(boolean on) {
        draining &= on;
        if (paused != on) {
            paused = on;
            outcomes.emit(new TradingStateChanged(state, state, on ? "paused" : "resumed"));
        }
    }

    void drain() {
        pause(true);
        draining = true;
    }

    /** The run ends: nothing opens any more. The state stays, since nothing is wrong. */
    void stop() {
        stopping = true;
    }

    void riskStop(String why, @Nullable ExitReason closing) {
        riskStopped = true;
        restrict(TradingState.REDUCING, why);
        if (closing != null) {
            closeAll(closing);
        }
    }

    void closeAll(ExitReason why) {
        if (closeAll == null) {
            closeAll = why;
        }
    }

    public TradingState state() {
        return state;
    }

    /** Why the state is not ACTIVE; empty while it is. */
    public String reason() {
        return reason;
    }

    /** Whether new positions may open. */
    public boolean mayOpen() {
        return state == TradingState.ACTIVE && !paused && !stopping;
    }

    boolean mayClose() {
        return state != TradingState.HALTED;
    }

    @Nullable
    ExitReason closeAll() {
        return closeAll;
    }

    boolean isDraining() {
        return draining;
    }

    /** Whether a loss limit has ended the run. */
    public boolean isRiskStopped() {
        return riskStopped;
    }

    boolean isStopping() {
        return stopping;
    }
}
