package dev.arb.cli.output;

/** The wait between two refreshes; a test's implementation does not wait and ends after some rounds. */
@FunctionalInterface
public interface Pause {
    /**
     * Waits.
     *
     * @return false when there shall be no further refresh
     */
    boolean pause(long ns);

    /** Sleeps; an interrupt ends the refreshing. */
    static boolean sleep(long ns) {
        try {
            Thread.sleep(ns / 1_000_000L, (int) (ns % 1_000_000L));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
