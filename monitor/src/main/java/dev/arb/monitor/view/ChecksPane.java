package dev.arb.monitor.view;

import dev.arb.monitor.model.LimitLine;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Gauge;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Styled;
import dev.arb.monitor.widget.Table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Every check: what it sees, what it allows, and when it last refused. */
final class ChecksPane extends ListPane {
    private static final int DECIMALS = 2;
    private static final List<Column> COLUMNS = List.of(
            Column.left("CHECK", 0),
            Column.right("OBSERVED", 0).least(12),
            Column.right("LIMIT", 0).least(12),
            Column.left("UNIT", 3),
            Column.right("USED", 1).least(5),
            Column.left("LAST REFUSAL", 0),
            Column.left("SEEN THEN", 2));

    ChecksPane() {
        super(Screen.Pane.LIMITS, Word.CHECKS, Word.NO_ROWS, COLUMNS);
    }

    @Override
    public Line note(Scene scene) {
        return PermissionLine.whole(scene);
    }

    static List<LimitLine> sorted(Scene scene) {
        List<LimitLine> limits = new ArrayList<>(scene.board().limits());
        if (scene.state().look().sort() % 2 == 1) {
            limits.sort(
                    Comparator.comparingDouble((LimitLine limit) -> Double.isNaN(limit.ratio()) ? 1 : -limit.ratio()));
        }
        return limits;
    }

    @Override
    List<List<Styled>> rows(Scene scene) {
        Figure figure = new Figure(scene);
        List<List<Styled>> rows = new ArrayList<>();
        for (LimitLine limit : sorted(scene)) {
            double ratio = limit.ratio();
            String used =
                    Double.isNaN(ratio) ? scene.style().unknown() : String.format(Locale.ROOT, "%.0f %%", ratio * 100);
            Tone tone = Gauge.tone(ratio);
            rows.add(List.of(
                    Styled.of(limit.check()),
                    amount(limit.observed(), limit, figure),
                    amount(limit.limit(), limit, figure),
                    Styled.dim(limit.unit()),
                    new Styled(used, tone == Tone.GOOD ? Tone.TEXT : tone),
                    limit.refusedAt()
                            .map(time -> new Styled(figure.clock(time, scene.shownAt()), Tone.WARN))
                            .orElse(Styled.dim(scene.style().unknown())),
                    Styled.dim(limit.refusal().orElse(""))));
        }
        return rows;
    }

    /** Won are whole; what else has decimals keeps them. */
    private static Styled amount(OptionalDouble value, LimitLine limit, Figure figure) {
        double amount = value.orElse(0);
        boolean whole = limit.unit().equals("KRW") || amount == Math.rint(amount) || !Double.isFinite(amount);
        return figure.number(value, whole ? 0 : DECIMALS);
    }
}
