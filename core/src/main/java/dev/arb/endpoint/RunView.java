package dev.arb.endpoint;

import dev.arb.health.HealthReport;
import dev.arb.metrics.MetricsSnapshot;
import dev.arb.metrics.Sample;
import java.util.List;

/** What is told of a run. Called on any thread, by several at once; nothing waits for the engine. */
public interface RunView {
    MetricsSnapshot metrics();

    /** For the text formats. */
    List<Sample> samples();

    HealthReport health();

    /** Whether the loop turns. */
    boolean isLive();

    /** Whether the run may trade now. */
    boolean mayTrade();
}
