package dev.arb.monitor.term;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A terminal in memory whose blocking read, unlike its superclass', does not lock it. */
final class TestTerminal extends DefaultVirtualTerminal {
    private final BlockingQueue<KeyStroke> keys = new LinkedBlockingQueue<>();

    TestTerminal(int columns, int rows) {
        super(new TerminalSize(columns, rows));
    }

    void press(KeyStroke key) {
        keys.add(key);
    }

    @Override
    public KeyStroke readInput() {
        try {
            return keys.take();
        } catch (InterruptedException e) {
            return new KeyStroke(KeyType.EOF);
        }
    }
}
