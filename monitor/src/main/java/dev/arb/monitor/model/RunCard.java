package dev.arb.monitor.model;

/**
 * A run among others, to choose from.
 *
 * @param run what is known of it
 * @param equity over its whole time; empty for all but the newest runs
 */
public record RunCard(RunListing run, Series equity) {
    /** By which it is opened. */
    public String id() {
        return String.valueOf(run.info().dir().getFileName());
    }
}
