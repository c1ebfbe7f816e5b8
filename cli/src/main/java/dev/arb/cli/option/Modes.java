package dev.arb.cli.option;

import dev.arb.model.TradingMode;

/** The words of {@code --mode}. */
public final class Modes extends Choice<TradingMode> {
    public Modes() {
        super(TradingMode.values());
    }
}
