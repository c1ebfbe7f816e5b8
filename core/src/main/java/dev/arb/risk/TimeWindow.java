package dev.arb.risk;

/**
 * Amounts of the last so many nanoseconds, with their sum; a ring that grows only while more entries fall into one
 * window than ever before. Deterministic; used by the engine's thread only.
 */
final class TimeWindow {
    private final long spanNs;
    private long[] timesNs = new long[16];
    private long[] amounts = new long[16];
    private int head;
    private int size;
    private long sum;

    TimeWindow(long spanNs) {
        this.spanNs = spanNs;
    }

    void add(long timeNs, long amount) {
        expire(timeNs);
        if (size == timesNs.length) {
            grow();
        }
        int at = (head + size) % timesNs.length;
        timesNs[at] = timeNs;
        amounts[at] = amount;
        size++;
        sum = Math.addExact(sum, amount);
    }

    long sum(long nowNs) {
        expire(nowNs);
        return sum;
    }

    int count(long nowNs) {
        expire(nowNs);
        return size;
    }

    void clear() {
        head = 0;
        size = 0;
        sum = 0;
    }

    private void expire(long nowNs) {
        while (size > 0 && nowNs - timesNs[head] >= spanNs) {
            sum -= amounts[head];
            head = (head + 1) % timesNs.length;
            size--;
        }
    }

    private void grow() {
        long[] moreTimes = new long[timesNs.length * 2];
        long[] moreAmounts = new long[timesNs.length * 2];
        for (int i = 0; i < size; i++) {
            moreTimes[i] = timesNs[(head + i) % timesNs.length];
            moreAmounts[i] = amounts[(head + i) % timesNs.length];
        }
        timesNs = moreTimes;
        amounts = moreAmounts;
        head = 0;
    }
}
