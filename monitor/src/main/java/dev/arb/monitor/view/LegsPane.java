package dev.arb.monitor.view;

import dev.arb.monitor.model.RunRow;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Styled;
import dev.arb.monitor.widget.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** Orders, fills, cancels and rejects of the chosen trade, in their order. */
final class LegsPane extends ListPane {
    private static final List<Column> COLUMNS = List.of(
            Column.left("TS_BAR", 0),
            Column.left("KIND", 0).least(6),
            Column.left("PURPOSE", 2),
            Column.left("LEG", 3),
            Column.left("VENUE", 0),
            Column.left("SIDE", 0),
            Column.right("QTY", 0).least(10),
            Column.right("PRICE", 0).least(12),
            Column.right("FEE", 1).least(8),
            Column.left("ASSET", 1),
            Column.left("WHAT", 4));

    LegsPane() {
        super(Screen.Pane.LEGS, Word.LEGS, Word.NO_ROWS, COLUMNS);
    }

    @Override
    public Line note(Scene scene) {
        return TradesPane.chosen(scene).map(trade -> Line.of("#" + trade.id())).orElse(Line.EMPTY);
    }

    static List<RunRow> legs(Scene scene) {
        return TradesPane.chosen(scene).map(trade -> trade.legs()).orElse(List.of());
    }

    @Override
    List<List<Styled>> rows(Scene scene) {
        Figure figure = new Figure(scene);
        List<List<Styled>> rows = new ArrayList<>();
        for (RunRow leg : legs(scene)) {
            String price = leg.fact("fill_price").isEmpty() ? leg.fact("limit") : leg.fact("fill_price");
            rows.add(List.of(
                    figure.clock(leg.tsBar()),
                    new Styled(leg.kind(), TailPane.kindTone(leg.kind())),
                    Styled.dim(leg.fact("purpose")),
                    Styled.dim(leg.fact("leg")),
                    Styled.of(leg.fact("venue")),
                    Styled.of(leg.fact("side")),
                    Styled.of(leg.fact("qty")),
                    Styled.of(price),
                    Styled.of(leg.fact("fee")),
                    Styled.dim(leg.fact("fee_asset")),
                    Styled.dim(leg.fact("reason"))));
        }
        return rows;
    }
}
