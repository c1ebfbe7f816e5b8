package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.ColorChoice;
import dev.arb.cli.output.Console;
import dev.arb.time.SimulatedClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScanLineTest {
    private static final long SECOND_NS = 1_000_000_000L;

    private final SimulatedClock clock = new SimulatedClock(SECOND_NS);
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Console console(boolean terminal, boolean quiet) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        CliContext context =
                new CliContext(stream, stream, false, false, terminal, Map.of(), Path.of(""), clock, ns -> false);
        return new Console(context, ColorChoice.NEVER, false, quiet);
    }

    private String scanned(boolean terminal, boolean quiet) {
        Console console = console(terminal, quiet);
        ScanLine line = new ScanLine(console);
        for (int page = 0; page <= 12; page++) {
            line.looked(1_000L * (page + 1));
            clock.moveTo(clock.nowNs() + SECOND_NS / 10);
        }
        console.warn("w");
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aPersonSeesItAfterASecondAndAMessageReplacesIt() {
        String line = "searching for tuning sessions: 11,000 keys looked at";

        assertThat(scanned(true, false)).isEqualTo(line + "\r" + " ".repeat(line.length()) + "\rwarning: w\n");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(scanned(false, false)).isEqualTo("warning: w\n");
    }

    @Test
    void whoWantsQuietDoesNot() {
        assertThat(scanned(true, true)).isEqualTo("warning: w\n");
    }
}
