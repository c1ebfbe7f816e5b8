package dev.arb.monitor.view;

import dev.arb.monitor.model.FxLine;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Styled;
import dev.arb.monitor.widget.Table.Column;
import java.util.List;

/** Rates of exchange with their sources, and what the coin costs more at home with either of them. */
final class FxPane extends ListPane {
    private static final List<Column> COLUMNS = List.of(
            Column.left("RATE", 0),
            Column.right("KRW", 0).least(9),
            Column.right("AGE", 0).least(6),
            Column.right("PREMIUM bps", 0),
            Column.left("SOURCE", 0));

    FxPane() {
        super(Screen.Pane.FX, Word.FX, Word.NO_ROWS, COLUMNS);
    }

    @Override
    List<List<Styled>> rows(Scene scene) {
        Figure figure = new Figure(scene);
        return scene.board().fx().stream().map(fx -> row(fx, figure, scene)).toList();
    }

    private static List<Styled> row(FxLine fx, Figure figure, Scene scene) {
        return List.of(
                Styled.of(fx.base() + "/KRW"),
                figure.price(fx.krw()),
                figure.span(fx.age()),
                figure.bps(fx.premiumBps()),
                Styled.dim(fx.source().orElse(scene.style().unknown())));
    }
}
