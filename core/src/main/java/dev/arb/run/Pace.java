package dev.arb.run;

import java.util.function.BooleanSupplier;

/** How the engine's clock follows the wall clock. Used by the engine's thread only. */
interface Pace {
    /**
     * Waits for a turn, or until {@code stop} says so.
     *
     * @param dueNs when it is due
     * @return when it takes place
     */
    long awaitTurn(long dueNs, BooleanSupplier stop);

    /**
     * Lets legs that are on their way settle: events go on, turns do not.
     *
     * @param graceNs longest wait, on the engine's clock
     * @return whether nothing is on its way any more
     */
    boolean settle(long graceNs);

    /** Wall-clock nanoseconds since the start. */
    long elapsedNs();
}
