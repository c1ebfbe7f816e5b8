package dev.arb.monitor.term;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.terminal.Terminal;
import dev.arb.monitor.theme.Ink;
import dev.arb.monitor.theme.Palette;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.widget.Frame;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the difference between two frames to a terminal: runs of cells that changed, each begun with a cursor position,
 * so that a character that is wider than expected spoils its run at most. Lanterna's own screen buffer is not used: it
 * makes an object for each cell, and leaves halves of wide characters behind.
 */
final class Painter {
    /** Unchanged cells that are written anyway, because moving the cursor over them takes more bytes. */
    private static final int BRIDGE = 4;

    private final Terminal terminal;
    private final Map<Tone, Ink> inks = new EnumMap<>(Tone.class);
    private final StringBuilder run = new StringBuilder();
    private @Nullable Ink current;

    Painter(Terminal terminal, Palette palette) {
        this.terminal = terminal;
        for (Tone tone : Tone.values()) {
            inks.put(tone, palette.ink(tone));
        }
    }

    /** @param before what the terminal shows; null when that is not known */
    void paint(@Nullable Frame before, Frame now) throws IOException {
        current = null;
        Frame known = before != null && before.isSameSize(now) ? before : null;
        if (known == null) {
            terminal.resetColorAndSGR();
            terminal.clearScreen();
        }
        Frame old = known == null ? new Frame(now.columns(), now.rows()) : known;
        for (int row = 0; row < now.rows(); row++) {
            paintRow(old, now, row);
        }
        if (current != null) {
            terminal.resetColorAndSGR();
        }
        terminal.flush();
    }

    private void paintRow(Frame old, Frame now, int row) throws IOException {
        int column = 0;
        while (column < now.columns()) {
            if (old.sameCell(now, column, row)) {
                column++;
                continue;
            }
            int from = now.characterAt(column, row) == Frame.CONTINUED ? column - 1 : column;
            int to = endOfRun(old, now, column, row);
            write(now, from, to, row);
            column = to;
        }
    }

    private static int endOfRun(Frame old, Frame now, int from, int row) {
        int end = from + 1;
        for (int column = end; column < now.columns() && column - end < BRIDGE; column++) {
            if (!old.sameCell(now, column, row)) {
                end = column + 1;
            }
        }
        while (end < now.columns() && now.characterAt(end, row) == Frame.CONTINUED) {
            end++;
        }
        return end;
    }

    private void write(Frame now, int from, int to, int row) throws IOException {
        terminal.setCursorPosition(from, row);
        Ink ink = inkAt(now, from, row);
        for (int column = from; column < to; column++) {
            char c = now.characterAt(column, row);
            if (c == Frame.CONTINUED) {
                continue;
            }
            Ink here = c == ' ' && !inkAt(now, column, row).reverse() && !ink.reverse() ? ink : inkAt(now, column, row);
            if (!here.equals(ink)) {
                flush(ink);
                ink = here;
            }
            run.append(c);
        }
        flush(ink);
    }

    private void flush(Ink ink) throws IOException {
        if (run.isEmpty()) {
            return;
        }
        use(ink);
        terminal.putString(run.toString());
        run.setLength(0);
    }

    private void use(Ink ink) throws IOException {
        if (ink.equals(current)) {
            return;
        }
        terminal.resetColorAndSGR();
        if (ink.bold()) {
            terminal.enableSGR(SGR.BOLD);
        }
        if (ink.reverse()) {
            terminal.enableSGR(SGR.REVERSE);
        }
        if (ink.colour() != Ink.DEFAULT) {
            terminal.setForegroundColor(new TextColor.Indexed(ink.colour()));
        }
        current = ink;
    }

    private Ink inkAt(Frame frame, int column, int row) {
        Ink ink = inks.get(frame.toneAt(column, row));
        if (ink == null) {
            throw new IllegalStateException("no ink for " + frame.toneAt(column, row));
        }
        return ink;
    }
}
