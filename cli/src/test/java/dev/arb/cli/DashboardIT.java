package dev.arb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard in a real terminal. */
class DashboardIT {
    @TempDir
    Path directory;

    private Tmux tmux;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Tmux.isThere(), "tmux is not installed, so no dashboard is tried in a real terminal");
        new WrittenRun(directory.resolve("live_runs")).ended();
        Path script = directory.resolve("arb");
        Files.writeString(
                script,
                "exec " + ProcessHandle.current().info().command().orElse("java")
                        + " -XX:TieredStopAtLevel=1 -Xmx256m --enable-native-access=ALL-UNNAMED -cp '"
                        + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        + "' dev.arb.cli.Main \"$@\"\n");
        tmux = Tmux.open(directory, 110, 29);
        tmux.await("$");
    }

    @AfterEach
    void close() throws Exception {
        if (tmux != null) {
            tmux.close();
        }
    }

    private void start() throws Exception {
        tmux.type("bash -c 'echo $$ > pid; . ./arb monitor-run --latest --state memory'; echo code $?");
        tmux.await("ENDED");
    }

    @Test
    void itIsUsedResizedSuspendedAndLeavesTheTerminalAsItWas() throws Exception {
        tmux.type("echo before");
        tmux.await("\nbefore");
        start();
        for (String[] screen : new String[][] {
            {"2", "Venues"}, {"3", "Last decision"}, {"4", "Legs"}, {"5", "Checks"}, {"6", "┌ Events"}, {"1", "Limits"}
        }) {
            tmux.keys(screen[0]);
            tmux.await(screen[1]);
        }
        tmux.resize(80, 24);
        tmux.await(
                "the compact layout",
                text -> text.contains("tPnL") && text.lines().count() <= 24);
        tmux.resize(50, 12);
        tmux.await("too small (50x12)");
        tmux.resize(140, 50);
        tmux.await(
                "the wide layout",
                text -> text.lines().filter(line -> line.startsWith("└")).count() >= 4);
        tmux.resize(110, 29);
        tmux.keys(",");
        tmux.await("looking back");
        tmux.keys("f");
        tmux.await("following");

        tmux.keys("C-z");
        tmux.await("Stopped");
        assertThat(tmux.screen()).contains("before").doesNotContain("Limits");
        tmux.type("echo between; fg");
        tmux.await("Limits");
        tmux.keys("?");
        tmux.await("go to a time");
        tmux.keys("Escape");
        tmux.await("the screen under the help", text -> text.contains("Limits") && !text.contains("go to a time"));
        tmux.keys("q");

        tmux.await("the shell's prompt", text -> text.stripTrailing().endsWith("\n$"));
        tmux.type("echo end $?");
        String after = tmux.await("end 0");
        assertThat(after).contains("before", "between").doesNotContain("Limits", "[?", "\u2502");
        tmux.type("stty -a | grep -c ' echo ' ; echo typed");
        tmux.await("\ntyped");
    }

    @Test
    void withoutANameARunIsChosenFromAList() throws Exception {
        tmux.type("bash -c '. ./arb monitor-run --state memory'; echo code $?");
        tmux.await("20260822_001500_mock_arb_BTC-KRW_1s");
        tmux.keys("Enter");
        tmux.await("Trading PnL");
        tmux.keys("0");
        tmux.await("the list", text -> text.contains("Runs ──") && !text.contains("Limits"));
        tmux.keys("q");
        tmux.await("code 0");
    }

    @Test
    void ctrlCAndSigtermLeaveTheTerminalAsItWas() throws Exception {
        start();
        tmux.keys("C-c");
        tmux.await("code 130");

        tmux.type("clear");
        start();
        new ProcessBuilder("kill", "-TERM", pid()).start().waitFor();
        assertThat(tmux.await("code 143")).doesNotContain("Limits");
    }

    @Test
    void aClosedTerminalEndsTheProgram() throws Exception {
        start();
        ProcessHandle process = ProcessHandle.of(Long.parseLong(pid())).orElseThrow();

        tmux.run("kill-pane");

        process.onExit().get(60, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(process.pid())
                        .flatMap(handle -> handle.isAlive() ? Optional.of(1) : Optional.empty()))
                .isEmpty();
    }

    private String pid() throws Exception {
        return Files.readString(directory.resolve("pid")).strip();
    }
}
