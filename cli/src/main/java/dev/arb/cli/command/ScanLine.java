package dev.arb.cli.command;

import dev.arb.cli.output.Console;
import dev.arb.state.tuning.ScanProgress;
import java.util.Locale;

/** Shows a person how a search through the store goes on, once it has taken a second. */
final class ScanLine implements ScanProgress {
    private static final long PATIENCE_NS = 1_000_000_000L;
    private static final long BETWEEN_LINES_NS = 250_000_000L;

    private final Console console;
    private long lastLooked;
    private long nextLineNs;

    ScanLine(Console console) {
        this.console = console;
    }

    @Override
    public void looked(long keys) {
        long nowNs = console.context().clock().nowNs();
        if (lastLooked == 0 || keys <= lastLooked) {
            nextLineNs = nowNs + PATIENCE_NS;
        }
        lastLooked = keys;
        if (nowNs >= nextLineNs) {
            nextLineNs = nowNs + BETWEEN_LINES_NS;
            console.progress(String.format(Locale.ROOT, "searching for tuning sessions: %,d keys looked at", keys));
        }
    }
}
