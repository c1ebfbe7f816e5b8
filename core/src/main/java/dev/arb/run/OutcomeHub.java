package dev.arb.run;

import dev.arb.engine.EngineOutcome;
import dev.arb.engine.OutcomeSink;
import java.util.ArrayList;
import java.util.List;

/** Hands each outcome to everyone who asked for it, in the order in which they asked. */
public final class OutcomeHub implements OutcomeSink {
    private final List<OutcomeSink> sinks = new ArrayList<>();

    public void add(OutcomeSink sink) {
        sinks.add(sink);
    }

    @Override
    public void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        for (int i = 0; i < sinks.size(); i++) {
            sinks.get(i).onOutcome(outcomeSeq, eventSeq, timeNs, outcome);
        }
    }
}
