package dev.arb.execution;

/**
 * How long a paper venue's messages take. Engine time, nanoseconds.
 *
 * @param requestNs from sending an order to its arrival at the venue
 * @param responseNs from the match to the arrival of its reports
 * @param jitterNs each way takes up to this much longer, evenly spread; 0 for none
 * @param seed of the jitter; the same seed gives the same delays on every machine
 */
public record PaperLatency(long requestNs, long responseNs, long jitterNs, long seed) {
    /** Everything at once: an order is matched at the time it is sent, and reported at the same time. */
    public static final PaperLatency NONE = new PaperLatency(0, 0, 0, 0);

    public PaperLatency {
        if (requestNs < 0 || responseNs < 0 || jitterNs < 0 || jitterNs == Long.MAX_VALUE) {
            throw new IllegalArgumentException("paper latencies were " + requestNs + ", " + responseNs + " and jitter "
                    + jitterNs + " ns, none may be negative");
        }
    }

    /** Fixed delays without jitter. */
    public static PaperLatency fixed(long requestNs, long responseNs) {
        return new PaperLatency(requestNs, responseNs, 0, 0);
    }
}
