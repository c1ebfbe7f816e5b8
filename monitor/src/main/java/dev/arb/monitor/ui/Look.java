package dev.arb.monitor.ui;

/**
 * How a person wants to see things.
 *
 * @param equity the chart shows equity instead of trading PnL
 * @param utc times in UTC instead of local time
 * @param events the overview's tail shows rows of every kind instead of loops
 * @param expanded the pane that has the keys fills the screen
 * @param sort by which column lists are sorted, counted up by the key
 */
public record Look(boolean equity, boolean utc, boolean events, boolean expanded, int sort) {
    public static final Look FIRST = new Look(false, false, false, false, 0);

    Look otherFigure() {
        return new Look(!equity, utc, events, expanded, sort);
    }

    Look otherZone() {
        return new Look(equity, !utc, events, expanded, sort);
    }

    Look otherTail() {
        return new Look(equity, utc, !events, expanded, sort);
    }

    Look expanded(boolean full) {
        return new Look(equity, utc, events, full, sort);
    }

    Look nextSort() {
        return new Look(equity, utc, events, expanded, sort + 1);
    }
}
