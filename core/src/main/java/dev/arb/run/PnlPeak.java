package dev.arb.run;

import dev.arb.engine.Engine;
import dev.arb.engine.EngineOutcome;
import dev.arb.engine.LoopOutcome;
import dev.arb.engine.OutcomeSink;

/** The highest trading PnL of a run so far, looked at in every loop; zero at its start. The engine's thread only. */
final class PnlPeak implements OutcomeSink {
    private final Engine engine;
    private long highestKrwE8;

    PnlPeak(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        if (outcome instanceof LoopOutcome) {
            highestKrwE8 = Math.max(highestKrwE8, engine.tradingPnlKrwE8());
        }
    }

    /** How far the trading PnL is below that now, KRW E8; never below zero. */
    long drawdownKrwE8() {
        return Math.max(0, highestKrwE8 - engine.tradingPnlKrwE8());
    }
}
