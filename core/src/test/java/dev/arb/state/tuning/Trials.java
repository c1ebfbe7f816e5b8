package dev.arb.state.tuning;

import dev.arb.state.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Tuning sessions as tests write them. */
final class Trials {
    private Trials() {}

    static TuningPlan plan(long total) {
        return new TuningPlan(total, "net_pnl", TuningDirection.MAXIMIZE, "random", Optional.of(11L));
    }

    /** With a parameter that is the iteration, and the objective {@code net_pnl} beside another metric. */
    static TrialState trial(long iteration, String worker, TrialStatus status, Instant at, String value) {
        return new TrialState(
                Optional.of(worker),
                Optional.of(iteration),
                status,
                Optional.of(at),
                Map.of("min_spread_bps", Optional.of(Long.toString(iteration))),
                Map.of("net_pnl", Decimals.parse(value), "trades", Optional.of(BigDecimal.TEN)));
    }
}
