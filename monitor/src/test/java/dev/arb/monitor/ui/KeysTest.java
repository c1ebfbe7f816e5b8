package dev.arb.monitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Moment;
import dev.arb.monitor.model.Moment.Target;
import dev.arb.monitor.model.RowFilter;
import dev.arb.monitor.ui.Key.Special;
import dev.arb.monitor.ui.Key.Typed;
import dev.arb.monitor.ui.KeyMap.Binding;
import dev.arb.monitor.ui.Overlay.Prompt;
import dev.arb.monitor.ui.Screen.Pane;
import dev.arb.monitor.view.Boards;
import dev.arb.monitor.widget.Rect;
import dev.arb.monitor.widget.Scroll;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key of the help does what the help says. */
class KeysTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Board BOARD = Boards.running();
    private static final Update UPDATE = new Update(SEOUL, List.of(Screen.values()));
    private static final Geometry GEOMETRY = new Geometry(
            110,
            29,
            Map.of(Pane.TAIL, new Rect(1, 20, 100, 6)),
            Map.of(Pane.TAIL, 40),
            Map.of(Screen.RISK, new Rect(50, 1, 6, 1)));
    private static final UiState START =
            UiState.on(Screen.OVERVIEW).choose("run-1").drawn(GEOMETRY);
    private static final Instant SHOWN = BOARD.place().time().orElseThrow();
    private static final Map<Action, Consumer<Step>> EXPECTED = expected();

    private static Map<Action, Consumer<Step>> expected() {
        Map<Action, Consumer<Step>> expected = new EnumMap<>(Action.class);
        expected.put(Action.HELP, step -> assertThat(step.state().overlay()).isEqualTo(new Overlay.Help(0)));
        expected.put(Action.QUIT, step -> assertThat(step.effects()).hasOnlyElementsOfType(Effect.Quit.class));
        expected.put(Action.SCREEN, step -> assertThat(step.state().overlay()).isEqualTo(Overlay.NONE));
        expected.put(Action.NEXT_PANE, step -> assertThat(step.state().focus()).isEqualTo(Pane.CHART));
        expected.put(
                Action.PREVIOUS_PANE, step -> assertThat(step.state().focus()).isEqualTo(Pane.ROUTES));
        expected.put(
                Action.UP,
                step -> assertThat(step.state().place(Pane.TAIL).selected()).isZero());
        expected.put(
                Action.DOWN,
                step -> assertThat(step.state().place(Pane.TAIL).selected()).isEqualTo(1));
        expected.put(
                Action.PAGE_UP,
                step -> assertThat(step.state().place(Pane.TAIL).selected()).isZero());
        expected.put(
                Action.PAGE_DOWN,
                step -> assertThat(step.state().place(Pane.TAIL)).isEqualTo(new Scroll(1, 5)));
        expected.put(
                Action.FIRST,
                step -> assertThat(step.state().place(Pane.TAIL).selected()).isZero());
        expected.put(
                Action.LAST, step -> assertThat(step.state().place(Pane.TAIL)).isEqualTo(new Scroll(35, 39)));
        expected.put(Action.DETAIL, step -> assertThat(step.state().overlay()).isEqualTo(new Overlay.Detail(0)));
        expected.put(Action.BACK, step -> assertThat(step.state().overlay()).isEqualTo(Overlay.NONE));
        expected.put(
                Action.FILTER, step -> assertThat(step.state().overlay()).isEqualTo(prompt(Prompt.Kind.FILTER, "")));
        expected.put(Action.NEXT_MATCH, step -> assertThat(step.state()).isEqualTo(START));
        expected.put(Action.PREVIOUS_MATCH, step -> assertThat(step.state()).isEqualTo(START));
        expected.put(
                Action.INVERT,
                step -> assertThat(step.state().filter().inverse()).isTrue());
        expected.put(Action.PAUSE, step -> assertThat(step.state().paused()).isTrue());
        expected.put(
                Action.FOLLOW, step -> assertThat(step.state().isFollowing()).isTrue());
        expected.put(
                Action.EARLIER,
                step -> assertThat(step.state().moment()).isEqualTo(new Moment.AtTime(SHOWN.minusSeconds(15))));
        expected.put(Action.LATER, step -> assertThat(step.state().moment()).isEqualTo(new Moment.Now()));
        expected.put(
                Action.PREVIOUS_LOOP, step -> assertThat(step.state().moment()).isEqualTo(found(Target.LOOP, -1)));
        expected.put(Action.NEXT_LOOP, step -> assertThat(step.state().moment()).isEqualTo(new Moment.Now()));
        expected.put(Action.JUMP, step -> assertThat(step.state().overlay()).isEqualTo(prompt(Prompt.Kind.TIME, "")));
        expected.put(
                Action.PREVIOUS_TRADE, step -> assertThat(step.state().moment()).isEqualTo(found(Target.TRADE, -1)));
        expected.put(
                Action.NEXT_TRADE, step -> assertThat(step.state().moment()).isEqualTo(new Moment.Now()));
        expected.put(
                Action.PREVIOUS_REFUSAL,
                step -> assertThat(step.state().moment()).isEqualTo(found(Target.REFUSAL, -1)));
        expected.put(
                Action.NEXT_REFUSAL, step -> assertThat(step.state().moment()).isEqualTo(new Moment.Now()));
        expected.put(
                Action.WIDER, step -> assertThat(step.state().windowLength()).isEqualTo(Duration.ofHours(1)));
        expected.put(
                Action.NARROWER, step -> assertThat(step.state().windowLength()).isEqualTo(Duration.ofMinutes(5)));
        expected.put(
                Action.EXPAND,
                step -> assertThat(step.state().look().expanded()).isTrue());
        expected.put(
                Action.EVENTS, step -> assertThat(step.state().look().events()).isTrue());
        expected.put(Action.SORT, step -> assertThat(step.state().look().sort()).isEqualTo(1));
        expected.put(
                Action.FIGURE, step -> assertThat(step.state().look().equity()).isTrue());
        expected.put(Action.ZONE, step -> assertThat(UPDATE.zone(step.state())).isNotEqualTo(SEOUL));
        expected.put(
                Action.ACKNOWLEDGE,
                step -> assertThat(Update.unseen(step.state(), BOARD)).isEmpty());
        expected.put(Action.SAVE, step -> assertThat(step.effects()).containsExactly(new Effect.Save()));
        expected.put(Action.REDRAW, step -> assertThat(step.effects()).containsExactly(new Effect.Redraw()));
        expected.put(Action.SUSPEND, step -> assertThat(step.effects()).containsExactly(new Effect.Suspend()));
        return expected;
    }

    private static Prompt prompt(Prompt.Kind kind, String text) {
        return new Prompt(kind, text, false);
    }

    private static Moment found(Target target, int steps) {
        return new Moment.Found(BOARD.place().row(), target, steps);
    }

    static Stream<Binding> bindings() {
        return KeyMap.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void everyKeyDoesWhatTheHelpSays(Binding binding) {
        for (Key key : binding.keys()) {
            EXPECTED.get(binding.action()).accept(UPDATE.key(START, BOARD, key));
        }
    }

    @Test
    void everyActionHasAKey() {
        assertThat(bindings().map(Binding::action)).containsExactlyInAnyOrder(Action.values());
    }

    @Test
    void digitsOpenTheirScreens() {
        UiState chosen = START.choose("run-1");
        for (Screen screen : Screen.values()) {
            assertThat(typed(chosen, Character.forDigit(screen.number(), 10)).screen())
                    .isEqualTo(screen);
        }
    }

    @Test
    void aRunIsChosenByEnterAndBeforeThatThereIsNothingElseToShow() {
        UiState list = UiState.on(Screen.RUNS);
        assertThat(typed(list, '2')).isEqualTo(list);

        UiState chosen = UPDATE.key(list, BOARD, Special.ENTER).state();

        assertThat(chosen.screen()).isEqualTo(Screen.OVERVIEW);
        assertThat(chosen.question(15).run()).contains("run");
        assertThat(typed(chosen, '0').question(15).run()).isEmpty();
    }

    @Test
    void aScreenThatTheDashboardHasNotIsNotOpened() {
        Update few = new Update(SEOUL, List.of(Screen.OVERVIEW));

        assertThat(few.key(START, BOARD, new Typed('5')).state().screen()).isEqualTo(Screen.OVERVIEW);
    }

    @Test
    void keysThatComeBeforeTheAnswerCountFromWhereTheLastOneLeads() {
        UiState twice = typed(typed(START, '['), '[');
        UiState thrice = UPDATE.key(UPDATE.key(START, BOARD, Special.LEFT).state(), BOARD, Special.LEFT)
                .state();

        assertThat(twice.moment()).isEqualTo(found(Target.TRADE, -2));
        assertThat(typed(typed(twice, ']'), ']').moment())
                .isEqualTo(new Moment.AtRow(BOARD.place().row()));
        assertThat(thrice.moment()).isEqualTo(new Moment.AtTime(SHOWN.minusSeconds(30)));
    }

    @Test
    void whatWasLookedForIsARowWhenTheAnswerComes() {
        UiState looking = typed(START, '{');
        Board answer = Boards.at(4_000, looking.moment());

        assertThat(UPDATE.arrived(looking, BOARD)).isEqualTo(looking);
        assertThat(UPDATE.arrived(looking, answer).moment()).isEqualTo(new Moment.AtRow(4_000));
    }

    @Test
    void aTimeIsTypedInTheZoneThatIsShown() {
        UiState asked = typed(START, 't');
        for (char c : "09:05".toCharArray()) {
            asked = typed(asked, c);
        }

        assertThat(UPDATE.key(asked, BOARD, Special.ENTER).state().moment())
                .isEqualTo(new Moment.AtTime(Instant.parse("2026-08-22T00:05:00Z")));
    }

    @Test
    void whatIsNoTimeIsRefusedAndCanBeCorrected() {
        UiState refused =
                UPDATE.key(typed(typed(START, 't'), 'x'), BOARD, Special.ENTER).state();

        assertThat(refused.overlay()).isEqualTo(new Prompt(Prompt.Kind.TIME, "x", true));
        assertThat(UPDATE.key(refused, BOARD, Special.BACKSPACE).state().overlay())
                .isEqualTo(prompt(Prompt.Kind.TIME, ""));
    }

    @Test
    void aFilterIsTypedAndTakenBack() {
        UiState typed = typed(typed(typed(START, '/'), 'q'), '1');
        UiState filtered = UPDATE.key(typed, BOARD, Special.ENTER).state();

        assertThat(filtered.filter()).isEqualTo(new RowFilter("q1", false));
        assertThat(filtered.overlay()).isEqualTo(Overlay.NONE);
        assertThat(UPDATE.key(filtered, BOARD, Special.ESCAPE).state().filter()).isEqualTo(RowFilter.ALL);
    }

    @Test
    void matchesOfAFilterAreGoneThroughRoundAndRoundFromAnyPane() {
        UiState filtered =
                UPDATE.key(typed(typed(START, '/'), 'q'), BOARD, Special.ENTER).state();
        UiState fromChart = typed(UPDATE.key(filtered, BOARD, Special.TAB).state(), 'n');

        assertThat(fromChart.focus()).isEqualTo(Pane.TAIL);
        assertThat(fromChart.place(Pane.TAIL).selected()).isZero();
        assertThat(typed(typed(filtered, 'n'), 'n').place(Pane.TAIL).selected()).isEqualTo(2);
        assertThat(typed(typed(filtered, 'n'), 'N').place(Pane.TAIL).selected()).isZero();
        assertThat(typed(filtered, 'N').place(Pane.TAIL)).isEqualTo(new Scroll(35, 39));
        assertThat(typed(typed(filtered, 'N'), 'n').place(Pane.TAIL)).isEqualTo(new Scroll(0, 0));
    }

    @Test
    void theMouseChoosesScreensAndRows() {
        assertThat(UPDATE.key(START, BOARD, new Key.Clicked(52, 1)).state().screen())
                .isEqualTo(Screen.RISK);
        assertThat(UPDATE.key(START, BOARD, new Key.Clicked(30, 23))
                        .state()
                        .place(Pane.TAIL)
                        .selected())
                .isEqualTo(2);
        assertThat(UPDATE.key(START, BOARD, new Key.Wheeled(3))
                        .state()
                        .place(Pane.TAIL)
                        .selected())
                .isEqualTo(3);
    }

    private static UiState typed(UiState state, char c) {
        return UPDATE.key(state, BOARD, new Typed(c)).state();
    }
}
