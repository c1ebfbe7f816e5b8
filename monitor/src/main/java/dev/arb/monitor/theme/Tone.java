package dev.arb.monitor.theme;

/** What a piece of text means; a {@link Palette} says how that looks. Sign, glyph or word always say it too. */
public enum Tone {
    /** A fact. */
    TEXT,
    /** A fact that stands out. */
    STRONG,
    /** What frames facts: borders, labels, what is old. */
    DIM,
    /** A heading, a key. */
    ACCENT,
    /** What is chosen. */
    SELECTED,
    /** As it should be. */
    GOOD,
    /** Someone may need to look. */
    WARN,
    /** A breach or an error. */
    BAD,
    /** Above zero. */
    GAIN,
    /** Below zero. */
    LOSS,
    /** The line at the top that warns. */
    BANNER_WARN,
    /** The line at the top when something is critical. */
    BANNER_CRITICAL;

    /** The tone of an amount; zero and what is not known are plain facts. */
    public static Tone ofSign(double amount) {
        if (amount > 0) {
            return GAIN;
        }
        return amount < 0 ? LOSS : TEXT;
    }
}
