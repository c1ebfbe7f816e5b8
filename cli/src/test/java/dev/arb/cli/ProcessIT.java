package dev.arb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.time.WallClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own shows. */
class ProcessIT {
    @TempDir
    Path directory;

    @Test
    void anEndlessRefreshEndsWhenNobodyReadsAnyMore() throws Exception {
        new WrittenRun(directory.resolve("live_runs")).ended();
        try (ArbProcess arb =
                ArbProcess.start(directory, "monitor-run", "--latest", "--interval", "50ms", "--state", "embedded")) {
            assertThat(arb.readLine()).startsWith("Run  ");

            arb.closeAnswer();

            assertThat(arb.exitCode()).isEqualTo(141);
            assertThat(arb.messages()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "ndjson", "plain"})
    void aWatchedTuningSessionEndsWhenNobodyReadsAnyMore(String format) throws Exception {
        WrittenState state = new WrittenState(directory.resolve("state.db"), WallClock.INSTANCE);
        state.tuningSession("s1");
        try (ArbProcess arb = watchTuning(state, "--interval", "50ms", "--format", format)) {
            assertThat(arb.readLine()).contains("s1");

            arb.closeAnswer();

            assertThat(arb.exitCode()).isEqualTo(141);
            assertThat(arb.messages()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "ndjson", "plain"})
    void aWatchedTuningSessionWhoseStoreIsAwayEndsWhenNobodyReadsAnyMore(String format) throws Exception {
        WrittenState state = new WrittenState(directory.resolve("state.db"), WallClock.INSTANCE);
        state.tuningSession("s1");
        try (ArbProcess arb = watchTuning(state, "--interval", "50ms", "--format", format)) {
            assertThat(arb.readLine()).contains("s1");
            Path noStore = Files.writeString(directory.resolve("other"), "this is no state file");
            Files.move(noStore, directory.resolve("state.db"), StandardCopyOption.REPLACE_EXISTING);
            arb.awaitMessage("trying again in 50ms");

            arb.closeAnswer();

            assertThat(arb.exitCode()).isEqualTo(141);
        }
    }

    @Test
    void withoutASessionOrAStoreAPipeIsToldAtOnce() throws Exception {
        WrittenState nothing = new WrittenState(directory.resolve("state.db"), WallClock.INSTANCE);
        try (ArbProcess arb = watchTuning(nothing, "--interval", "3")) {
            assertThat(arb.readLine()).isEmpty();
            assertThat(arb.exitCode()).isEqualTo(1);
            assertThat(arb.messages()).startsWith("arb: no tuning session in tuning:docker:paper");
        }
        try (ArbProcess arb = ArbProcess.start(
                directory, "watch-status", "--target", "tuning", "--interval", "3", "--state", "redis://127.0.0.1:1")) {
            assertThat(arb.readLine()).isEmpty();
            assertThat(arb.exitCode()).isEqualTo(3);
            assertThat(arb.messages()).startsWith("arb: cannot reach Redis at 127.0.0.1:1");
        }
    }

    private ArbProcess watchTuning(WrittenState state, String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of("watch-status", "--target", "tuning"));
        all.addAll(List.of(state.options()));
        all.addAll(List.of(more));
        return ArbProcess.start(directory, all.toArray(String[]::new));
    }

    @Test
    void aRunEndsInOrderWhenNobodyReadsAnyMore() throws Exception {
        try (ArbProcess arb = run("--metrics-every", "50ms", "--state", "memory")) {
            assertThat(arb.readLine()).startsWith("[LIVE] [METRICS]");

            arb.closeAnswer();

            assertThat(arb.exitCode()).isEqualTo(141);
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void theFirstSignalEndsTheRunInOrder(String signal, int code) throws Exception {
        try (ArbProcess arb = run("--state", "memory")) {
            assertThat(arb.readLine()).startsWith("[LIVE] [METRICS]");

            arb.signal(signal);

            assertThat(arb.readAll()).contains("Run ended", "Trading PnL", "live_runs/");
            assertThat(arb.exitCode()).isEqualTo(code);
            assertThat(arb.messages()).contains("stopping... press Ctrl-C again to quit now");
        }
    }

    @Test
    void aSecondRunnerOfTheNamespaceIsRefusedAndTheFirstIsNamed() throws Exception {
        String[] place = {
            "--state", "embedded", "--state-file", directory.resolve("state.db").toString()
        };
        try (ArbProcess first = run(place)) {
            assertThat(first.readLine()).startsWith("[LIVE] [METRICS]");

            try (ArbProcess second = run(place)) {
                assertThat(second.exitCode()).isEqualTo(4);
                assertThat(second.messages())
                        .contains("arb: another runner owns the namespace mock:docker: run ", "--state memory");
            }
        }
    }

    private ArbProcess run(String... more) throws IOException {
        String[] fixed = {"run-live", "--mode", "mock", "--interval", "20ms"};
        String[] all = new String[fixed.length + more.length];
        System.arraycopy(fixed, 0, all, 0, fixed.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return ArbProcess.start(directory, all);
    }
}
