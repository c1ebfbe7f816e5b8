package dev.arb.cli.option;

import java.util.Locale;

/** What a run trades, and with what. */
public enum RunMode {
    /** Simulated market and orders. */
    MOCK,
    /** Real market data, simulated orders. */
    PAPER,
    /** The path of real orders up to the wire, answered by the simulated venue. */
    SHADOW,
    /** Real market data and real orders. */
    LIVE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of {@code --mode}. */
    public static final class Words extends Choice<RunMode> {
        public Words() {
            super(values());
        }
    }
}
