package dev.arb.monitor.report.chart;

import dev.arb.monitor.report.markup.Markup;
import java.util.List;
import java.util.Locale;

/** Counts by name, the largest first. */
public record CategoryBars(String title, String description, List<Category> categories) implements Chart {
    private static final int ROW = 22;
    private static final int LABEL = 190;
    private static final int COUNT = 76;
    private static final int MOST = 14;
    private static final int LONGEST = 28;
    private static final int BASE_LINE = 15;
    private static final int BAR_TOP = 5;
    private static final int BAR_HEIGHT = 13;
    private static final int SPACE = 6;

    /** A name and how often. */
    public record Category(String name, long count) {}

    public CategoryBars {
        categories = categories.stream().limit(MOST).toList();
    }

    @Override
    public boolean isEmpty() {
        return categories.isEmpty();
    }

    @Override
    public int height() {
        return Math.max(1, categories.size()) * ROW + SPACE;
    }

    @Override
    public void drawInto(Markup svg) {
        long most =
                Math.max(1, categories.stream().mapToLong(Category::count).max().orElse(1));
        int y = 0;
        for (Category category : categories) {
            double width = (Frame.WIDTH - LABEL - COUNT) * (category.count() / (double) most);
            String count = String.format(Locale.ROOT, "%,d", category.count());
            text(svg, LABEL - SPACE, y, "end", shortened(category.name()));
            svg.leaf(
                    "rect",
                    "class",
                    "count",
                    "x",
                    Integer.toString(LABEL),
                    "y",
                    Integer.toString(y + BAR_TOP),
                    "width",
                    Frame.at(Math.max(width, 1)),
                    "height",
                    Integer.toString(BAR_HEIGHT));
            text(svg, LABEL + width + SPACE, y, "start", count);
            y += ROW;
        }
    }

    private static void text(Markup svg, double x, int y, String anchor, String text) {
        svg.element("text", text, "x", Frame.at(x), "y", Integer.toString(y + BASE_LINE), "text-anchor", anchor);
    }

    private static String shortened(String name) {
        int letters = name.codePointCount(0, name.length());
        return letters <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
