package dev.arb.monitor.view;

import dev.arb.monitor.model.TradeLine;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Styled;
import dev.arb.monitor.widget.Table.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The last trades up to the shown moment. */
final class TradesPane extends ListPane {
    private static final List<Column> COLUMNS = List.of(
            Column.right("ID", 0),
            Column.left("SYMBOL", 4),
            Column.left("OPENED", 0),
            Column.left("CLOSED", 2),
            Column.right("HELD", 5),
            Column.left("ROUTE", 3),
            Column.right("NOTIONAL", 1).least(9),
            Column.right("FEES", 6).least(5),
            Column.right("NET", 0).least(8),
            Column.left("EXIT", 0));

    TradesPane() {
        super(Screen.Pane.TRADES, Word.TRADES, Word.NO_TRADES, COLUMNS);
    }

    /** Sorted as asked: newest first, by gain, by loss. */
    static List<TradeLine> sorted(Scene scene) {
        List<TradeLine> trades = new ArrayList<>(scene.board().trades());
        switch (scene.state().look().sort() % 3) {
            case 1 ->
                trades.sort(Comparator.comparingDouble(
                        (TradeLine trade) -> -trade.pnl().orElse(-Double.MAX_VALUE)));
            case 2 ->
                trades.sort(Comparator.comparingDouble(
                        (TradeLine trade) -> trade.pnl().orElse(Double.MAX_VALUE)));
            default -> {
                // newest first, as they come
            }
        }
        return trades;
    }

    /** The trade that is chosen. */
    static Optional<TradeLine> chosen(Scene scene) {
        List<TradeLine> trades = sorted(scene);
        int at = scene.state().place(Screen.Pane.TRADES).selected();
        return trades.isEmpty() ? Optional.empty() : Optional.of(trades.get(Math.min(at, trades.size() - 1)));
    }

    @Override
    List<List<Styled>> rows(Scene scene) {
        Figure figure = new Figure(scene);
        List<List<Styled>> rows = new ArrayList<>();
        for (TradeLine trade : sorted(scene)) {
            Optional<Instant> end =
                    trade.closedAt().or(() -> scene.board().place().time());
            rows.add(List.of(
                    Styled.of(Long.toString(trade.id())),
                    Styled.dim(trade.symbol()),
                    figure.clock(trade.openedAt()),
                    trade.closedAt().isPresent()
                            ? figure.clock(trade.closedAt())
                            : new Styled(scene.say(Word.OPEN), Tone.STRONG),
                    figure.span(trade.openedAt().flatMap(from -> end.map(to -> Duration.between(from, to)))),
                    Styled.of(Routes.words(trade.route(), scene)),
                    figure.won(trade.notional()),
                    figure.won(trade.fees()),
                    figure.signed(trade.pnl()),
                    Styled.dim(trade.exitReason().orElse(scene.style().unknown()))));
        }
        return rows;
    }
}
