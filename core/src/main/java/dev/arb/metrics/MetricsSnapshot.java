package dev.arb.metrics;

import java.util.Objects;
import java.util.Optional;

/**
 * The figures of the last loops of a run at one moment.
 *
 * @param loops empty before the first loop
 * @param tradesOpened positions opened by the run
 * @param tradesOpenedRecent those of the last minute of the machine's clock
 * @param uptimeNs since the run began
 * @param bufferSize how many loops the buffer can hold
 */
public record MetricsSnapshot(
        Optional<LoopFigures> loops,
        long tradesOpened,
        long tradesOpenedRecent,
        MarketLink link,
        long uptimeNs,
        int bufferSize) {
    public MetricsSnapshot {
        Objects.requireNonNull(loops, "loops");
        Objects.requireNonNull(link, "link");
    }

    /** How many loops the buffer holds. */
    public long bufferUsage() {
        return loops.map(figures -> figures.window().count()).orElse(0L);
    }
}
