package dev.arb.endpoint;

import dev.arb.metrics.MetricsSnapshot;
import dev.arb.metrics.Sample;
import java.util.List;

/** What is told of a run. Called on any thread, by several at once; nothing waits for the engine. */
public interface RunView {
    MetricsSnapshot metrics();

    /** For the text formats. */
    List<Sample> samples();

    Health health();
}
