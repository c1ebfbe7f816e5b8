package dev.arb.cli.output;

import java.util.Locale;

/** The values of {@code --color}. */
public enum ColorChoice {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
