package dev.arb.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A decision to open or to close. Those to wait are in the run log. */
@Name("dev.arb.Decision")
@Label("Decision")
@Description("A decision to open or to close")
@Category("arb")
@StackTrace(false)
public final class DecisionEvent extends Event {
    /** Number of the loop. */
    @Label("Step")
    public long step;

    /** Index of the symbol. */
    @Label("Symbol")
    public int symbol;

    /** {@code open} or {@code close}. */
    @Label("Decision")
    public String decision = "";

    @Label("Reason")
    public String reason = "";
}
