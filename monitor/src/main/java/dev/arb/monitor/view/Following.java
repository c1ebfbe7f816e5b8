package dev.arb.monitor.view;

import dev.arb.monitor.model.Moment;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.UiState;

/** Whether the screen goes with the run, in a word. */
final class Following {
    private Following() {}

    static Word word(UiState state) {
        if (state.paused()) {
            return Word.PAUSED;
        }
        return state.moment() instanceof Moment.Now ? Word.FOLLOWING : Word.LOOKING_BACK;
    }
}
