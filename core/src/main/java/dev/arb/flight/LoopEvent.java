package dev.arb.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

/** Work of a loop, without the wait before it; only longer ones than the threshold are recorded. */
@Name("dev.arb.Loop")
@Label("Loop")
@Description("Work of a loop, without the wait before it")
@Category("arb")
@StackTrace(false)
@Threshold("1 ms")
public final class LoopEvent extends Event {
    /** Number of the loop. */
    @Label("Step")
    public long step;
}
