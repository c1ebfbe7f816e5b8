package dev.arb.alert.sink;

/** What became of an attempt to tell an alert. Reasons are clauses for people, without secrets. */
public sealed interface SinkAnswer {
    /** It is told. */
    record Told() implements SinkAnswer {}

    /**
     * Not now; the same may go through later.
     *
     * @param waitNs how long the other side wants to be left alone; 0 where it does not say
     */
    record Later(long waitNs, String why) implements SinkAnswer {}

    /** The same will be refused again. */
    record Refused(String why) implements SinkAnswer {}
}
