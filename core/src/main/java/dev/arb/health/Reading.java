package dev.arb.health;

/** What an input says when it is evaluated. */
public sealed interface Reading {
    /** There is no such thing in this run. */
    Reading NOT_IN_RUN = new NotInRun();
    /** Nothing was measured since the evaluation before. */
    Reading NOTHING_NEW = new NothingNew();

    /** See {@link #NOT_IN_RUN}. */
    record NotInRun() implements Reading {}

    /** See {@link #NOTHING_NEW}. */
    record NothingNew() implements Reading {}

    /**
     * A measurement.
     *
     * @param value in the unit of its limits
     * @param isEvidence whether it says more than the one before: a new sample, or for a count a new event
     */
    record Seen(double value, boolean isEvidence) implements Reading {}

    /** A sample that was taken now. */
    static Reading sample(double value) {
        return new Seen(value, true);
    }
}
