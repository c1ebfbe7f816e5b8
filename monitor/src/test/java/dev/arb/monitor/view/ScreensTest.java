package dev.arb.monitor.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Moment;
import dev.arb.monitor.model.Question;
import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Language;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.ui.UiState;
import dev.arb.monitor.widget.Columns;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each screen looks like. */
class ScreensTest {
    private static final List<Screen> ALL = List.of(Screen.values());

    static Stream<Arguments> frames() {
        return ALL.stream()
                .flatMap(screen -> Stream.of("80x24", "110x29", "200x60")
                        .flatMap(size ->
                                Arrays.stream(Glyphs.values()).map(glyphs -> Arguments.of(screen, size, glyphs))));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void everyScreenLooksAsItDid(Screen screen, String size, Glyphs glyphs) {
        String text = draw(Boards.running(), UiState.on(screen), size, new Style(glyphs, Language.EN));

        if (glyphs.isAscii()) {
            assertThat(text).matches("\\p{ASCII}*");
        }
        GoldenFrame.check((screen + "-" + size + "-" + glyphs + ".txt").toLowerCase(Locale.ROOT), text);
    }

    @Test
    void thePastAndAFailingSourceAreSaid() {
        Moment past = new Moment.AtRow(4_000);
        UiState back = UiState.on(Screen.OVERVIEW);
        GoldenFrame.check("overview-failing.txt", draw(Boards.failing(), back, "110x29", UNICODE));

        assertThat(draw(Boards.at(4_000, past), pastState(past), "110x29", UNICODE))
                .contains("looking back 01:21:40");
        assertThat(draw(Boards.running(), pastState(past), "110x29", UNICODE)).contains("looking back loading");
    }

    private static final Style UNICODE = new Style(Glyphs.UNICODE, Language.EN);

    private static UiState pastState(Moment moment) {
        UiState now = UiState.on(Screen.OVERVIEW);
        return new UiState(
                now.screen(),
                now.pane(),
                moment,
                now.window(),
                now.filter(),
                false,
                now.overlay(),
                now.look(),
                now.places(),
                now.acknowledged(),
                now.notice(),
                now.geometry(),
                now.run());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void koreanIsDrawnInColumns(Screen screen) {
        String text = draw(Boards.running(), UiState.on(screen), "110x29", new Style(Glyphs.UNICODE, Language.KO));

        GoldenFrame.check(screen.name().toLowerCase(Locale.ROOT) + "-korean.txt", text);
        assertThat(text.lines().filter(line -> line.startsWith("│"))).allSatisfy(line -> {
            assertThat(line).endsWith("│");
            assertThat(Columns.of(line)).isEqualTo(110);
        });
    }

    @Test
    void aTinyTerminalGetsALine() {
        assertThat(draw(Boards.running(), UiState.on(Screen.OVERVIEW), "52x12", UNICODE))
                .startsWith("RUNNING PnL +10,123  Equity 104,123,450\n")
                .contains("terminal too small (52x12), need 60x15");
    }

    @Test
    void beforeAnythingWasReadEverythingIsUnknown() {
        Board empty = Board.empty(question(), Boards.NOW, "run-1");

        assertThat(draw(empty, UiState.on(Screen.OVERVIEW), "110x29", UNICODE))
                .contains("run-1", "UNKNOWN", "Equity      —", "Trading PnL —")
                .doesNotContain("0 ₩", " 0.0");
    }

    private static Question question() {
        return UiState.on(Screen.OVERVIEW).question(15);
    }

    static String draw(Board board, UiState state, String size, Style style) {
        String[] parts = size.split("x", -1);
        return new Screens(style, ALL, 15)
                .draw(
                        board,
                        0,
                        state,
                        ZoneOffset.UTC,
                        Boards.NOW,
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(parts[1]))
                .frame()
                .text();
    }
}
