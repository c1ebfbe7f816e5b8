package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.CliRun;
import dev.arb.cli.CliRun.Result;
import dev.arb.cli.Golden;
import dev.arb.cli.WrittenRun;
import dev.arb.cli.WrittenState;
import dev.arb.state.tuning.TuningPhase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code arb watch-status --target tuning}. */
class WatchTuningTest {
    @TempDir
    Path directory;

    private WrittenState state;
    private int pausesLeft;
    private Runnable duringPause = () -> {};

    @BeforeEach
    void prepare() {
        state = new WrittenState(directory.resolve("state.db"), () -> WrittenRun.NOW_NS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "ndjson", "plain"})
    void theStatusIsShownInEachFormat(String format) {
        state.tuningSession("s1");

        Result result = arb("--format", format);

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.check("watch-tuning." + format + ".txt", result.out().replace(directory.toString(), "DIR"));
    }

    @Test
    void asciiIsAsciiOnly() {
        state.tuningSession("s1");

        assertThat(arb("--ascii").out())
                .contains("[######################--------] 75 %")
                .matches("\\p{ASCII}*");
    }

    @Test
    void withoutASessionTheCommandFailsAndSaysWhere() {
        assertThat(arb())
                .isEqualTo(new Result(
                        1,
                        "",
                        "arb: no tuning session in tuning:docker:paper (embedded " + directory.resolve("state.db")
                                + "); choose another --mode, --env or --state\n"));
        assertThat(arb("--interval", "3").code()).isEqualTo(1);
    }

    @Test
    void aSessionThatIsNamedMustBeThere() {
        state.tuningSession("s1");

        assertThat(arb("--session-id", "s1", "-o", "json").out()).contains("\"session_id\": \"s1\"");
        Result other = arb("--session-id", "s2");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).startsWith("arb: no tuning session 's2' in tuning:docker:paper");
    }

    @Test
    void onATerminalAnEndlessRefreshWaitsForAFirstSession() {
        pausesLeft = 3;
        duringPause = () -> {
            if (pausesLeft == 2) {
                state.tuningSession("late");
            }
        };

        Result result = run(new CliRun().onTerminal(), "--interval", "3", "-o", "ndjson");

        assertThat(result.code()).isZero();
        assertThat(result.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"session_id\":\"late\""));
        assertThat(result.err()).containsOnlyOnce("waiting for one");
    }

    @Test
    void anotherModeIsAnotherNamespace() {
        state.tuningSession("s1");

        Result shadow = arb("--mode", "shadow");

        assertThat(shadow.code()).isEqualTo(1);
        assertThat(shadow.err()).contains("tuning:docker:shadow");
    }

    @Test
    void aGivenTotalIsWhatProgressIsOf() {
        state.tuningSession("s1");

        assertThat(arb("--total-iterations", "90", "-o", "json").out()).contains("\"progress_pct\": 50,");
        assertThat(arb("--total-iterations", "0", "-o", "json").out())
                .contains("\"total_iterations\": 0,", "\"progress_pct\": 0,", "\"eta_seconds\": null");
    }

    @Test
    void aWorkerGoneIsUnhealthyUntilTheSessionIsComplete() {
        state.tuningSession("s1");

        Result gone = arb("--check");
        assertThat(gone.code()).isEqualTo(1);
        assertThat(gone.out()).startsWith("Session        s1");
        assertThat(gone.err())
                .isEqualTo("warning: unhealthy: worker host-a-1 gave no sign of life for more than 60 s with 15 of 60"
                        + " trials missing\n");

        state.tune("s1", writer -> writer.end(TuningPhase.COMPLETED, WrittenRun.ENDED));
        assertThat(arb("--check").code()).isZero();
    }

    @Test
    void valuesThatMakeNoSenseAreUsageErrors() {
        assertThat(arb("--total-iterations", "-1").err()).contains("--total-iterations is -1, it must be 0 or more");
        assertThat(arb("--session-id", "").code()).isEqualTo(2);
        assertThat(arb("--mode", "mock").err()).contains("'mock' is not one of paper, shadow, live");
        assertThat(new CliRun().in(directory).run("watch-status", "--target", "mock", "--session-id", "s1"))
                .isEqualTo(new Result(
                        2, "", "arb: --session-id belongs to --target tuning, the target is mock; leave one out\n"));
    }

    private Result arb(String... arguments) {
        return run(new CliRun(), arguments);
    }

    private Result run(CliRun launch, String... arguments) {
        List<String> all = new ArrayList<>(List.of("watch-status", "--target", "tuning"));
        all.addAll(List.of(arguments));
        all.addAll(List.of(state.options()));
        return launch.in(directory)
                .clock(() -> WrittenRun.NOW_NS)
                .pause(ns -> {
                    duringPause.run();
                    return pausesLeft-- > 0;
                })
                .run(all.toArray(String[]::new));
    }
}
