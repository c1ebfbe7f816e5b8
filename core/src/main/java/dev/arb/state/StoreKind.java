package dev.arb.state;

import java.util.Locale;

/** The three stores behind the port. */
public enum StoreKind {
    REDIS,
    EMBEDDED,
    MEMORY;

    /** Lower-case, as it stands in options and outputs. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
