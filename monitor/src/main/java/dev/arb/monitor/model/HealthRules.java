package dev.arb.monitor.model;

import dev.arb.state.AlertState;
import dev.arb.state.RunState;
import dev.arb.state.RunWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When {@code --check} says no: a heartbeat that is too old while the run has not ended, a risk stop, an open alert of
 * severity critical. A run that ended by itself is healthy.
 */
public final class HealthRules {
    /** An older heartbeat of a run that has not ended is a fault. */
    public static final Duration HEARTBEAT_LIMIT = Duration.ofSeconds(30);

    private HealthRules() {}

    /** What the state store tells about a namespace. */
    public static Health of(NamespaceView view) {
        List<String> problems = new ArrayList<>();
        boolean ended = view.run().map(HealthRules::hasEnded).orElse(false);
        if (!ended) {
            heartbeat(view.heartbeat(), view.asOf()).ifPresent(problems::add);
        }
        view.run().flatMap(HealthRules::stop).ifPresent(problems::add);
        problems.addAll(criticalAlerts(view));
        return new Health(problems);
    }

    private static boolean hasEnded(RunState run) {
        return run.endedAt().isPresent() || run.state().equals(Optional.of(RunWords.ENDED));
    }

    private static Optional<String> heartbeat(Optional<Instant> last, Instant now) {
        if (last.isEmpty()) {
            return Optional.of("there never was a heartbeat");
        }
        Duration age = Duration.between(last.get(), now);
        if (age.compareTo(HEARTBEAT_LIMIT) <= 0) {
            return Optional.empty();
        }
        return Optional.of("the heartbeat is " + age.toSeconds() + " s old (limit " + HEARTBEAT_LIMIT.toSeconds()
                + " s) and the run has not ended");
    }

    private static Optional<String> stop(RunState run) {
        String reason = run.exitReason().orElse("");
        if (isStop(reason)) {
            return Optional.of("the run was ended by " + reason);
        }
        if (run.tradingState().equals(Optional.of(RunWords.HALTED))) {
            return Optional.of("trading is halted: " + run.tradingStateReason().orElse("reason unknown"));
        }
        return Optional.empty();
    }

    /** Whether a run that gave this exit reason did not end by itself. */
    public static boolean isStop(String exitReason) {
        return exitReason.equals(RunWords.RISK_STOP) || exitReason.equals(RunWords.WATCHDOG);
    }

    private static List<String> criticalAlerts(NamespaceView view) {
        List<String> problems = new ArrayList<>();
        new TreeMap<>(view.alerts()).forEach((rule, alert) -> {
            if (alert.severity().equals(Optional.of(AlertState.CRITICAL))) {
                problems.add("critical alert " + rule + ": " + alert.message().orElse("no message"));
            }
        });
        return problems;
    }
}
