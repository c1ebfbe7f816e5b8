package dev.arb.risk;

import java.util.Arrays;

/**
 * Counts safety violations: one that persists counts once for its (check, route) until it has been met again for 60 s.
 * Used by the engine's thread only.
 */
public final class ViolationCounter {
    private static final long QUIET_NS = 60_000_000_000L;
    private static final int CHECKS = RiskCheck.values().length;

    private final long[] lastSeenNs;
    private final int routes;

    /** @param routes number of routes; route 0 also stands for what concerns the whole run */
    public ViolationCounter(int routes) {
        this.routes = routes;
        this.lastSeenNs = new long[CHECKS * routes];
        Arrays.fill(lastSeenNs, Long.MIN_VALUE);
    }

    /** @return true when this is a new violation and counts */
    public boolean violated(RiskCheck check, int route, long nowNs) {
        int at = check.ordinal() * routes + route;
        long last = lastSeenNs[at];
        lastSeenNs[at] = nowNs;
        return last == Long.MIN_VALUE || nowNs - last >= QUIET_NS;
    }
}
