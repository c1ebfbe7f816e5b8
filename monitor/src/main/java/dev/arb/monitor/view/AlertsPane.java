package dev.arb.monitor.view;

import dev.arb.monitor.model.AlertLine;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Styled;
import dev.arb.monitor.widget.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** Open alerts, oldest first. */
final class AlertsPane extends ListPane {
    private static final List<Column> COLUMNS = List.of(
            Column.left("SINCE", 0), Column.left("SEVERITY", 0), Column.left("RULE", 0), Column.left("MESSAGE", 0));

    AlertsPane() {
        super(Screen.Pane.ALERTS, Word.ALERTS, Word.NO_ALERTS, COLUMNS);
    }

    @Override
    List<List<Styled>> rows(Scene scene) {
        Figure figure = new Figure(scene);
        List<List<Styled>> rows = new ArrayList<>();
        for (AlertLine alert : scene.board().alerts()) {
            rows.add(List.of(
                    alert.since()
                            .map(time -> Styled.of(figure.clock(time, scene.now())))
                            .orElse(Styled.dim(scene.style().unknown())),
                    new Styled(
                            scene.say(alert.critical() ? Word.CRITICAL : Word.WARN),
                            alert.critical() ? Tone.BAD : Tone.WARN),
                    Styled.of(alert.rule()),
                    Styled.of(alert.message())));
        }
        return rows;
    }
}
