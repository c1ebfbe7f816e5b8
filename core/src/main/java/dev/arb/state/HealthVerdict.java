package dev.arb.state;

import java.util.List;

/** Whether a namespace is healthy, and if not, every reason in one sentence each. */
public record HealthVerdict(List<String> reasons) {
    public static final HealthVerdict HEALTHY = new HealthVerdict(List.of());

    public HealthVerdict {
        reasons = List.copyOf(reasons);
    }

    public boolean healthy() {
        return reasons.isEmpty();
    }
}
