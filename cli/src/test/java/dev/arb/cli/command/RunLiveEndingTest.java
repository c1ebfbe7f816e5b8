package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.output.CliContext;
import dev.arb.run.RunAnnouncement;
import dev.arb.run.RunOutcome;
import dev.arb.run.RunOutcome.Ending;
import dev.arb.runlog.EventsDigest;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What {@code run-live} makes of the ways in which a run can go and end. */
class RunLiveEndingTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long nowNs = 1_000_000_000L;

    @ParameterizedTest
    @CsvSource({"COMPLETED, 0", "STOPPED, 0", "RISK_STOP, 5", "WATCHDOG, 5", "NAMESPACE_LOST, 4"})
    void theWayItEndedIsTheExitCode(Ending ending, int code) {
        assertThat(run(out, (request, observer) -> {
                    observer.started(announcement(), () -> {});
                    return outcome(ending, 1);
                }))
                .isEqualTo(code);
    }

    @Test
    void figuresArePrintedOnceASecondAtMostAndTheLastOnesAlways() {
        run(out, (request, observer) -> {
            observer.started(announcement(), () -> {});
            for (int loop = 1; loop <= 25; loop++) {
                observer.figures(figures(loop), false);
                nowNs += 100_000_000L;
            }
            return outcome(Ending.COMPLETED, 25);
        });

        assertThat(answer().lines().filter(line -> line.startsWith("[LIVE] [METRICS]")))
                .map(line -> line.replaceAll(".* trades=(\\d+) .*", "$1"))
                .containsExactly("1", "11", "21", "25");
    }

    @Test
    void ndjsonIsOneObjectALineAndTheSummaryLast() {
        run(
                out,
                (request, observer) -> {
                    observer.started(announcement(), () -> {});
                    observer.figures(figures(1), false);
                    return outcome(Ending.COMPLETED, 1);
                },
                "-o",
                "ndjson");

        assertThat(answer().lines()).hasSize(2).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(answer().lines().toList().get(1))
                .startsWith("{\"record\":\"summary\",\"run_id\":\"run-1\",\"mode\":\"mock\"")
                .contains("\"event_rows\":12,\"event_hash\":\"e0f1\"")
                .contains("\"trading_pnl\":-12.5", "\"loop_ms_avg\":0.25", "\"loops\":1");
    }

    @Test
    void theStartSaysHowToWatchAndQuietLeavesItOut() {
        RunLiveCommand.Runner runner = (request, observer) -> {
            observer.started(announcement(), () -> {});
            return outcome(Ending.COMPLETED, 1);
        };
        run(out, runner);
        assertThat(messages())
                .contains(
                        "arb monitor-run --run-id run-1", "arb monitor-run --latest", "mock:docker", "Seed", "memory");

        err.reset();
        run(out, runner, "--quiet");
        assertThat(messages()).isEmpty();
    }

    @Test
    void aClosedPipeStopsTheRunAndIsExitCode141() {
        List<String> stops = new ArrayList<>();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        int code = run(closed, (request, observer) -> {
            observer.started(announcement(), () -> stops.add("stop"));
            observer.figures(figures(1), false);
            return outcome(Ending.STOPPED, 1);
        });

        assertThat(code).isEqualTo(141);
        assertThat(stops).containsExactly("stop");
    }

    private int run(OutputStream answer, RunLiveCommand.Runner runner, String... more) {
        CliContext context = new CliContext(
                new PrintStream(answer, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                Map.of("HOME", directory.toString()),
                directory,
                () -> nowNs,
                ns -> false);
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--log-file", directory.resolve("x.log").toString()));
        return new CommandLine(new RunLiveCommand(context, runner)).execute(arguments.toArray(String[]::new));
    }

    private String answer() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String messages() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private RunAnnouncement announcement() {
        return new RunAnnouncement(
                "run-1",
                Optional.of(directory.resolve("live_runs/run-1")),
                "mock:docker",
                "memory",
                "simulated",
                Optional.empty());
    }

    private static MetricsState figures(long loop) {
        return MetricsState.builder()
                .set(Metric.LOOPS, loop)
                .set(Metric.TRADES_TOTAL, loop)
                .build();
    }

    private static RunOutcome outcome(Ending ending, long loops) {
        return new RunOutcome(
                ending,
                "loops_done",
                5_000_000_000L,
                loops,
                1,
                1,
                Optional.of(new BigDecimal("-12.5")),
                0,
                OptionalDouble.of(0.25),
                figures(loops),
                false,
                "00ff",
                "abcd",
                Optional.of(new EventsDigest(12, "e0f1")),
                Optional.empty());
    }
}
