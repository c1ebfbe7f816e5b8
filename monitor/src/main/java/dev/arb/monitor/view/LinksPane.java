package dev.arb.monitor.view;

import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Styled;
import dev.arb.monitor.widget.Table.Column;
import java.util.List;

/** Connections that were lost and made anew while this dashboard looked, newest first. */
final class LinksPane extends ListPane {
    private static final List<Column> COLUMNS =
            List.of(Column.left("SEEN AT", 0), Column.left("VENUE", 0), Column.left("STATE", 0), Column.right("RC", 0));

    LinksPane() {
        super(Screen.Pane.LINKS, Word.CONNECTIONS, Word.NO_CHANGES, COLUMNS);
    }

    @Override
    List<List<Styled>> rows(Scene scene) {
        Figure figure = new Figure(scene);
        return scene.board().links().stream()
                .map(link -> List.of(
                        Styled.of(figure.clock(link.at(), scene.now())),
                        Styled.of(link.venue()),
                        link.connected()
                                .map(is -> VenuesPane.connection(is, scene))
                                .orElse(Styled.dim(scene.style().unknown())),
                        figure.count(link.reconnects())))
                .toList();
    }
}
