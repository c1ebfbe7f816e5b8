package dev.arb.monitor.view;

import dev.arb.monitor.model.LimitLine;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Columns;
import dev.arb.monitor.widget.Gauge;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Rect;
import dev.arb.monitor.widget.Scroll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Limits and how much of each is used, the fullest first where not all fit. */
final class LimitsPane implements PaneView {
    private static final int BAR = 12;
    private static final int NARROW_BAR = 8;
    private static final int NARROW = 50;
    private static final String KRW = "_krw";
    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1e3;

    @Override
    public Screen.Pane pane() {
        return Screen.Pane.LIMITS;
    }

    @Override
    public Word title() {
        return Word.LIMITS;
    }

    @Override
    public int wanted(Scene scene) {
        return shown(scene).size() + 1;
    }

    /** The last row says what the run may do at all. */
    @Override
    public void draw(Canvas canvas, Scene scene) {
        if (canvas.height() > 1) {
            limits(canvas.part(new Rect(0, 0, canvas.width(), canvas.height() - 1)), scene);
        }
        PermissionLine.of(scene, canvas.width()).draw(canvas, 0, canvas.height() - 1);
    }

    private void limits(Canvas canvas, Scene scene) {
        List<LimitLine> limits = fullestFirst(shown(scene), canvas.height());
        scene.listed(pane(), limits.size());
        if (limits.isEmpty()) {
            canvas.text(0, 0, scene.style().unknown(), Tone.DIM);
            return;
        }
        int names = limits.stream()
                .mapToInt(limit -> Columns.of(name(limit.check())))
                .max()
                .orElse(0);
        int bar = canvas.width() < NARROW ? NARROW_BAR : BAR;
        int name = Math.min(names, Math.max(8, canvas.width() - bar - 16));
        Scroll place =
                scene.hasKeys(pane()) ? scene.state().place(pane()).within(limits.size(), canvas.height()) : Scroll.TOP;
        for (int row = 0; row < canvas.height() && place.first() + row < limits.size(); row++) {
            LimitLine limit = limits.get(place.first() + row);
            boolean chosen = scene.hasKeys(pane()) && place.first() + row == place.selected();
            canvas.text(
                    0,
                    row,
                    Columns.fit(name(limit.check()), name, scene.glyphs().ellipsis()),
                    chosen ? Tone.SELECTED : Tone.TEXT);
            Gauge.draw(canvas.part(new Rect(name + 1, row, bar, 1)), limit.ratio(), scene.glyphs());
            canvas.text(name + bar + 2, row, used(limit, scene), tone(limit));
        }
    }

    /** The limits that are nearest to being reached, in a line. */
    static Line nearest(Scene scene, int columns) {
        Line line = Line.EMPTY;
        List<LimitLine> known = shown(scene).stream()
                .filter(limit -> !Double.isNaN(limit.ratio()))
                .toList();
        for (LimitLine limit : fullestFirst(known, 0)) {
            String used = String.format(Locale.ROOT, "%.0f %%", limit.ratio() * 100);
            Line next = line.and("  " + name(limit.check()) + " ", Tone.DIM).and(used, tone(limit));
            if (next.columns() > columns) {
                return line;
            }
            line = next;
        }
        return line;
    }

    /** Without the limits of which nothing is observed; the screen of risks has those too. */
    private static List<LimitLine> shown(Scene scene) {
        return scene.board().limits().stream()
                .filter(limit ->
                        limit.observed().isPresent() || limit.refusedAt().isPresent())
                .toList();
    }

    /** As they come where all fit. */
    private static List<LimitLine> fullestFirst(List<LimitLine> limits, int rows) {
        if (limits.size() <= rows) {
            return limits;
        }
        return limits.stream()
                .sorted(Comparator.comparingDouble(
                        (LimitLine limit) -> Double.isNaN(limit.ratio()) ? 1 : -limit.ratio()))
                .toList();
    }

    private static Tone tone(LimitLine limit) {
        Tone tone = Gauge.tone(limit.ratio());
        return tone == Tone.GOOD ? Tone.TEXT : tone;
    }

    /** Without the words that every limit has. */
    static String name(String name) {
        String kind = name.startsWith("max_") ? name.substring(4) : name;
        return kind.endsWith(KRW) ? kind.substring(0, kind.length() - KRW.length()) : kind;
    }

    static String used(LimitLine limit, Scene scene) {
        return amount(limit.observed(), scene) + " / " + amount(limit.limit(), scene);
    }

    private static String amount(OptionalDouble value, Scene scene) {
        if (value.isEmpty()) {
            return scene.style().unknown();
        }
        double amount = value.getAsDouble();
        if (Math.abs(amount) >= MILLION) {
            return trimmed(amount / MILLION) + " M";
        }
        return Math.abs(amount) >= THOUSAND * 10 ? trimmed(amount / THOUSAND) + " k" : trimmed(amount);
    }

    private static String trimmed(double value) {
        String text = String.format(Locale.ROOT, "%,.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
