package dev.arb.engine;

/** Takes the engine's outcomes in order, on the engine's thread. */
@FunctionalInterface
public interface OutcomeSink {
    /**
     * @param outcomeSeq number of the outcome, from 1 without gaps
     * @param eventSeq number of the event that caused it
     * @param timeNs the engine's clock
     */
    void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome);
}
