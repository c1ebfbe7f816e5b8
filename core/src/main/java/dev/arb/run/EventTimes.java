package dev.arb.run;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How many events of a kind there have been, and how many in the last minute of a clock. One thread adds, without locks
 * or allocation; any thread asks. Of one minute the newest {@link #KEPT} are counted.
 */
final class EventTimes {
    static final int KEPT = 1 << 14;
    private static final long MINUTE_NS = 60_000_000_000L;

    private final AtomicLongArray times = new AtomicLongArray(KEPT);
    private final AtomicLong total = new AtomicLong();

    /** An event at a time that is not before the last one's. */
    void add(long timeNs) {
        long count = total.getPlain();
        times.setRelease((int) (count % KEPT), timeNs);
        total.setRelease(count + 1);
    }

    /** All events so far. */
    long total() {
        return total.getAcquire();
    }

    /** Events within the last minute before this time, and after it. */
    long lastMinute(long nowNs) {
        long newest = total();
        long oldest = Math.max(0, newest - KEPT);
        long index = newest;
        while (index > oldest && nowNs - times.getAcquire((int) ((index - 1) % KEPT)) < MINUTE_NS) {
            index--;
        }
        return newest - index;
    }
}
