package dev.arb.config;

/**
 * Latencies of the simulated venues in nanoseconds.
 *
 * @param latencyANs from the decision to the arrival at venue A
 * @param latencyBNs from the decision to the arrival at venue B
 * @param responseLatencyNs from the fill to its report
 * @param jitterNs each way takes up to this much longer
 */
public record PaperConfig(long latencyANs, long latencyBNs, long responseLatencyNs, long jitterNs) {

    static PaperConfig of(Settings settings) {
        return new PaperConfig(
                settings.get(PaperKeys.LATENCY_A),
                settings.get(PaperKeys.LATENCY_B),
                settings.get(PaperKeys.RESPONSE_LATENCY),
                settings.get(PaperKeys.JITTER));
    }
}
