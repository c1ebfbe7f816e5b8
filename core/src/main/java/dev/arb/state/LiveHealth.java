package dev.arb.state;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules by which a namespace is healthy, the same for every command: its heartbeat is fresh unless the run has
 * ended, no risk stop, no open critical alert. What cannot be known speaks against it.
 */
public final class LiveHealth {
    /** A heartbeat may be so old while the run has not ended. */
    public static final Duration HEARTBEAT_LIMIT = Duration.ofSeconds(30);

    /** Clocks of two machines may differ so much; a heartbeat further ahead says nothing about its age. */
    static final Duration CLOCK_DIFFERENCE_LIMIT = Duration.ofSeconds(30);

    private static final Set<String> RISK_STOPS = Set.of(RunWords.RISK_STOP, RunWords.WATCHDOG);

    private LiveHealth() {}

    /**
     * @param heartbeatAgeSeconds age of the last sign of life, at least 0
     * @param run the current or last run
     * @param alerts open ones by rule
     */
    public static HealthVerdict judge(
            Optional<BigDecimal> heartbeatAgeSeconds, Optional<RunState> run, Map<String, AlertState> alerts) {
        List<String> reasons = new ArrayList<>();
        if (run.filter(LiveHealth::hasEnded).isEmpty()) {
            heartbeatReason(heartbeatAgeSeconds).ifPresent(reasons::add);
        }
        run.flatMap(LiveHealth::riskStopReason).ifPresent(reasons::add);
        alerts.forEach((rule, alert) -> alertReason(rule, alert).ifPresent(reasons::add));
        return new HealthVerdict(reasons);
    }

    private static boolean hasEnded(RunState run) {
        boolean running = run.state().filter(RunWords.RUNNING::equals).isPresent();
        return run.state().filter(RunWords.ENDED::equals).isPresent()
                || (run.endedAt().isPresent() && !running);
    }

    private static Optional<String> heartbeatReason(Optional<BigDecimal> ageSeconds) {
        if (ageSeconds.isEmpty()) {
            return Optional.of("no heartbeat is known of which the age is certain, and no run has ended");
        }
        return ageSeconds
                .filter(age -> age.compareTo(BigDecimal.valueOf(HEARTBEAT_LIMIT.toSeconds())) > 0)
                .map(age -> "the last heartbeat is " + Decimals.plain(age) + " s old, more than "
                        + HEARTBEAT_LIMIT.toSeconds() + " s, and the run has not ended");
    }

    private static Optional<String> riskStopReason(RunState run) {
        String because = run.tradingStateReason().map(reason -> ": " + reason).orElse("");
        if (run.exitReason().filter(RISK_STOPS::contains).isPresent()) {
            return Optional.of("the run was ended by " + run.exitReason().orElse("") + because);
        }
        return run.tradingState().filter(RunWords.HALTED::equals).map(halted -> "trading is " + halted + because);
    }

    private static Optional<String> alertReason(String rule, AlertState alert) {
        if (alert.severity()
                .filter(severity -> !severity.equalsIgnoreCase(AlertState.CRITICAL))
                .isPresent()) {
            return Optional.empty();
        }
        String kind = alert.severity().orElse("unreadable");
        return Optional.of(kind + " alert " + rule + " is open"
                + alert.message().map(message -> ": " + message).orElse(""));
    }
}
