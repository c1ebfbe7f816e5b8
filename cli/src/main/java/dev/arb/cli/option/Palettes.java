package dev.arb.cli.option;

import dev.arb.monitor.theme.Palette;

/** The colours of dashboards. */
public final class Palettes extends Choice<Palette> {
    public Palettes() {
        super(Palette.values());
    }
}
