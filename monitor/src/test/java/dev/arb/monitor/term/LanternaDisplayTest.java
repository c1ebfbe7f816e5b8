package dev.arb.monitor.term;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseAction;
import com.googlecode.lanterna.input.MouseActionType;
import dev.arb.monitor.theme.Palette;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.ui.Input;
import dev.arb.monitor.ui.Key;
import dev.arb.monitor.widget.Frame;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** What reaches a terminal, and what comes from it. */
class LanternaDisplayTest {
    private static final int COLUMNS = 20;

    private final TestTerminal terminal = new TestTerminal(COLUMNS, 3);
    private final BlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
    private final LanternaDisplay display = new LanternaDisplay(terminal, Palette.EAST_ASIAN, true);

    @Test
    void theTerminalShowsTheFrame() throws Exception {
        display.start(inputs::add);

        display.show(frame("plain", "+1,000", "한글 끝"));

        assertThat(row(0)).startsWith("plain");
        assertThat(row(1)).startsWith("+1,000");
        assertThat(cell(0, 1).getForegroundColor()).isEqualTo(new TextColor.Indexed(9));
        assertThat(cell(0, 2).getCharacterString()).isEqualTo("한");
        assertThat(cell(5, 2).getCharacterString()).isEqualTo("끝");
    }

    @Test
    void onlyWhatChangedIsWrittenAndNothingOfWideCharactersIsLeft() throws Exception {
        display.start(inputs::add);
        display.show(frame("same", "한글 한글", "x"));

        display.show(frame("same", "a글 b", "x"));
        display.show(frame("same", "ab", "xy"));

        assertThat(row(0).strip()).isEqualTo("same");
        assertThat(row(1).strip()).isEqualTo("ab");
        assertThat(row(2).strip()).isEqualTo("xy");
    }

    @Test
    void anotherSizeIsToldAndPaintedInFull() throws Exception {
        display.start(inputs::add);
        assertThat(inputs.take()).isEqualTo(new Input.Resized(COLUMNS, 3));
        display.show(frame("one", "two", "three"));

        terminal.setTerminalSize(new TerminalSize(30, 4));
        Frame larger = new Frame(30, 4);
        larger.canvas().text(0, 3, "below", Tone.TEXT);
        display.show(larger);

        assertThat(inputs.take()).isEqualTo(new Input.Resized(30, 4));
        assertThat(row(0).strip()).isEmpty();
        assertThat(row(3).strip()).isEqualTo("below");
    }

    @Test
    void theScreenIsGivenBack() throws Exception {
        terminal.putString("before");
        display.start(inputs::add);
        display.show(frame("dashboard", "", ""));

        display.close();

        assertThat(terminal.isCursorVisible()).isTrue();
        assertThat(row(0).strip()).isEqualTo("before");
    }

    @Test
    void keysArrive() throws Exception {
        display.start(inputs::add);
        inputs.take();

        terminal.press(new KeyStroke('q', false, false));
        terminal.press(new KeyStroke('c', true, false));
        terminal.press(new KeyStroke(KeyType.PageDown));
        terminal.press(new MouseAction(MouseActionType.CLICK_DOWN, 1, new TerminalPosition(4, 2)));
        terminal.press(new KeyStroke(KeyType.EOF));

        assertThat(inputs.take()).isEqualTo(new Input.Pressed(new Key.Typed('q')));
        assertThat(inputs.take()).isEqualTo(new Input.Pressed(Key.Special.CTRL_C));
        assertThat(inputs.take()).isEqualTo(new Input.Pressed(Key.Special.PAGE_DOWN));
        assertThat(inputs.take()).isEqualTo(new Input.Pressed(new Key.Clicked(4, 2)));
        assertThat(inputs.take()).isEqualTo(new Input.Ended(129));
    }

    @Test
    void escapeAndAKeyRightBehindItAreTwoKeys() throws Exception {
        display.start(inputs::add);
        inputs.take();

        terminal.press(new KeyStroke('q', false, true));

        assertThat(inputs.take()).isEqualTo(new Input.Pressed(Key.Special.ESCAPE));
        assertThat(inputs.take()).isEqualTo(new Input.Pressed(new Key.Typed('q')));
    }

    private static Frame frame(String plain, String gain, String text) {
        Frame frame = new Frame(COLUMNS, 3);
        frame.canvas().text(0, 0, plain, Tone.TEXT);
        frame.canvas().text(0, 1, gain, Tone.GAIN);
        frame.canvas().text(0, 2, text, Tone.TEXT);
        return frame;
    }

    private TextCharacter cell(int column, int row) {
        return terminal.getCharacter(new TerminalPosition(column, row));
    }

    private String row(int row) {
        return terminal.toString().split("\n", -1)[row];
    }
}
