package dev.arb.runlog;

/** What {@link RunLog#append} does when the writer cannot keep up. */
public enum OverflowPolicy {
    /**
     * Waits until there is room, as long as the disk takes writes: for simulated runs at full speed, where the run should
     * go at the speed of its log.
     */
    WAIT,
    /** Never waits: gives up loop rows beyond the bound and says so in a {@code state} row. */
    DROP_LOOPS
}
