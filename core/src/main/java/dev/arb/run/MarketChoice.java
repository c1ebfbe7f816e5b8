package dev.arb.run;

import java.nio.file.Path;
import java.util.List;

/** Where a run's market comes from. */
public sealed interface MarketChoice {
    /** The exchanges themselves; in mode mock, the simulated market. */
    record Exchanges() implements MarketChoice {}

    /**
     * Files of recorded frames.
     *
     * @param files in the order of time, at least one
     */
    record Recorded(List<Path> files, Speed speed) implements MarketChoice {
        public Recorded {
            files = List.copyOf(files);
            if (files.isEmpty()) {
                throw new IllegalArgumentException("a recorded market needs at least one file");
            }
        }
    }
}
