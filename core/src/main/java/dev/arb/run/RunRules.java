package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertThresholds;
import dev.arb.alert.ThresholdRules;
import dev.arb.config.ArbConfig;
import dev.arb.engine.EngineSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Holds what a run knows against the thresholds of its alerts, on the thread of the alerts. */
final class RunRules implements Runnable {
    /** Intervals of the loop without an event that are nothing unusual. */
    private static final int QUIET_INTERVALS = 3;

    private final AlertFigureMaker figures;
    private final Optional<Path> directory;
    private final ThresholdRules rules;

    /** @param directory of the run log, whose disk is looked at */
    RunRules(
            AlertDesk desk, RunRequest request, EngineSetup setup, AlertFigureMaker figures, Optional<Path> directory) {
        this.figures = figures;
        this.directory = directory;
        ArbConfig config = request.config();
        List<String> venues = IntStream.range(0, EngineSetup.VENUES)
                .mapToObj(
                        venue -> setup.pairs().get(0).instrument(venue).venue().name())
                .toList();
        this.rules = new ThresholdRules(
                desk,
                fitting(config.alerts().thresholds(), request.intervalNs()),
                new ThresholdRules.Limits(
                        config.risk().maxDailyLossKrwE8(), config.risk().maxTotalLossKrwE8()),
                venues);
    }

    /** A loop that turns seldom has seldom events. */
    private static AlertThresholds fitting(AlertThresholds asked, long intervalNs) {
        return asked.withNoEventsAfterNs(Math.max(asked.noEventsAfterNs(), QUIET_INTERVALS * intervalNs));
    }

    @Override
    public synchronized void run() {
        figures.latest().ifPresent(newest -> rules.look(newest, System.nanoTime()));
        // A disk that cannot be asked is not known to be full; that it cannot be written is told by others.
        directory.ifPresent(place -> FreeDisk.bytes(place).ifPresent(rules::lookAtDisk));
    }
}
