package dev.arb.metrics;

/**
 * Work of loops, counted in buckets.
 *
 * @param boundsS upper bounds in seconds, rising; the last one is infinite
 * @param counts loops of each bucket alone
 * @param sumS work of all loops together, in seconds
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the exposition at once
public record LoopHistogram(double[] boundsS, long[] counts, double sumS) {
    public LoopHistogram {
        if (boundsS.length != counts.length) {
            throw new IllegalArgumentException(boundsS.length + " bounds do not make " + counts.length + " buckets");
        }
    }
}
