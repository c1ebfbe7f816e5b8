package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.CliRun;
import dev.arb.cli.CliRun.Result;
import dev.arb.cli.Golden;
import dev.arb.cli.WrittenRun;
import dev.arb.cli.WrittenState;
import dev.arb.state.RunWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonitorRunCommandTest {
    @TempDir
    Path directory;

    private Path runs;
    private WrittenState state;
    private int pausesLeft;
    private Runnable duringPause = () -> {};

    @BeforeEach
    void prepare() {
        runs = directory.resolve("live_runs");
        state = new WrittenState(directory.resolve("state.db"), () -> WrittenRun.NOW_NS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "ndjson", "plain"})
    void aRunIsShownBesideWhatTheStoreSays(String format) throws IOException {
        String runId = endedRun();
        state.endedRun("mock", runId);

        Result result = arb("--latest", "--once", "--format", format);

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.check("monitor-run." + format + ".txt", anonymous(result.out()));
    }

    @ParameterizedTest
    @CsvSource({"summary, false", "tail, true"})
    void aViewLeavesTheOtherPartOut(String view, boolean hasTail) throws IOException {
        endedRun();

        Result result = arb("--latest", "--once", "--view", view);

        assertThat(result.out().contains("TS_BAR")).isEqualTo(hasTail);
        assertThat(result.out().contains("Realised PnL")).isNotEqualTo(hasTail);
    }

    @Test
    void theTailHasAsManyRowsAsAskedForNewestFirst() throws IOException {
        endedRun();

        Result result = arb("--latest", "--once", "--view", "tail", "--rows", "2", "--format", "plain");

        assertThat(result.out().lines()).hasSize(2).first().asString().contains("step=3");
    }

    @Test
    void colourIsOnlyWrittenWhereItIsWanted() throws IOException {
        endedRun();

        assertThat(arb("--latest", "--once").out()).doesNotContain("\u001B");
        assertThat(arb("--latest", "--once", "--color=always").out())
                .contains("\u001B[32m+12,345\u001B[0m", "\u001B[31m-2,222\u001B[0m", "\u001B[33mBLOCK\u001B[0m");
    }

    @Test
    void theConfigurationCanTurnColourOff() throws IOException {
        endedRun();
        Path config = Files.writeString(directory.resolve("c.toml"), "[live_monitoring]\nuse_colors = false\n");

        Result result = new CliRun()
                .in(directory)
                .onTerminal()
                .clock(() -> WrittenRun.NOW_NS)
                .run("monitor-run", "--latest", "--once", "-c", config.toString(), "--state", "memory");

        assertThat(result.out()).contains("+12,345").doesNotContain("\u001B");
    }

    @Test
    void aStoreThatDisagreesIsShown() throws IOException {
        String runId = endedRun();
        state.endedRun("mock", runId);
        state.write("mock", writer -> writer.setRun(WrittenState.run(runId, RunWords.RUNNING, Optional.empty())));

        assertThat(arb("--latest", "--once").out())
                .contains("Differs        the run log says ended, the store says running");
    }

    @Test
    void aStoreThatSpeaksOfAnotherRunIsShown() throws IOException {
        endedRun();
        state.endedRun("mock", "another");

        assertThat(arb("--latest", "--once").out()).contains("Differs        the store speaks of run another");
    }

    @Test
    void allRunsAreListedNewestFirstWithTheirTotal() throws IOException {
        endedRun();
        new WrittenRun(runs)
                .mode("paper")
                .startedAt(WrittenRun.STARTED.minusSeconds(3600))
                .rows(2)
                .crashed();

        Golden.check("monitor-run-list.table.txt", arb("--list").out());
        Golden.check(
                "monitor-run-list.json.txt", arb("--list", "--format", "json").out());
        Golden.check(
                "monitor-run-list.plain.txt", arb("--list", "--format", "plain").out());
        assertThat(arb("--list", "--format", "ndjson").out().lines()).hasSize(2);
    }

    @Test
    void aRunThatCannotBeReadIsListedWithItsProblem() throws IOException {
        endedRun();
        Path broken = Files.createDirectories(runs.resolve("broken\u202e"));
        Files.writeString(
                broken.resolve("meta.json"), "{\"run_id\":\"x\\u001b[2J\",\"ended_at\":\"2026-01-01T00:00:00Z\"}");
        Files.writeString(broken.resolve("events.parquet"), "no parquet");

        Result result = arb("--list");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("2 runs", "\n2: events.parquet is not a readable Parquet file: it does not end with PAR1\n")
                .doesNotContain("\u001b", "\u202e");
        assertThat(arb("--list", "--format", "json").out()).contains("\"problem\": \"events.parquet is not");
    }

    @Test
    void noRunsAreAnEmptyListAndNoLatestRun() {
        assertThat(arb("--list")).isEqualTo(new Result(0, "0 runs\n", ""));

        Result latest = arb("--latest");
        assertThat(latest.code()).isEqualTo(1);
        assertThat(latest.err()).startsWith("arb: there is no run in ").contains("arb run-live");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --once                      | 2 | no run was named; choose one of --latest, --run-id ID, --run-dir DIR
            --latest --run-id x         | 2 | --latest and --run-id exclude each other
            --list --check              | 2 | --check judges one run
            --run-id ../x               | 2 | run id '../x' is not the name of a run
            --run-id none               | 1 | there is no run none
            --run-dir none              | 1 | is not a run, it has no meta.json
            --latest --rows 0           | 2 | --rows is 0, it must be 1 to 10000
            --latest --interval 0       | 2 | --interval is 0
            --latest --view all         | 2 | 'all' is not one of summary, tail, both
            --latest --format log       | 2 | 'log' is not one of table, json, ndjson, plain
            """)
    void whatCannotBeShownIsOneSentence(String arguments, int code, String sentence) {
        Result result = arb(arguments.strip().split(" +"));

        assertThat(result.code()).isEqualTo(code);
        assertThat(result.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("arb: ")
                .contains(sentence.strip());
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aRunDirectoryMayBeAnywhere() throws IOException {
        Path run = new WrittenRun(directory.resolve("elsewhere")).ended();

        assertThat(arb("--run-dir", run.toString(), "--once").out())
                .contains(run.getFileName().toString());
    }

    @Test
    void linesAreRefreshedUntilItIsOver() throws IOException {
        endedRun();
        pausesLeft = 2;

        assertThat(arb("--latest", "--format", "plain", "--view", "summary")
                        .out()
                        .lines())
                .filteredOn(line -> line.startsWith("run_id="))
                .hasSize(3);
    }

    @Test
    void jsonIsPrintedOnceUnlessAnIntervalIsStated() throws IOException {
        endedRun();
        pausesLeft = 2;
        assertThat(arb("--latest", "--format", "json", "--view", "summary").out())
                .startsWith("{\n");

        pausesLeft = 2;
        assertThat(arb("--latest", "--format", "json", "--interval", "1s").out().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"snapshot\":{") && line.endsWith("}"));
    }

    @Test
    void whatCannotBeLoadedIsShownAndTriedAgain() throws IOException {
        Path run = new WrittenRun(runs).ended();
        List<Path> hidden = new ArrayList<>();
        pausesLeft = 2;
        duringPause = () -> {
            Path aside = directory.resolve("aside.json");
            Path meta = run.resolve("meta.json");
            move(hidden.isEmpty() ? meta : aside, hidden.isEmpty() ? aside : meta);
            hidden.add(aside);
        };

        Result result = arb("--latest", "--format", "plain", "--view", "summary");

        assertThat(result.code()).isZero();
        assertThat(result.out().lines())
                .filteredOn(line -> line.startsWith("run_id="))
                .hasSize(2);
        assertThat(result.err()).startsWith("warning: there is no run in ").endsWith("; trying again in 2s\n");
    }

    @Test
    void aRunThatEndedByItselfIsHealthyAndOneThatCrashedIsNot() throws IOException {
        assertThat(checked(new WrittenRun(runs).ended()).code()).isZero();

        Result crashed = checked(new WrittenRun(runs).crashed());
        assertThat(crashed.code()).isEqualTo(1);
        assertThat(crashed.out()).contains("crashed");
        assertThat(crashed.err()).isEqualTo("warning: unhealthy: the run did not end and its process is gone\n");
    }

    private Result checked(Path run) {
        return arb("--run-dir", run.toString(), "--check");
    }

    private String endedRun() throws IOException {
        return new WrittenRun(runs).ended().getFileName().toString();
    }

    private String anonymous(String text) {
        return text.replace(directory.toString(), "DIR");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move " + from, e);
        }
    }

    private Result arb(String... arguments) {
        List<String> all = new ArrayList<>(List.of("monitor-run"));
        all.addAll(List.of(arguments));
        all.addAll(List.of(state.options()));
        return new CliRun()
                .in(directory)
                .clock(() -> WrittenRun.NOW_NS)
                .pause(ns -> {
                    if (pausesLeft-- <= 0) {
                        return false;
                    }
                    duringPause.run();
                    return true;
                })
                .run(all.toArray(String[]::new));
    }
}
