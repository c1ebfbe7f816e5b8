package dev.arb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a dashboard ends, the terminal is as it was; and without a terminal there is none. */
class TerminalEndIT {
    private static final String WATCH = "monitor-run --latest --state memory";

    @TempDir
    Path directory;

    private ShellInTmux shell;
    private Tmux tmux;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Tmux.isThere(), "tmux is not installed, so no dashboard is tried in a real terminal");
        new WrittenRun(directory.resolve("live_runs")).ended();
        shell = ShellInTmux.open(directory);
        tmux = shell.tmux();
    }

    @AfterEach
    void close() throws Exception {
        if (shell != null) {
            shell.close();
        }
    }

    @Test
    void ctrlCAndSignalsLeaveTheTerminalAsItWas() throws Exception {
        shell.arb(WATCH + " --mouse");
        tmux.await("ENDED");
        tmux.keys("C-c");
        shell.requireEnded(130);

        requireEndedBy("INT", 130);
        requireEndedBy("TERM", 143);
        requireEndedBy("HUP", 129);
    }

    private void requireEndedBy(String signal, int code) throws Exception {
        shell.clear();
        shell.arb(WATCH + " --mouse");
        tmux.await("ENDED");
        shell.signal(signal);
        assertThat(shell.requireEnded(code)).doesNotContain("Limits");
    }

    @Test
    void aRunWithADashboardEndsInOrderAndTellsItsResult() throws Exception {
        shell.arb("run-live --tui --mode mock --interval 0.05 --seed 1 --state memory");
        tmux.await("RUNNING");
        shell.signal("TERM");

        assertThat(shell.requireEnded(143))
                .contains("Run ended      interrupted")
                .doesNotContain("Limits");
    }

    @Test
    void aClosedTerminalEndsTheProgram() throws Exception {
        shell.arb(WATCH);
        tmux.await("ENDED");
        requireEndWithTheTerminal();
    }

    @Test
    void aClosedTerminalEndsAProgramThatIgnoresHangups() throws Exception {
        shell.arb("trap \"\" HUP;", WATCH, "");
        tmux.await("ENDED");
        requireEndWithTheTerminal();
    }

    private void requireEndWithTheTerminal() throws Exception {
        ProcessHandle process = shell.process();

        tmux.run("kill-pane");

        assertThat(process.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void withoutATerminalAtBothEndsOrWithADumbOneThereAreLines() throws Exception {
        requireLines("", "< /dev/null");
        requireLines("", "| cat");
        requireLines("export TERM=dumb;", "");
    }

    private void requireLines(String before, String behind) throws Exception {
        shell.clear();
        shell.arb(before, WATCH, behind);
        tmux.await("the run as lines", text -> text.contains("104,123,4"));
        shell.requireScreenGivenBack();
        shell.signal("TERM");
        shell.requireEnded();
    }

    @Test
    void aReaderThatGoesAwayEndsTheLines() throws Exception {
        shell.arb("", WATCH + " --interval 0.05", "| head -n 1");

        shell.requireEnded();
    }
}
