package dev.arb.market.net;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One limit: what was taken within the last window, and what the venue itself said. Holds for windows wherever they
 * begin, since any stretch of the window's length stays within the limit. Guarded by its {@link RateBudget}.
 */
final class RateWindow {
    private final RateLimit limit;
    private final Deque<Taken> taken = new ArrayDeque<>();
    private long takenSum;
    private long told;
    private long toldUntilNs = Long.MIN_VALUE;

    private record Taken(long timeNs, int cost) {}

    RateWindow(RateLimit limit) {
        this.limit = limit;
    }

    /** How long until this cost fits; 0 for now. */
    long waitNs(int cost, long nowNs) {
        forget(nowNs);
        if (nowNs < toldUntilNs && told + cost > limit.permits()) {
            return toldUntilNs - nowNs;
        }
        long over = takenSum + cost - limit.permits();
        long wait = 0;
        for (Taken t : taken) {
            if (over <= 0) {
                break;
            }
            over -= t.cost();
            wait = t.timeNs() + limit.windowNs() - nowNs;
        }
        return wait;
    }

    void take(int cost, long nowNs) {
        taken.addLast(new Taken(nowNs, cost));
        takenSum += cost;
        told += cost;
    }

    void told(long used, long untilNs) {
        told = used;
        toldUntilNs = untilNs;
    }

    /** What was taken, or what the venue said was when that is more. */
    long used(long nowNs) {
        forget(nowNs);
        return nowNs < toldUntilNs ? Math.max(told, takenSum) : takenSum;
    }

    RateLimit limit() {
        return limit;
    }

    private void forget(long nowNs) {
        while (!taken.isEmpty() && nowNs - taken.getFirst().timeNs() >= limit.windowNs()) {
            takenSum -= taken.removeFirst().cost();
        }
    }
}
