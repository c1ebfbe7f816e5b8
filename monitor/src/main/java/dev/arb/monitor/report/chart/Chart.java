package dev.arb.monitor.report.chart;

import dev.arb.monitor.report.markup.Markup;

/** A picture of figures. */
public sealed interface Chart permits LineChart, TimeBars, HistogramBars, CategoryBars {

    /** What it shows, with the unit. */
    String title();

    /** How it is to be read, for those who do not see it and those who do. */
    String description();

    /** Whether there is nothing to draw. */
    boolean isEmpty();

    /** The height of the picture in its own units; the width is always {@link Frame#WIDTH}. */
    int height();

    /** Draws what is inside of the {@code svg} element. */
    void drawInto(Markup svg);

    /** Writes the whole {@code svg} element. */
    default void write(Markup page) {
        page.open(
                "svg",
                "viewBox",
                "0 0 " + Frame.WIDTH + " " + height(),
                "role",
                "img",
                "aria-label",
                title() + ". " + description());
        page.element("title", title()).element("desc", description());
        drawInto(page);
        page.close().line();
    }
}
