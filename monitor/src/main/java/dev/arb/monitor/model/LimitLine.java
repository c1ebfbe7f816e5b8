package dev.arb.monitor.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A check and how near its limit is.
 *
 * @param check its name
 * @param observed what it sees now
 * @param limit what it allows
 * @param refusedAt when it last refused
 * @param refusal what it then saw and allowed, as the run log has it
 */
public record LimitLine(
        String check,
        OptionalDouble observed,
        OptionalDouble limit,
        Optional<Instant> refusedAt,
        Optional<String> refusal) {
    /** How much of the limit is used; NaN when it is not known. A limit of zero is used up by anything. */
    public double ratio() {
        if (observed.isEmpty() || limit.isEmpty()) {
            return Double.NaN;
        }
        if (isLeast()) {
            return limit.getAsDouble() <= 0 ? 0 : limit.getAsDouble() / Math.max(observed.getAsDouble(), 0);
        }
        if (limit.getAsDouble() > 0) {
            return observed.getAsDouble() / limit.getAsDouble();
        }
        return observed.getAsDouble() > 0 ? 1 : 0;
    }

    /** Whether at least the limit must be seen, instead of at most. */
    private boolean isLeast() {
        return check.startsWith("min_");
    }

    /** The unit of what it sees, by its name; empty for a plain number. */
    public String unit() {
        if (check.endsWith("_krw") || check.equals("circuit_breaker") || check.equals("balances")) {
            return "KRW";
        }
        return check.endsWith("_ms") ? "ms" : check.endsWith("_pct") ? "%" : "";
    }
}
