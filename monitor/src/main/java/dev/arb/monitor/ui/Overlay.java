package dev.arb.monitor.ui;

/** What lies over a screen and takes the keys. */
public sealed interface Overlay {
    /** Nothing. */
    record None() implements Overlay {}

    /** The keys. @param first the first line that is shown */
    record Help(int first) implements Overlay {}

    /** All that is known of the chosen row. @param first the first line that is shown */
    record Detail(int first) implements Overlay {}

    /**
     * A line that is typed.
     *
     * @param kind what for
     * @param text so far
     * @param refused whether the last Enter was refused, because the text makes no sense
     */
    record Prompt(Kind kind, String text, boolean refused) implements Overlay {
        /** What is asked for. */
        public enum Kind {
            FILTER,
            TIME
        }
    }

    Overlay NONE = new None();
}
