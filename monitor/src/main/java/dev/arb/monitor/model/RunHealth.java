package dev.arb.monitor.model;

import dev.arb.runlog.RunInfo;
import dev.arb.state.HealthVerdict;
import dev.arb.state.LiveHealth;
import dev.arb.state.LiveStatusSnapshot;
import dev.arb.state.RunWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a run is healthy, by its log and, where the state store speaks of the same run, by the rules of the namespace.
 * The run log decides whether it has ended: a run that ended by itself is healthy.
 */
public final class RunHealth {
    private RunHealth() {}

    /** @param exitReason what the run said when it ended */
    public static HealthVerdict of(RunInfo info, Optional<String> exitReason, StoreSide store) {
        List<String> reasons = new ArrayList<>();
        switch (info.state()) {
            case CRASHED -> reasons.add("the run did not end and its process is gone");
            case STALE -> reasons.add("the run did not end and writes nothing any more");
            case ENDED -> exitReason.flatMap(RunHealth::stop).ifPresent(reasons::add);
            case RUNNING -> {}
        }
        if (store instanceof StoreSide.Seen seen && seen.isOf(info.runId())) {
            reasons.addAll(ofStore(seen.status(), info.endedAt().isPresent()).reasons());
        }
        return new HealthVerdict(reasons);
    }

    private static Optional<String> stop(String exitReason) {
        boolean stopped = exitReason.equals(RunWords.RISK_STOP) || exitReason.equals(RunWords.WATCHDOG);
        return stopped ? Optional.of("the run was ended by " + exitReason) : Optional.empty();
    }

    /** A run that has ended needs no heartbeat, whatever the store knows of its end. */
    private static HealthVerdict ofStore(LiveStatusSnapshot status, boolean ended) {
        return ended
                ? LiveHealth.judge(Optional.of(BigDecimal.ZERO), Optional.empty(), status.alerts())
                : status.health();
    }
}
