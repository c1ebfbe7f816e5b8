package dev.arb.monitor.ui;

import java.util.List;

/** What an input leads to. @param effects what has to be done beyond the new state */
public record Step(UiState state, List<Effect> effects) {
    static Step to(UiState state, Effect... effects) {
        return new Step(state, List.of(effects));
    }
}
