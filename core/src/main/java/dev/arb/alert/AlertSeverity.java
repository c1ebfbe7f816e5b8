package dev.arb.alert;

import java.util.Locale;

/** How much an alert matters. */
public enum AlertSeverity {
    INFO,
    /** Somebody should look at it today. */
    WARNING,
    /** Money is at risk, or the run cannot do its work. */
    CRITICAL;

    /** In lower case, as it is published. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
