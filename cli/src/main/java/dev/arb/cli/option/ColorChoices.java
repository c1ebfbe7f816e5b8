package dev.arb.cli.option;

import dev.arb.cli.output.ColorChoice;

/** The words of {@code --color}. */
public final class ColorChoices extends Choice<ColorChoice> {
    public ColorChoices() {
        super(ColorChoice.values());
    }
}
