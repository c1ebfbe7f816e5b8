package dev.arb.monitor.model;

import dev.arb.runlog.LiveRunSnapshot;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import dev.arb.state.RunState;
import dev.arb.state.RunWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where the run log and the state store tell different things about the same run. Figures are compared only when both
 * are of the same loop: while a run goes on, the two are read at different moments.
 */
public final class Differences {
    /** Rounding of doubles is no difference. */
    private static final double TOLERANCE_KRW = 0.01;

    private Differences() {}

    /** One sentence each; none when they agree or cannot be compared. */
    public static List<String> between(LiveRunSnapshot log, StoreSide.Seen store) {
        List<String> found = new ArrayList<>();
        String runId = log.info().runId();
        if (!store.isOf(runId)) {
            store.status()
                    .run()
                    .flatMap(RunState::runId)
                    .ifPresent(other -> found.add("the store speaks of run " + other + ", not of this one"));
            return found;
        }
        store.status().run().flatMap(run -> ending(log, run)).ifPresent(found::add);
        MetricsState metrics = store.metrics().metrics();
        if (isSameLoop(log, metrics)) {
            figure("realised PnL", log.realizedPnl(), metrics, Metric.REALIZED_PNL)
                    .ifPresent(found::add);
            figure("unrealised PnL", log.unrealizedPnl(), metrics, Metric.UNREALIZED_PNL)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<String> ending(LiveRunSnapshot log, RunState run) {
        boolean endedInLog = log.info().endedAt().isPresent();
        boolean endedInStore = run.endedAt().isPresent() || run.state().equals(Optional.of(RunWords.ENDED));
        if (endedInLog == endedInStore) {
            return Optional.empty();
        }
        return Optional.of("the run log says " + log.info().state().token() + ", the store says "
                + run.state().orElse("nothing of its state"));
    }

    private static boolean isSameLoop(LiveRunSnapshot log, MetricsState metrics) {
        return metrics.text(Metric.RUN_ID).equals(Optional.of(log.info().runId()))
                && metrics.number(Metric.LOOPS)
                        .filter(loops -> loops.compareTo(BigDecimal.valueOf(log.totalSteps())) == 0)
                        .isPresent();
    }

    private static Optional<String> figure(String name, OptionalDouble log, MetricsState metrics, Metric metric) {
        Optional<BigDecimal> stored = metrics.number(metric);
        if (log.isEmpty() || stored.isEmpty()) {
            return Optional.empty();
        }
        double difference = Math.abs(log.getAsDouble() - stored.get().doubleValue());
        if (difference <= TOLERANCE_KRW) {
            return Optional.empty();
        }
        return Optional.of(name + ": the run log says " + plain(BigDecimal.valueOf(log.getAsDouble()))
                + ", the store says " + plain(stored.get()));
    }

    private static String plain(BigDecimal krw) {
        return krw.stripTrailingZeros().toPlainString();
    }
}
