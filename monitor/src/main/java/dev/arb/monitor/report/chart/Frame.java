package dev.arb.monitor.report.chart;

import dev.arb.monitor.report.markup.Markup;
import java.util.Locale;

/** The rectangle that a chart with two axes draws in, and its axes. Small, so that text stays readable on a phone. */
final class Frame {
    /** Width of every picture in its own units. */
    static final int WIDTH = 480;
    /** Height of a picture with two axes. */
    static final int HEIGHT = 250;

    private static final int LEFT = 52;
    private static final int RIGHT = 12;
    private static final int TOP = 26;
    private static final int BOTTOM = 40;
    private static final int TEXT_DROP = 4;
    private static final int TICK_TEXT = 15;
    private static final int CAPTION_TEXT = 31;
    private static final int LEGEND_Y = 12;
    private static final int SWATCH = 14;
    private static final double NEAR_END = 0.95;
    private static final double LETTER = 6.4;

    private final Markup svg;
    private double legendX = LEFT;

    Frame(Markup svg) {
        this.svg = svg;
    }

    static double x(double position) {
        return LEFT + position * (WIDTH - LEFT - RIGHT);
    }

    static double y(double position) {
        return HEIGHT - BOTTOM - position * (HEIGHT - TOP - BOTTOM);
    }

    /** A coordinate as text. */
    static String at(double coordinate) {
        String text = String.format(Locale.ROOT, "%.1f", coordinate);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Horizontal lines with their values; the one of zero is drawn stronger. */
    void valueAxis(Scale scale) {
        for (double tick : scale.ticks()) {
            double y = y(scale.position(tick));
            boolean zero = tick == 0 && scale.step() != 0;
            svg.leaf("path", "class", zero ? "zero" : "grid", "d", "M" + at(x(0)) + " " + at(y) + "H" + at(x(1)));
            text(x(0) - TEXT_DROP, y + TEXT_DROP, "end", scale.label(tick));
        }
    }

    /** Times along the bottom, and the days below. */
    void timeAxis(TimeScale scale) {
        for (long tick : scale.ticks()) {
            tick(scale.position(tick), scale.label(tick));
        }
        caption(scale.days());
    }

    /** Values along the bottom, and what they are below. */
    void bottomAxis(Scale scale, String caption) {
        for (double tick : scale.ticks()) {
            tick(scale.position(tick), scale.label(tick));
        }
        caption(caption);
    }

    private void tick(double position, String label) {
        double x = x(position);
        svg.leaf("path", "class", "tick", "d", "M" + at(x) + " " + at(y(0)) + "v4");
        String anchor = position > NEAR_END ? "end" : position < 1 - NEAR_END ? "start" : "middle";
        text(x, y(0) + TICK_TEXT, anchor, label);
    }

    private void caption(String caption) {
        text(x(0.5), y(0) + CAPTION_TEXT, "middle", caption);
    }

    /** A horizontal line at a value that means something. */
    void level(double position, String style) {
        svg.leaf("path", "class", style, "d", "M" + at(x(0)) + " " + at(y(position)) + "H" + at(x(1)));
    }

    /** Names a line above the picture. */
    void legend(String style, String name) {
        svg.leaf("path", "class", style, "d", "M" + at(legendX) + " " + LEGEND_Y + "h" + SWATCH);
        text(legendX + SWATCH + TEXT_DROP, LEGEND_Y + TEXT_DROP, "start", name);
        legendX += SWATCH + 2 * TEXT_DROP + LETTER * name.length() + TEXT_DROP;
    }

    private void text(double x, double y, String anchor, String text) {
        svg.element("text", text, "x", at(x), "y", at(y), "text-anchor", anchor);
    }

    /** A bar between two values, with what it says when it is pointed at. */
    void bar(String style, double left, double right, double low, double high, String says) {
        double x = x(left);
        double y = y(high);
        double width = Math.max(x(right) - x - 1, 1);
        svg.open(
                        "rect",
                        "class",
                        style,
                        "x",
                        at(x),
                        "y",
                        at(y),
                        "width",
                        at(width),
                        "height",
                        at(Math.max(y(low) - y, 0.5)))
                .element("title", says)
                .close();
    }
}
