package dev.arb.monitor.report.page;

/**
 * A figure or a word as it is shown.
 *
 * @param text what is shown; may hold text of others, which the writers make safe
 * @param tone how it is coloured where there is colour; never says anything that the text does not say
 */
public record Value(String text, Tone tone) {

    /** How a value is coloured. */
    public enum Tone {
        PLAIN,
        GOOD,
        BAD,
        WARN
    }

    public static Value of(String text) {
        return new Value(text, Tone.PLAIN);
    }
}
