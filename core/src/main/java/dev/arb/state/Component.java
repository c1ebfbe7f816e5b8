package dev.arb.state;

import java.util.Locale;

/** Who beats. The runner writes both names, readers take the fresher. */
public enum Component {
    TRADER,
    LIVE_TRADER;

    /** As in the key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
