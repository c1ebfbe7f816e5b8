package dev.arb.market.net;

import dev.arb.market.RateUse;
import dev.arb.time.NanoClock;
import java.util.ArrayList;
import java.util.List;

/**
 * What may still be asked of a venue, shared by all that ask it: the program's own count, corrected by what the
 * venue's answers say, and stopped altogether while the venue has forbidden more. Any thread; never waits itself.
 */
public final class RateBudget {
    private final NanoClock clock;
    private final List<RateWindow> windows = new ArrayList<>();
    private long blockedUntilNs = Long.MIN_VALUE;

    /** @param limits several of one group all hold; a group without any is unlimited */
    public RateBudget(NanoClock clock, List<RateLimit> limits) {
        this.clock = clock;
        limits.forEach(limit -> windows.add(new RateWindow(limit)));
    }

    /**
     * Takes a cost from a group if it fits.
     *
     * @return 0 when it was taken; else how long it will take until it might fit, and nothing was taken
     * @throws IllegalArgumentException when the cost can never fit
     */
    public synchronized long acquire(String group, int cost) {
        long now = clock.nowNs();
        long wait = Math.max(0, blockedUntilNs == Long.MIN_VALUE ? 0 : blockedUntilNs - now);
        for (RateWindow window : windows) {
            if (window.limit().group().equals(group)) {
                requirePossible(window.limit(), cost);
                wait = Math.max(wait, window.waitNs(cost, now));
            }
        }
        if (wait == 0) {
            for (RateWindow window : windows) {
                if (window.limit().group().equals(group)) {
                    window.take(cost, now);
                }
            }
        }
        return wait;
    }

    /** The venue said how much of a group's limit is used; every limit of that window length is corrected. */
    public synchronized void told(String group, long windowNs, long used, long untilNs) {
        for (RateWindow window : windows) {
            if (window.limit().group().equals(group) && window.limit().windowNs() == windowNs) {
                window.told(used, untilNs);
            }
        }
    }

    /** The venue said how much of a group's limit is left within a window of this length. */
    public synchronized void left(String group, long windowNs, long left) {
        long now = clock.nowNs();
        for (RateWindow window : windows) {
            if (window.limit().group().equals(group) && window.limit().windowNs() == windowNs) {
                window.told(window.limit().permits() - left, now + windowNs);
            }
        }
    }

    /** The venue forbade everything until then; a shorter ban does not lift a longer one. */
    public synchronized void block(long untilNs) {
        blockedUntilNs = Math.max(blockedUntilNs, untilNs);
    }

    /** How long the venue's ban still lasts, 0 for none. */
    public synchronized long blockedForNs() {
        return blockedUntilNs == Long.MIN_VALUE ? 0 : Math.max(0, blockedUntilNs - clock.nowNs());
    }

    /** How much of each limit is used now. */
    public synchronized List<RateUse> uses() {
        long now = clock.nowNs();
        return windows.stream()
                .map(window -> new RateUse(
                        window.limit().group(),
                        window.limit().windowNs(),
                        window.used(now),
                        window.limit().permits()))
                .toList();
    }

    private static void requirePossible(RateLimit limit, int cost) {
        if (cost > limit.permits()) {
            throw new IllegalArgumentException("a call of weight " + cost + " never fits into the limit of "
                    + limit.permits() + " of group " + limit.group());
        }
    }
}
