package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.List;

/** Keys of {@code paper}: the simulated venues of mock, paper and shadow runs. */
public final class PaperKeys {

    public static final Key<Long> LATENCY_A =
            Key.of("paper.latency_a", latency(), "20ms", "time from the decision to the order's arrival at venue A");
    public static final Key<Long> LATENCY_B =
            Key.of("paper.latency_b", latency(), "20ms", "time from the decision to the order's arrival at venue B");
    public static final Key<Long> RESPONSE_LATENCY =
            Key.of("paper.response_latency", latency(), "10ms", "time from the fill at a venue to its report here");

    public static final Key<Long> JITTER =
            Key.of("paper.jitter", latency(), "0s", "each way takes up to this much longer, seeded");

    static final Section SECTION = new Section(
            "paper",
            ShippedFile.LIVE_YML,
            "simulated venues of mock, paper and shadow runs",
            List.of(LATENCY_A, LATENCY_B, RESPONSE_LATENCY, JITTER));

    private PaperKeys() {}

    private static DurationType latency() {
        return DurationType.between("0s", "1m");
    }
}
