package dev.arb.monitor.dashboard;

import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Moment;
import dev.arb.monitor.source.Poller;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Effect;
import dev.arb.monitor.ui.Input;
import dev.arb.monitor.ui.Key;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.ui.Step;
import dev.arb.monitor.ui.UiLoop;
import dev.arb.monitor.ui.UiState;
import dev.arb.monitor.ui.Update;
import dev.arb.monitor.view.Screens;
import dev.arb.monitor.view.Screens.Picture;
import dev.arb.monitor.widget.Frame;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A dashboard over a source. All but the reading happens in the loop's thread. */
public final class Dashboard implements UiLoop.Program {
    private final Poller poller;
    private final Setting setting;
    private final Screens screens;
    private final Update update;
    private final Clock clock;
    private final Optional<Runnable> onInterrupt;
    private UiState state;
    private Board shown;
    private Board latest;
    private boolean stopping;
    private @Nullable Frame last;

    /**
     * @param poller started by the caller, closed by the caller
     * @param title what is watched, until the source tells
     * @param onInterrupt what Ctrl-C does instead of ending the dashboard; then also Ctrl-Z does not stop the process
     */
    public Dashboard(
            Poller poller,
            Setting setting,
            List<Screen> screens,
            String title,
            Clock clock,
            Optional<Runnable> onInterrupt) {
        this.poller = poller;
        this.setting = setting;
        this.screens = new Screens(setting.style(), screens, setting.tailRows());
        this.update = new Update(setting.local(), screens);
        this.clock = clock;
        this.onInterrupt = onInterrupt;
        this.state = setting.first();
        this.shown = Board.empty(setting.first().question(setting.tailRows()), clock.instant(), title);
        this.latest = shown;
    }

    @Override
    public List<Effect> update(Input input) {
        return switch (input) {
            case Input.Pressed pressed -> key(pressed.key());
            case Input.DataReady ready -> data();
            case Input.Noticed noticed -> {
                stopping = true;
                yield List.of();
            }
            case Input.Resized resized -> List.of();
            case Input.Continued continued -> List.of();
            case Input.Ended ended -> List.of();
        };
    }

    private List<Effect> key(Key key) {
        if (onInterrupt.isPresent() && key == Key.Special.CTRL_C) {
            onInterrupt.get().run();
            return List.of();
        }
        if (onInterrupt.isPresent() && key == Key.Special.CTRL_Z) {
            state = state.notice(Optional.of(setting.style().say(Word.SUSPEND_REFUSED)));
            return List.of();
        }
        boolean wasPaused = state.paused();
        Step step = update.key(state, shown, key);
        state = step.state();
        if (wasPaused && !state.paused()) {
            shown = latest;
        }
        ask();
        return step.effects();
    }

    private List<Effect> data() {
        poller.newest().ifPresent(board -> {
            latest = board;
            if (!state.paused()) {
                shown = board;
            }
            boolean sought = state.moment() instanceof Moment.Found;
            state = update.arrived(state, board);
            if (sought
                    && !(state.moment() instanceof Moment.Found)
                    && board.place().missed()) {
                state = state.notice(Optional.of(setting.style().say(Word.NO_MORE)));
            }
        });
        if (poller.newest().isEmpty()) {
            poller.failure().ifPresent(failure -> shown = shown.failing(failure));
        }
        ask();
        return List.of();
    }

    private void ask() {
        poller.ask(state.question(setting.tailRows()));
    }

    @Override
    public Frame render(int columns, int rows) {
        UiState drawn = stopping ? state.notice(Optional.of(setting.style().say(Word.STOPPING))) : state;
        long fresh = Math.max(0, latest.place().rows() - shown.place().rows());
        Picture picture = screens.draw(shown, fresh, drawn, update.zone(state), clock.instant(), columns, rows);
        boolean resized = state.geometry().rows() != rows;
        state = state.drawn(picture.geometry());
        if (resized && !(state.moment() instanceof Moment.Found)) {
            ask();
        }
        last = picture.frame();
        return picture.frame();
    }

    /** Into a file of a new name. */
    @Override
    public void save() {
        Frame frame = last;
        if (frame == null) {
            return;
        }
        String text;
        try {
            text = setting.style().say(Word.SAVED) + ": "
                    + SavedFrame.write(setting.directory(), clock.instant(), frame)
                            .getFileName();
        } catch (IOException e) {
            text = setting.style().say(Word.NOT_SAVED) + ": " + e.getMessage();
        }
        state = state.notice(Optional.of(text));
    }
}
