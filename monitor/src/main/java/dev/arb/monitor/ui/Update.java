package dev.arb.monitor.ui;

import dev.arb.monitor.model.AlertLine;
import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Moment;
import dev.arb.monitor.model.Moment.Target;
import dev.arb.monitor.model.RowFilter;
import dev.arb.monitor.model.RunCard;
import dev.arb.monitor.ui.Overlay.Prompt;
import dev.arb.monitor.ui.Screen.Pane;
import dev.arb.monitor.widget.Rect;
import dev.arb.monitor.widget.Scroll;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What keys do to the state of the screen. Pure; of any thread. */
public final class Update {
    private static final int EXIT_INTERRUPTED = 130;
    /** A key back or on in time goes this part of the window. */
    private static final int STEPS_PER_WINDOW = 60;

    private static final int HALF_OF_LONG = Integer.MAX_VALUE / 2;

    private final ZoneId local;
    private final List<Screen> screens;

    /**
     * @param local zone of the times that a person types and reads
     * @param screens that there are
     */
    public Update(ZoneId local, List<Screen> screens) {
        this.local = local;
        this.screens = List.copyOf(screens);
    }

    /** A key was pressed while this board was shown. */
    public Step key(UiState before, Board board, Key key) {
        UiState state = before.notice(Optional.empty());
        if (key == Key.Special.CTRL_C) {
            return Step.to(state, new Effect.Quit(EXIT_INTERRUPTED));
        }
        if (key == Key.Special.CTRL_Z) {
            return Step.to(state, new Effect.Suspend());
        }
        return switch (key) {
            case Key.Clicked click -> Step.to(click(state, click));
            case Key.Wheeled wheel -> Step.to(scroll(state, wheel.by()));
            case Key.Typed typed ->
                state.overlay() instanceof Prompt prompt
                        ? Step.to(state.overlay(new Prompt(prompt.kind(), prompt.text() + typed.character(), false)))
                        : bound(state, board, typed);
            case Key.Special special ->
                state.overlay() instanceof Prompt prompt
                        ? Step.to(prompt(state, board, prompt, special))
                        : bound(state, board, special);
        };
    }

    private Step bound(UiState state, Board board, Key key) {
        return KeyMap.action(key).map(action -> act(state, board, action, key)).orElse(Step.to(state));
    }

    private Step act(UiState state, Board board, Action action, Key key) {
        return switch (action) {
            case QUIT -> Step.to(state, new Effect.Quit(0));
            case SUSPEND -> Step.to(state, new Effect.Suspend());
            case REDRAW -> Step.to(state, new Effect.Redraw());
            case SAVE -> Step.to(state, new Effect.Save());
            case HELP -> Step.to(state.overlay(new Overlay.Help(0)));
            case BACK -> Step.to(back(state));
            case UP, DOWN, PAGE_UP, PAGE_DOWN, FIRST, LAST -> Step.to(move(state, action));
            case DETAIL -> Step.to(detail(state, board));
            case SCREEN, NEXT_PANE, PREVIOUS_PANE, EXPAND -> Step.to(around(state, action, key));
            case FILTER, INVERT, JUMP -> Step.to(ask(state, action));
            case NEXT_MATCH -> Step.to(match(state, 1));
            case PREVIOUS_MATCH -> Step.to(match(state, -1));
            case PAUSE -> Step.to(state.paused(!state.paused()));
            case FOLLOW -> Step.to(state.at(new Moment.Now()));
            case EARLIER, LATER, PREVIOUS_LOOP, NEXT_LOOP, PREVIOUS_TRADE, NEXT_TRADE, PREVIOUS_REFUSAL, NEXT_REFUSAL ->
                Step.to(travel(state, board, action));
            case WIDER -> Step.to(state.window(state.window() + 1));
            case NARROWER -> Step.to(state.window(state.window() - 1));
            case EVENTS -> Step.to(state.look(state.look().otherTail()));
            case SORT -> Step.to(state.look(state.look().nextSort()));
            case FIGURE -> Step.to(state.look(state.look().otherFigure()));
            case ZONE -> Step.to(state.look(state.look().otherZone()));
            case ACKNOWLEDGE -> Step.to(acknowledge(state, board));
        };
    }

    /** Closes what lies uppermost: an overlay, an expanded pane, a filter, the past. */
    private static UiState back(UiState state) {
        if (!(state.overlay() instanceof Overlay.None)) {
            return state.overlay(Overlay.NONE);
        }
        if (state.look().expanded()) {
            return state.look(state.look().expanded(false));
        }
        if (!state.filter().isAll()) {
            return state.filter(RowFilter.ALL);
        }
        return state.at(new Moment.Now());
    }

