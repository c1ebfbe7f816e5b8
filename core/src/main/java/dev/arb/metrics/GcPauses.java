package dev.arb.metrics;

/**
 * Times in which the garbage collector stopped the program.
 *
 * @param count how many
 * @param totalNs all together
 * @param longestNs the longest; 0 when there was none
 */
public record GcPauses(long count, long totalNs, long longestNs) {
    public static final GcPauses NONE = new GcPauses(0, 0, 0);

    GcPauses and(long pauseNs) {
        return new GcPauses(count + 1, totalNs + pauseNs, Math.max(longestNs, pauseNs));
    }
}
