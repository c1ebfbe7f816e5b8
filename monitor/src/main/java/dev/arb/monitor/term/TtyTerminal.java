package dev.arb.monitor.term;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.UnixTerminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The terminal of this process. Differs from Lanterna's in what disturbs a dashboard: the size is asked of the tty driver
 * and not of the terminal, whose answer could end up on the shell's prompt; all keys that make signals or stop the output
 * are keys; and the screen can be given back for a while.
 */
final class TtyTerminal extends UnixTerminal {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final TerminalSize FALLBACK = new TerminalSize(80, 24);

    TtyTerminal() throws IOException {
        super(
                System.in,
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER_BYTES),
                StandardCharsets.UTF_8,
                CtrlCBehaviour.TRAP);
        onlyKeys();
    }

    private void onlyKeys() throws IOException {
        runSTTYCommand("intr", "undef", "susp", "undef", "quit", "undef", "-ixon");
    }

    /** All of it at once: the superclass encodes each character by itself, which is most of what painting costs. */
    @Override
    public void putString(String text) throws IOException {
        writeToTerminal(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected TerminalSize findTerminalSize() throws IOException {
        String[] rowsAndColumns = runSTTYCommand("size").strip().split(" ", -1);
        try {
            int rows = Integer.parseInt(rowsAndColumns[0]);
            int columns = Integer.parseInt(rowsAndColumns[1]);
            return rows > 0 && columns > 0 ? new TerminalSize(columns, rows) : FALLBACK;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return FALLBACK;
        }
    }

    /** Takes the keyboard, as after the start. */
    void takeKeyboard() throws IOException {
        canonicalMode(false);
        keyEchoEnabled(false);
        onlyKeys();
    }

    /** Gives the keyboard back as it was before the start. */
    void giveKeyboardBack() throws IOException {
        restoreTerminalSettings();
    }
}