    private UiState around(UiState state, Action action, Key key) {
        int panes = state.screen().panes().size();
        return switch (action) {
            case SCREEN -> key instanceof Key.Typed typed ? open(state, Screen.of(typed.character())) : state;
            case NEXT_PANE -> state.focus((state.pane() + 1) % panes);
            case PREVIOUS_PANE -> state.focus((state.pane() + panes - 1) % panes);
            case EXPAND -> state.look(state.look().expanded(!state.look().expanded()));
            default -> state;
        };
    }

    /** Of a list of runs it opens the chosen one. */
    private static UiState detail(UiState state, Board board) {
        if (state.screen() != Screen.RUNS) {
            return state.overlay(new Overlay.Detail(0));
        }
        List<RunCard> runs = runs(state, board);
        int at = Math.min(state.place(Pane.RUNS).selected(), runs.size() - 1);
        return at < 0 ? state : state.choose(runs.get(at).id());
    }

    /** The runs that pass the filter, in the order of the screen. */
    public static List<RunCard> runs(UiState state, Board board) {
        return board.runs().stream()
                .filter(card -> state.filter()
                        .accepts(card.run().info().runId() + " "
                                + card.run().info().state().token() + " "
                                + card.run().info().mode().orElse("")))
                .toList();
    }

    private UiState open(UiState state, Screen screen) {
        boolean chosen = !screens.contains(Screen.RUNS) || state.run().isPresent() || screen == Screen.RUNS;
        return screens.contains(screen) && chosen ? state.show(screen) : state;
    }

    private static UiState move(UiState state, Action action) {
        int page = state.geometry().visible(state.focus());
        return scroll(
                state,
                switch (action) {
                    case UP -> -1;
                    case DOWN -> 1;
                    case PAGE_UP -> -page;
                    case PAGE_DOWN -> page;
                    case FIRST -> -HALF_OF_LONG;
                    default -> HALF_OF_LONG;
                });
    }

    private static UiState scroll(UiState state, int by) {
        return switch (state.overlay()) {
            case Overlay.Help help -> state.overlay(new Overlay.Help(further(help.first(), by)));
            case Overlay.Detail detail -> state.overlay(new Overlay.Detail(further(detail.first(), by)));
            case Prompt prompt -> state;
            case Overlay.None none -> {
                Pane pane = state.focus();
                int count = state.geometry().length(pane);
                yield state.place(
                        pane, state.place(pane).move(by, count, state.geometry().visible(pane)));
            }
        };
    }

    /** Lines of an overlay; drawing keeps the last ones in sight. */
    private static int further(int first, int by) {
        return Math.max(0, Math.min(first + by, HALF_OF_LONG / 2));
    }

    /** To the list that the filter is for, and there to the next row that passes; from the last one to the first. */
    private static UiState match(UiState state, int by) {
        List<Pane> panes = state.screen().panes();
        int list = IntStream.range(0, panes.size())
                .filter(pane -> panes.get(pane).isFiltered())
                .findFirst()
                .orElse(-1);
        if (list < 0 || state.filter().isAll()) {
            return state;
        }
        Pane pane = panes.get(list);
        int count = state.geometry().length(pane);
        UiState there = state.focus(list);
        if (count == 0 || list != state.pane()) {
            return there;
        }
        int next = Math.floorMod(state.place(pane).within(count, 1).selected() + by, count);
        return there.place(
                pane,
                new Scroll(state.place(pane).first(), next)
                        .within(count, state.geometry().visible(pane)));
    }

    private static UiState click(UiState state, Key.Clicked click) {
        for (Screen screen : Screen.values()) {
            Rect tab = state.geometry().tabs().get(screen);
            if (tab != null && tab.contains(click.column(), click.row())) {
                return state.show(screen);
            }
        }
        for (int i = 0; i < state.screen().panes().size(); i++) {
            Pane pane = state.screen().panes().get(i);
            Rect area = state.geometry().panes().get(pane);
            if (area != null && area.contains(click.column(), click.row())) {
                Scroll place = state.place(pane)
                        .within(state.geometry().length(pane), state.geometry().visible(pane));
                int chosen = place.first() + click.row() - area.y() - 1;
                return state.focus(i)
                        .place(
                                pane,
                                new Scroll(place.first(), chosen)
                                        .within(
                                                state.geometry().length(pane),
                                                state.geometry().visible(pane)));
            }
        }
        return state;
    }

