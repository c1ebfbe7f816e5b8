package dev.arb.cli.option;

import dev.arb.monitor.theme.Language;

/** The languages of dashboards. */
public final class Languages extends Choice<Language> {
    public Languages() {
        super(Language.values());
    }
}
