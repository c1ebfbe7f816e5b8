package dev.arb.alert;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * How many of something that is counted for life have come within a minute, from looks at the count now and then. Where
 * looks are further apart than a minute, it is the mean of the time between them. One thread.
 */
final class MinuteRate {
    private static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);

    private final Deque<Look> looks = new ArrayDeque<>();

    private record Look(long timeNs, long total) {}

    /** @param timeNs not before that of the last look */
    double perMinute(long timeNs, long total) {
        if (looks.isEmpty() || looks.getLast().timeNs() != timeNs) {
            looks.addLast(new Look(timeNs, total));
        }
        while (looks.size() > 2 && secondIsOldEnough(timeNs)) {
            looks.removeFirst();
        }
        Look first = looks.getFirst();
        long passedNs = timeNs - first.timeNs();
        long counted = total - first.total();
        return passedNs > MINUTE_NS ? counted * (double) MINUTE_NS / passedNs : counted;
    }

    private boolean secondIsOldEnough(long timeNs) {
        Look first = looks.removeFirst();
        boolean old = timeNs - looks.getFirst().timeNs() >= MINUTE_NS;
        looks.addFirst(first);
        return old;
    }
}
