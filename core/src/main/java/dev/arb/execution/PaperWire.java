package dev.arb.execution;

/**
 * The two directions of one ordered connection: messages are late, but never overtake each other. Delays come from
 * SplitMix64 (Steele, Lea, Flood 2014), written out here because the bounded draws of the library differ between Java
 * releases.
 */
final class PaperWire {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private final PaperLatency latency;
    private long random;
    private long lastArrivalNs = Long.MIN_VALUE;
    private long lastReportNs = Long.MIN_VALUE;

    PaperWire(PaperLatency latency) {
        this.latency = latency;
        this.random = latency.seed();
    }

    /** When a request that is sent now reaches the venue. */
    long arrivalNs(long sentNs) {
        long dueNs = Math.addExact(sentNs, latency.requestNs() + jitterNs());
        lastArrivalNs = Math.max(lastArrivalNs, dueNs);
        return lastArrivalNs;
    }

    /** When the reports of a match reach us. */
    long reportNs(long matchedNs) {
        long dueNs = Math.addExact(matchedNs, latency.responseNs() + jitterNs());
        lastReportNs = Math.max(lastReportNs, dueNs);
        return lastReportNs;
    }

    private long jitterNs() {
        if (latency.jitterNs() == 0) {
            return 0;
        }
        random += GAMMA;
        long z = random;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return Long.remainderUnsigned(z ^ (z >>> 31), latency.jitterNs() + 1);
    }
}
