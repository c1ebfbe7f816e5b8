package dev.arb.monitor.ui;

import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Key.Special;
import dev.arb.monitor.ui.Key.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All keys: help, key bar and the reference page are made of this table. */
public final class KeyMap {
    /** In the order of the help. */
    public static final List<Binding> ALL = List.of(
            bind(Action.HELP, "?", Word.DO_HELP, typed('?')),
            bind(Action.QUIT, "q, Ctrl-C", Word.DO_QUIT, typed('q'), Special.CTRL_C),
            bind(Action.SCREEN, "0 to 7", Word.DO_SCREEN, digits()),
            bind(Action.NEXT_PANE, "Tab", Word.DO_PANE, Special.TAB),
            bind(Action.PREVIOUS_PANE, "Shift-Tab", Word.DO_PANE_BACK, Special.BACK_TAB),
            bind(Action.UP, "Up, k", Word.DO_UP, Special.UP, typed('k')),
            bind(Action.DOWN, "Down, j", Word.DO_DOWN, Special.DOWN, typed('j')),
            bind(Action.PAGE_UP, "PgUp", Word.DO_PAGE_UP, Special.PAGE_UP),
            bind(Action.PAGE_DOWN, "PgDn", Word.DO_PAGE_DOWN, Special.PAGE_DOWN),
            bind(Action.FIRST, "g, Home", Word.DO_FIRST, typed('g'), Special.HOME),
            bind(Action.LAST, "G", Word.DO_LAST, typed('G')),
            bind(Action.DETAIL, "Enter", Word.DO_DETAIL, Special.ENTER),
            bind(Action.BACK, "Esc", Word.DO_BACK, Special.ESCAPE),
            bind(Action.FILTER, "/", Word.DO_FILTER, typed('/')),
            bind(Action.NEXT_MATCH, "n", Word.DO_NEXT_MATCH, typed('n')),
            bind(Action.PREVIOUS_MATCH, "N", Word.DO_PREVIOUS_MATCH, typed('N')),
            bind(Action.INVERT, "!", Word.DO_INVERT, typed('!')),
            bind(Action.PAUSE, "Space", Word.DO_PAUSE, typed(' ')),
            bind(Action.FOLLOW, "f, End", Word.DO_FOLLOW, typed('f'), Special.END),
            bind(Action.EARLIER, "Left", Word.DO_EARLIER, Special.LEFT),
            bind(Action.LATER, "Right", Word.DO_LATER, Special.RIGHT),
            bind(Action.PREVIOUS_LOOP, ",", Word.DO_PREVIOUS_LOOP, typed(',')),
            bind(Action.NEXT_LOOP, ".", Word.DO_NEXT_LOOP, typed('.')),
            bind(Action.JUMP, "t", Word.DO_JUMP, typed('t')),
            bind(Action.PREVIOUS_TRADE, "[", Word.DO_PREVIOUS_TRADE, typed('[')),
            bind(Action.NEXT_TRADE, "]", Word.DO_NEXT_TRADE, typed(']')),
            bind(Action.PREVIOUS_REFUSAL, "{", Word.DO_PREVIOUS_REFUSAL, typed('{')),
            bind(Action.NEXT_REFUSAL, "}", Word.DO_NEXT_REFUSAL, typed('}')),
            bind(Action.WIDER, "+, =", Word.DO_WIDER, typed('+'), typed('=')),
            bind(Action.NARROWER, "-", Word.DO_NARROWER, typed('-')),
            bind(Action.EXPAND, "x", Word.DO_EXPAND, typed('x')),
            bind(Action.EVENTS, "e", Word.DO_EVENTS, typed('e')),
            bind(Action.SORT, "s", Word.DO_SORT, typed('s')),
            bind(Action.FIGURE, "v", Word.DO_FIGURE, typed('v')),
            bind(Action.ZONE, "z", Word.DO_ZONE, typed('z')),
            bind(Action.ACKNOWLEDGE, "a", Word.DO_ACKNOWLEDGE, typed('a')),
            bind(Action.SAVE, "w", Word.DO_SAVE, typed('w')),
            bind(Action.REDRAW, "r, Ctrl-L", Word.DO_REDRAW, typed('r'), Special.CTRL_L),
            bind(Action.SUSPEND, "Ctrl-Z", Word.DO_SUSPEND, Special.CTRL_Z));

    private static final Map<Key, Action> ACTIONS = actions();

    /**
     * @param label the keys as they stand on a keyboard
     * @param help what they do
     */
    public record Binding(Action action, String label, Word help, List<Key> keys) {}

    private KeyMap() {}

    /** What a key does; empty when it does nothing. */
    public static Optional<Action> action(Key key) {
        return Optional.ofNullable(ACTIONS.get(key));
    }

    private static Map<Key, Action> actions() {
        Map<Key, Action> actions = new HashMap<>();
        for (Binding binding : ALL) {
            for (Key key : binding.keys()) {
                if (actions.put(key, binding.action()) != null) {
                    throw new IllegalStateException(key + " is bound twice");
                }
            }
        }
        return actions;
    }

    private static Binding bind(Action action, String label, Word help, Key... keys) {
        return new Binding(action, label, help, List.of(keys));
    }

    private static Typed typed(char c) {
        return new Typed(c);
    }

    private static Key[] digits() {
        List<Key> digits = new ArrayList<>();
        for (Screen screen : Screen.values()) {
            digits.add(typed((char) ('0' + screen.number())));
        }
        return digits.toArray(Key[]::new);
    }
}