    private static UiState ask(UiState state, Action action) {
        return switch (action) {
            case FILTER ->
                state.overlay(new Prompt(Prompt.Kind.FILTER, state.filter().text(), false));
            case JUMP -> state.overlay(new Prompt(Prompt.Kind.TIME, "", false));
            default ->
                state.filter(
                        new RowFilter(state.filter().text(), !state.filter().inverse()));
        };
    }

    private UiState prompt(UiState state, Board board, Prompt prompt, Key.Special key) {
        String text = prompt.text();
        return switch (key) {
            case ESCAPE -> state.overlay(Overlay.NONE);
            case BACKSPACE ->
                state.overlay(
                        new Prompt(prompt.kind(), text.isEmpty() ? "" : text.substring(0, text.length() - 1), false));
            case ENTER -> answer(state, board, prompt);
            default -> state;
        };
    }

    private UiState answer(UiState state, Board board, Prompt prompt) {
        UiState closed = state.overlay(Overlay.NONE);
        return switch (prompt.kind()) {
            case FILTER ->
                closed.filter(
                        new RowFilter(prompt.text().strip(), state.filter().inverse()));
            case TIME ->
                TypedTime.parse(prompt.text(), zone(state), board.place().time().orElse(board.readAt()))
                        .map(time -> closed.at(new Moment.AtTime(time)))
                        .orElseGet(() -> state.overlay(new Prompt(prompt.kind(), prompt.text(), true)));
        };
    }

    /** The zone of the times that are shown. */
    public ZoneId zone(UiState state) {
        return state.look().utc() ? ZoneOffset.UTC : local;
    }

    private static UiState travel(UiState state, Board board, Action action) {
        return switch (action) {
            case EARLIER -> by(state, board, -1);
            case LATER -> by(state, board, 1);
            case PREVIOUS_LOOP -> search(state, board, Target.LOOP, -1);
            case NEXT_LOOP -> search(state, board, Target.LOOP, 1);
            case PREVIOUS_TRADE -> search(state, board, Target.TRADE, -1);
            case NEXT_TRADE -> search(state, board, Target.TRADE, 1);
            case PREVIOUS_REFUSAL -> search(state, board, Target.REFUSAL, -1);
            default -> search(state, board, Target.REFUSAL, 1);
        };
    }

    /** A key that comes before the last one was answered counts from where that one leads. */
    private static UiState by(UiState state, Board board, int direction) {
        Duration step = state.windowLength().dividedBy(STEPS_PER_WINDOW);
        Optional<Instant> from = state.moment() instanceof Moment.AtTime at
                ? Optional.of(at.time())
                : board.place().time();
        if (from.isEmpty() || state.moment() instanceof Moment.Now && direction > 0) {
            return state;
        }
        Instant target = from.get().plus(step.multipliedBy(direction));
        return state.at(new Moment.AtTime(target));
    }

    private static UiState search(UiState state, Board board, Target target, int direction) {
        if (board.place().row() < 0 || state.moment() instanceof Moment.Now && direction > 0) {
            return state;
        }
        if (state.moment() instanceof Moment.Found found && found.target() == target) {
            int steps = found.steps() + direction;
            return state.at(steps == 0 ? new Moment.AtRow(found.row()) : new Moment.Found(found.row(), target, steps));
        }
        return state.at(new Moment.Found(board.place().row(), target, direction));
    }

    /**
     * Data arrived. What was looked for is now a row, or was not there; and who has come to the newest row of a run that
     * goes on follows it again.
     */
    public UiState arrived(UiState state, Board board) {
        if (!board.question().moment().equals(state.moment())) {
            return state;
        }
        if (state.moment() instanceof Moment.Found && board.place().row() >= 0) {
            return state.at(new Moment.AtRow(board.place().row()));
        }
        return state.moment() instanceof Moment.AtTime && board.place().newest() ? state.at(new Moment.Now()) : state;
    }

    private static UiState acknowledge(UiState state, Board board) {
        return unseen(state, board)
                .map(alert -> state.acknowledge(alert.identity()))
                .orElse(state);
    }

    /** The oldest alert that was not acknowledged. */
    public static Optional<AlertLine> unseen(UiState state, Board board) {
        return board.alerts().stream()
                .filter(alert -> !state.acknowledged().contains(alert.identity()))
                .findFirst();
    }
}
