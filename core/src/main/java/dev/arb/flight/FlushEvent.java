package dev.arb.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Rows of the run log go to the journal on the disk. */
@Name("dev.arb.Flush")
@Label("Flush")
@Description("Rows of the run log go to the journal on the disk")
@Category("arb")
@StackTrace(false)
public final class FlushEvent extends Event {
    /** Rows in the log after it. */
    @Label("Rows")
    public long rows;
}
