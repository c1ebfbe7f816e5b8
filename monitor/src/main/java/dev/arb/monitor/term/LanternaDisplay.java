package dev.arb.monitor.term;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ExtendedTerminal;
import com.googlecode.lanterna.terminal.MouseCaptureMode;
import com.googlecode.lanterna.terminal.Terminal;
import dev.arb.monitor.theme.Palette;
import dev.arb.monitor.ui.Display;
import dev.arb.monitor.ui.Input;
import dev.arb.monitor.widget.Frame;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A terminal as a display. */
public final class LanternaDisplay implements Display {
    private final Terminal terminal;
    private final Painter painter;
    private final boolean mouse;
    private final AtomicBoolean taken = new AtomicBoolean();
    private @Nullable Frame shown;

    /** @param mouse whether clicks and the wheel are wanted, which takes text selection from the terminal */
    LanternaDisplay(Terminal terminal, Palette palette, boolean mouse) {
        this.terminal = terminal;
        this.painter = new Painter(terminal, palette);
        this.mouse = mouse;
    }

    /**
     * The terminal of this process.
     *
     * @throws IOException when it has none, or the tty cannot be set up
     */
    public static LanternaDisplay ofProcess(Palette palette, boolean mouse) throws IOException {
        return new LanternaDisplay(new TtyTerminal(), palette, mouse);
    }

    @Override
    public void start(Consumer<Input> inputs) throws IOException {
        takeScreen();
        terminal.addResizeListener((unused, size) -> inputs.accept(resized(size)));
        inputs.accept(resized(terminal.getTerminalSize()));
        new KeyReader(terminal, inputs).start();
    }

    private static Input resized(TerminalSize size) {
        return new Input.Resized(size.getColumns(), size.getRows());
    }

    private void takeScreen() throws IOException {
        taken.set(true);
        terminal.enterPrivateMode();
        terminal.setCursorVisible(false);
        if (mouse && terminal instanceof ExtendedTerminal extended) {
            extended.setMouseCaptureMode(MouseCaptureMode.CLICK_RELEASE);
        }
        terminal.flush();
        shown = null;
    }

    private void giveScreenBack() throws IOException {
        if (!taken.compareAndSet(true, false)) {
            return;
        }
        if (mouse && terminal instanceof ExtendedTerminal extended) {
            extended.setMouseCaptureMode(null);
        }
        terminal.resetColorAndSGR();
        terminal.setCursorVisible(true);
        terminal.exitPrivateMode();
        terminal.flush();
    }

    @Override
    public void show(Frame frame) throws IOException {
        try {
            painter.paint(shown, frame);
            shown = frame;
        } catch (IOException e) {
            throw new LostException(e);
        }
    }

    @Override
    public void forget() {
        shown = null;
    }

    @Override
    public void continued() throws IOException {
        if (terminal instanceof TtyTerminal tty) {
            tty.takeKeyboard();
        }
        shown = null;
    }

    /** All processes of the job stop, as they do by the terminal's own key, so that the shell takes over. */
    @Override
    public void suspend() throws IOException {
        if (!(terminal instanceof TtyTerminal tty)) {
            return;
        }
        giveScreenBack();
        tty.giveKeyboardBack();
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s TSTP 0")
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tty.takeKeyboard();
        takeScreen();
    }

    @Override
    public void bell() throws IOException {
        terminal.bell();
    }

    @Override
    public void close() {
        try {
            giveScreenBack();
            terminal.close();
        } catch (IOException e) {
            // nobody is there to whom it could be given back
        }
    }
}
