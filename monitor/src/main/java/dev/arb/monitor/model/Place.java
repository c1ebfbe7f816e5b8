package dev.arb.monitor.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Where in a run a board stands.
 *
 * @param row number of the row, from 0; −1 when there is none
 * @param rows of the run when it was read
 * @param time of that row on the engine's clock
 * @param newest whether it is the newest one
 * @param missed whether what was looked for is not there
 */
public record Place(long row, long rows, Optional<Instant> time, boolean newest, boolean missed) {
    public static final Place NONE = new Place(-1, 0, Optional.empty(), true, false);
}
