package dev.arb.engine;

/** Numbers what the engine says and hands it on. */
final class Outcomes {
    private final OutcomeSink sink;
    private long eventSeq;
    private long outcomeSeq;
    private long timeNs = Long.MIN_VALUE;

    Outcomes(OutcomeSink sink) {
        this.sink = sink;
    }

    /** Starts the next event. @throws IllegalArgumentException when its time lies before that of the last one */
    void begin(long atNs) {
        if (atNs < timeNs) {
            throw new IllegalArgumentException(
                    "event " + (eventSeq + 1) + " is of " + atNs + " ns, before its predecessor of " + timeNs + " ns");
        }
        timeNs = atNs;
        eventSeq++;
    }

    void emit(EngineOutcome outcome) {
        outcomeSeq++;
        sink.onOutcome(outcomeSeq, eventSeq, timeNs, outcome);
    }

    long eventSeq() {
        return eventSeq;
    }

    long nowNs() {
        return timeNs;
    }
}
