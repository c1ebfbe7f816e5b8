package dev.arb.monitor.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalTextUtils;
import dev.arb.monitor.model.Board;
import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Language;
import dev.arb.monitor.ui.Key;
import dev.arb.monitor.ui.KeyMap;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.ui.UiState;
import dev.arb.monitor.ui.Update;
import dev.arb.monitor.view.Screens.Picture;
import dev.arb.monitor.widget.Frame;
import dev.arb.monitor.widget.Rect;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is pressed, resized and told: nothing is thrown, and nothing is drawn where it does not belong. */
class FramesProperties {
    private static final List<Screen> ALL = List.of(Screen.values());

    /** A key, a size or another board. */
    private sealed interface Happening {
        record Pressed(Key key) implements Happening {}

        record Sized(int columns, int rows) implements Happening {}

        record Told(Board board) implements Happening {}
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<Happening> keys = Arbitraries.of(KeyMap.ALL.stream()
                        .flatMap(binding -> binding.keys().stream())
                        .toList())
                .map(Happening.Pressed::new);
        Arbitrary<Happening> letters =
                Arbitraries.chars().range('0', 'z').map(c -> new Happening.Pressed(new Key.Typed(c)));
        Arbitrary<Happening> clicks = Arbitraries.integers()
                .between(0, 220)
                .flatMap(column -> Arbitraries.integers()
                        .between(0, 70)
                        .map(row -> new Happening.Pressed(new Key.Clicked(column, row))));
        Arbitrary<Happening> sizes = Arbitraries.integers()
                .between(1, 210)
                .flatMap(columns ->
                        Arbitraries.integers().between(1, 65).map(rows -> new Happening.Sized(columns, rows)));
        Arbitrary<Happening> boards = Arbitraries.longs()
                .flatMap(seed -> foreign()
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(texts -> new Happening.Told(AnyBoard.of(seed, texts))));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, keys),
                        net.jqwik.api.Tuple.of(2, letters),
                        net.jqwik.api.Tuple.of(1, clicks),
                        net.jqwik.api.Tuple.of(3, sizes),
                        net.jqwik.api.Tuple.of(2, boards))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<String> foreign() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(40);
        Arbitrary<String> evil = Arbitraries.of(
                "\u001B[2J\u001B[H",
                "\u001B]0;title\u0007",
                "가나다라마바사",
                "ｆｕｌｌ",
                "e\u0301\u0301\u0301",
                "\u200B\u200F\u202E",
                "\uD83D\uDE00",
                "\uD83D",
                "שלום",
                "\t\r\n\b",
                "\u1100\u1161\u11A8",
                "\u009B31m",
                "⌚⚡",
                "नमस्ते",
                "x".repeat(3_000),
                "가".repeat(3_000),
                "");
        return Arbitraries.oneOf(anything, evil, evil.list().ofMaxSize(4).map(parts -> String.join("x", parts)));
    }

    @Property(tries = 300)
    void anySequenceOfKeysSizesAndDataIsDrawn(@ForAll("happenings") List<Happening> happenings, @ForAll boolean ascii) {
        Update update = new Update(ZoneOffset.UTC, ALL);
        Screens screens = new Screens(new Style(ascii ? Glyphs.ASCII : Glyphs.UNICODE, Language.EN), ALL, 15);
        UiState state = UiState.on(Screen.OVERVIEW);
        Board board = Boards.running();
        int columns = 110;
        int rows = 29;
        for (Happening happening : happenings) {
            switch (happening) {
                case Happening.Pressed pressed ->
                    state = update.key(state, board, pressed.key()).state();
                case Happening.Sized sized -> {
                    columns = sized.columns();
                    rows = sized.rows();
                }
                case Happening.Told told -> {
                    board = told.board();
                    state = update.arrived(state, board);
                }
            }
            Picture picture = screens.draw(board, 0, state, ZoneOffset.UTC, Boards.NOW, columns, rows);
            state = state.drawn(picture.geometry());
            requireWhole(picture, columns, rows);
        }
    }

    private static void requireWhole(Picture picture, int columns, int rows) {
        Frame frame = picture.frame();
        assertThat(frame.columns()).isEqualTo(columns);
        assertThat(frame.rows()).isEqualTo(rows);
        Rect all = new Rect(0, 0, columns, rows);
        assertThat(picture.geometry().panes().values())
                .allSatisfy(area -> assertThat(area.intersect(all)).isEqualTo(area));
        for (int row = 0; row < rows; row++) {
            requireColumns(frame, row);
        }
    }

    /** Every character takes the columns that the frame gives it, as the terminal library counts them. */
    private static void requireColumns(Frame frame, int row) {
        for (int column = 0; column < frame.columns(); column++) {
            char c = frame.characterAt(column, row);
            boolean wide = column + 1 < frame.columns() && frame.characterAt(column + 1, row) == Frame.CONTINUED;
            if (c != Frame.CONTINUED) {
                assertThat(Character.isISOControl(c)).isFalse();
                assertThat(TerminalTextUtils.isCharDoubleWidth(c))
                        .as("U+%04X", (int) c)
                        .isEqualTo(wide);
            } else {
                assertThat(column).isPositive();
                assertThat(frame.characterAt(column - 1, row)).isNotEqualTo(Frame.CONTINUED);
            }
        }
    }

    @Property(tries = 200)
    void foreignTextMovesNoColumn(@ForAll("foreign") String text) {
        String plain = ScreensTest.draw(
                Boards.withText("text"), UiState.on(Screen.OVERVIEW), "110x29", new Style(Glyphs.UNICODE, Language.EN));
        Frame frame = new Screens(new Style(Glyphs.UNICODE, Language.EN), ALL, 15)
                .draw(Boards.withText(text), 0, UiState.on(Screen.OVERVIEW), ZoneOffset.UTC, Boards.NOW, 110, 29)
                .frame();

        List<String> lines = plain.lines().toList();
        for (int row = 2; row < 28; row++) {
            String line = lines.get(row);
            if (!line.isEmpty() && line.charAt(0) == '│') {
                assertThat(frame.characterAt(0, row)).isEqualTo('│');
                assertThat(frame.characterAt(109, row)).isEqualTo('│');
            }
        }
    }
}
