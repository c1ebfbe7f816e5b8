package dev.arb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboards in a real terminal, as a person uses them: nothing of them is left on it. */
class DashboardIT {
    private static final List<String> DRAWN = List.of("Limits", "\u2502", "[?", "[0m");

    /** A screen's key and what only that screen shows. */
    private record Opens(String key, String shown) {}

    @TempDir
    Path directory;

    private ShellInTmux shell;
    private Tmux tmux;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Tmux.isThere(), "tmux is not installed, so no dashboard is tried in a real terminal");
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
    void aRunIsWatchedAndLeavesTheTerminalAsItWas() throws Exception {
        new WrittenRun(directory.resolve("live_runs")).ended();
        shell.arb("monitor-run --latest --state memory");
        tmux.await("ENDED");

        goThrough(
                new Opens("2", "Venues ──"),
                new Opens("3", "Last decision"),
                new Opens("4", "Legs"),
                new Opens("5", "Checks"),
                new Opens("6", "┌ Events"),
                new Opens("1", "Limits"));
        resize();
        scrub();
        suspendAndContinue();
        help();
        tmux.keys("q");

        requireNothingLeft(shell.requireEnded(0), "before", "between");
    }

    @Test
    void aStateStoreIsWatchedAndLeavesTheTerminalAsItWas() throws Exception {
        shell.arb("run-live --mode mock --loops 5 --interval 0 --seed 1 --state embedded");
        shell.requireEnded(0);
        shell.clear();
        shell.arb("watch-status --target mock --interval 0.2 --state embedded");
        tmux.await("MOCK");

        goThrough(
                new Opens("2", "Venues ──"),
                new Opens("3", "Last decision"),
                new Opens("5", "Checks"),
                new Opens("1", "Limits"));
        resize();
        suspendAndContinue();
        help();
        tmux.keys("q");

        requireNothingLeft(shell.requireEnded(0), "before", "between");
    }

    @Test
    void aRunShowsItsOwnDashboardAndGoesOnWithoutIt() throws Exception {
        shell.arb("run-live --tui --mode mock --interval 0.05 --seed 1 --state embedded");
        tmux.await("RUNNING");

        goThrough(
                new Opens("2", "Venues ──"),
                new Opens("3", "Last decision"),
                new Opens("4", "Legs"),
                new Opens("5", "Checks"),
                new Opens("6", "┌ Events"),
                new Opens("1", "Limits"));
        resize();
        scrub();
        tmux.keys("C-z");
        tmux.await("the refusal to stop a run that trades", text -> text.contains("Ctrl-Z"));
        assertThat(tmux.state("alternate_on")).isEqualTo("1");
        help();
        tmux.keys("q");
        requireNothingLeft(tmux.await("[METRICS]"));
        shell.requireScreenGivenBack();

        tmux.keys("C-c");
        requireNothingLeft(shell.requireEnded(130));
    }

    @Test
    void withoutANameARunIsChosenFromAList() throws Exception {
        new WrittenRun(directory.resolve("live_runs")).ended();
        shell.arb("monitor-run --state memory");
        tmux.await("20260822_001500_mock_arb_BTC-KRW_1s");
        tmux.keys("Enter");
        tmux.await("Trading PnL");
        tmux.keys("0");
        tmux.await("the list", text -> text.contains("Runs ──") && !text.contains("Limits"));
        tmux.keys("q");
        shell.requireEnded(0);
    }

    @Test
    void clicksAndTheWheelAreTakenOnlyWhenTheyAreWanted() throws Exception {
        new WrittenRun(directory.resolve("live_runs")).rows(60).ended();
        shell.arb("monitor-run --latest --state memory");
        tmux.await("ENDED");
        assertThat(tmux.state("mouse_any_flag")).isEqualTo("0");
        tmux.keys("q");
        shell.requireEnded(0);

        shell.clear();
        shell.arb("monitor-run --latest --mouse --state memory");
        tmux.await("ENDED");
        assertThat(tmux.state("mouse_any_flag")).isEqualTo("1");
        mouse(0, 3, 2);
        tmux.await("the first screen", text -> text.contains("Limits"));
        mouse(0, 46, 2);
        tmux.await("the screen whose name was clicked", text -> text.contains("Checks"));
        tmux.keys("q");
        shell.requireEnded(0);
    }

    /** A button goes down: as terminals tell it, at a column and row from 1. */
    private void mouse(int button, int column, int row) throws Exception {
        tmux.send((byte) 27, (byte) '[', (byte) 'M', (byte) (32 + button), (byte) (32 + column), (byte) (32 + row));
    }

    private void goThrough(Opens... screens) throws Exception {
        for (Opens screen : screens) {
            tmux.keys(screen.key());
            tmux.await(screen.shown());
        }
    }

    private void resize() throws Exception {
        tmux.resize(80, 24);
        tmux.await("the compact layout", text -> text.contains("tPnL") && !text.contains("└"));
        tmux.resize(50, 12);
        tmux.await("too small (50x12)");
        tmux.resize(140, 50);
        tmux.await(
                "the wide layout",
                text -> text.lines().filter(line -> line.startsWith("└")).count() >= 4);
        tmux.resize(ShellInTmux.COLUMNS, ShellInTmux.ROWS);
        tmux.await(
                "the wide layout, smaller",
                text -> text.lines()
                                .filter(line -> line.startsWith("└") && line.length() == ShellInTmux.COLUMNS)
                                .count()
                        >= 4);
    }

    private void scrub() throws Exception {
        tmux.keys(",");
        tmux.await("a time in the past", text -> text.contains("looking back") && !text.contains("loading"));
        tmux.keys("f");
        tmux.await("following");
    }

    private void suspendAndContinue() throws Exception {
        tmux.keys("C-z");
        String shown = tmux.await(
                "the shell",
                text -> text.contains("Stopped") && text.stripTrailing().endsWith("\n$"));
        requireNothingLeft(shown, "before");
        shell.requireTerminalAsBefore();
        tmux.type("echo between; fg; echo code $?");
        tmux.await("Limits");
    }

    private void help() throws Exception {
        tmux.keys("?");
        tmux.await("go to a time");
        tmux.keys("Escape");
        tmux.await("the screen under the help", text -> text.contains("Limits") && !text.contains("go to a time"));
    }

    private static void requireNothingLeft(String screen, String... kept) {
        assertThat(List.of(kept)).allSatisfy(text -> assertThat(screen).contains(text));
        assertThat(screen).doesNotContain(DRAWN);
    }
}
