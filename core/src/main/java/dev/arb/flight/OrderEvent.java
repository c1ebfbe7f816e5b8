package dev.arb.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** An order goes out, or is over. */
@Name("dev.arb.Order")
@Label("Order")
@Description("An order goes out, or is over")
@Category("arb")
@StackTrace(false)
public final class OrderEvent extends Event {
    /** The order's number within the run. */
    @Label("Order")
    public long order;

    /** Index of the venue: 0 is A, 1 is B. */
    @Label("Venue")
    public int venue;

    @Label("Purpose")
    public String purpose = "";

    /** {@code SENT}, or how it ended. */
    @Label("Status")
    public String status = "";
}
