package dev.arb.monitor.model;

import java.util.Locale;

/**
 * Which rows a person wants to see.
 *
 * @param text to be contained, whatever its case; empty for all
 * @param inverse those that do not contain it
 */
public record RowFilter(String text, boolean inverse) {
    public static final RowFilter ALL = new RowFilter("", false);

    public boolean isAll() {
        return text.isEmpty();
    }

    /** Whether a row with this text is shown. */
    public boolean accepts(String shown) {
        return isAll() || shown.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)) != inverse;
    }
}
