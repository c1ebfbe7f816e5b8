package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.CliRun;
import dev.arb.cli.CliRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four commands together, with the real engine, run log and state file. */
class RunLiveTest {
    @TempDir
    Path directory;

    @Test
    void whatARunSaysAtItsEndIsWhatTheOtherCommandsShow() {
        Result run = arb("run-live", "--loops", "200", "--interval", "0", "--seed", "7", "-o", "ndjson");
        assertThat(run.code()).as(run.err()).isZero();
        String summary = run.out().lines().reduce((first, last) -> last).orElseThrow();
        String pnl = number(summary, "pnl");
        String realized = number(summary, "realized_pnl");
        String trades = number(summary, "trades_opened");

        Result monitor = arb("monitor-run", "--latest", "--once", "--format", "json");
        assertThat(number(monitor.out(), "realized_pnl")).isEqualTo(realized);
        assertThat(number(monitor.out(), "total_steps")).isEqualTo("200");
        assertThat(monitor.out()).contains("\"differences\": [ ]");

        Result metrics = arb("show-metrics", "--mode", "mock", "--format", "json");
        assertThat(number(metrics.out(), "pnl")).isEqualTo(pnl);
        assertThat(number(metrics.out(), "trades_total")).isEqualTo(trades);

        Result status = arb("watch-status", "--target", "mock", "--check", "--format", "json");
        assertThat(status.code()).as(status.err()).isZero();
        assertThat(Double.parseDouble(number(status.out(), "total_balance")))
                .isCloseTo(Double.parseDouble(number(monitor.out(), "equity")), within());
    }

    @Test
    void theSameSeedIsTheSameRun() {
        String first = number(simulated("41"), "state_hash");

        assertThat(number(simulated("41"), "state_hash")).isEqualTo(first);
        assertThat(number(simulated("42"), "state_hash")).isNotEqualTo(first);
    }

    @Test
    void theLinesAreThoseOfThePromiseAndTheSummarySaysWhereEverythingLies() throws IOException {
        Result run = arb("run-live", "--loops", "5", "--interval", "0", "--seed", "7");

        assertThat(run.out().lines().toList().get(0))
                .matches(
                        "\\[LIVE] \\[METRICS] pnl=\\S+ trades=\\d+ open_pos=\\d+ exposure=\\S+ realized_pnl=\\S+ signals=\\d+"
                                + " exec_rate=\\S+ safety_rejections=\\d+ sl_triggers=\\d+ loop_ms=[\\d.]+ loop_p95=[\\d.]+"
                                + " cpu=\\S+ mem=\\S+ live=❌");
        try (Stream<Path> runs = Files.list(directory.resolve("live_runs"))) {
            Path dir = runs.findFirst().orElseThrow();
            assertThat(dir).isDirectoryContaining("glob:**/meta.json").isDirectoryContaining("glob:**/events.parquet");
            assertThat(run.out())
                    .contains("Loops          5", "Seed           7", "live_runs/" + dir.getFileName(), "mock:docker")
                    .contains("arb monitor-run --run-id " + dir.getFileName());
        }
    }

    @Test
    void withoutARunLogNothingIsWrittenIntoTheWorkingDirectoryButTheLog() throws IOException {
        Result run = arb("run-live", "--once", "--interval", "0", "--no-run-log", "--quiet");

        assertThat(run.code()).isZero();
        assertThat(directory.resolve("live_runs")).doesNotExist();
        assertThat(run.out()).contains("Loops          1").doesNotContain("Run directory");
    }

    @Test
    void aRunsDirectoryThatCannotBeWrittenIsOneSentence() throws IOException {
        Path file = Files.writeString(directory.resolve("runs"), "not a directory");

        Result run = arb("run-live", "--loops", "3", "--interval", "0", "--runs-dir", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.startsWith("arb: ")))
                .hasSize(1)
                .first()
                .asString()
                .contains("runs");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aRedisThatWasAskedForAndDoesNotAnswerIsExitCode3() throws IOException {
        Result run = new CliRun()
                .in(directory)
                .environment("REDIS_PORT", "1")
                .run("run-live", "--loops", "3", "--interval", "0", "--state", "redis");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("arb: cannot reach Redis at localhost:1").contains("--state embedded");
        assertThat(directory.resolve("live_runs")).as("nothing is half written").doesNotExist();
    }

    private String simulated(String seed) {
        return arb("run-live", "--loops", "50", "--interval", "0", "--seed", seed, "--no-run-log", "-o", "ndjson")
                .out()
                .lines()
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static Offset<Double> within() {
        return Offset.offset(0.01);
    }

    /** The first value of that name. */
    private static String number(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\": ?\"?([-0-9.a-f]+)").matcher(json);
        assertThat(found.find()).as("%s in %s", name, json).isTrue();
        return found.group(1);
    }

    private Result arb(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--state",
                "embedded",
                "--state-file",
                directory.resolve("state/state.db").toString()));
        return new CliRun().in(directory).run(all.toArray(String[]::new));
    }
}
