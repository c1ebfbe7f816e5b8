package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.CliRun;
import dev.arb.cli.CliRun.Result;
import dev.arb.cli.Golden;
import dev.arb.cli.WrittenRun;
import dev.arb.cli.WrittenState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowMetricsCommandTest {
    @TempDir
    Path directory;

    private WrittenState state;
    private int pausesLeft;

    @BeforeEach
    void prepare() {
        state = new WrittenState(directory.resolve("state.db"), () -> WrittenRun.NOW_NS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "log", "prometheus"})
    void figuresOfTheRunAndOfTheNamespaceAreToldApart(String format) {
        state.endedRun("mock", "run-1");

        Result result = arb("--mode", "mock", "--format", format);

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.check("show-metrics." + format + ".txt", result.out().replace(directory.toString(), "DIR"));
    }

    @Test
    void withoutAModeTheNamespaceSeenLastIsShownAndNamed() {
        state.endedRun("paper", "run-1");

        Result result = arb("--format", "json");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("\"namespace\": \"paper:docker\"");
        assertThat(result.err()).isEqualTo("showing paper:docker, which was seen alive last; --mode chooses another\n");
    }

    @Test
    void withoutAModeLiveComesFirst() {
        state.endedRun("mock", "run-1");
        state.endedRun("live", "run-2");

        Result result = arb("--format", "json");

        assertThat(result.out()).contains("\"namespace\": \"live:docker\"");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void aNamespaceWithoutMetricsNamesThoseThatHaveSome() {
        state.endedRun("mock", "run-1");

        Result result = arb("--mode", "shadow");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("arb: no metrics for shadow:docker in embedded ")
                .endsWith("; there are some for mock:docker\n");
    }

    @Test
    void anEmptyStoreSaysHowToGetMetrics() {
        Result result = arb();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("arb: no run of environment docker has published metrics; no namespace has any now, start a"
                        + " run with arb run-live\n");
    }

    @Test
    void aRedisThatDoesNotAnswerIsExitCode3() {
        Result result =
                new CliRun().in(directory).run("show-metrics", "--mode", "mock", "--state", "redis://localhost:1/0");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).startsWith("arb: cannot reach Redis at localhost:1");
    }

    @Test
    void anotherEnvironmentIsAnotherNamespace() {
        state.endedRun("mock", "run-1");

        assertThat(arb("--mode", "mock", "--env", "local").code()).isEqualTo(1);
    }

    @Test
    void anIntervalMakesOneJsonDocumentALine() {
        state.endedRun("mock", "run-1");
        pausesLeft = 1;

        assertThat(arb("--mode", "mock", "--format", "json", "--interval", "1")
                        .out()
                        .lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"namespace\":\"mock:docker\""));
    }

    private Result arb(String... arguments) {
        List<String> all = new ArrayList<>(List.of("show-metrics"));
        all.addAll(List.of(arguments));
        all.addAll(List.of(state.options()));
        return new CliRun()
                .in(directory)
                .clock(() -> WrittenRun.NOW_NS)
                .pause(ns -> pausesLeft-- > 0)
                .run(all.toArray(String[]::new));
    }
}
