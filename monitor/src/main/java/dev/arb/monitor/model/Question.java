package dev.arb.monitor.model;

import java.time.Duration;
import java.util.Optional;

/**
 * What a dashboard wants to know; a {@link Board} is the answer to one.
 *
 * @param moment at which time
 * @param window how much of the time before it the charts show
 * @param rows how many of the last rows
 * @param filter of the events
 * @param run that was chosen, where there is a choice; empty for the list of them
 */
public record Question(Moment moment, Duration window, int rows, RowFilter filter, Optional<String> run) {
    public Question {
        if (rows < 0 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException(rows + " rows and a window of " + window + " were asked for");
        }
    }
}
