package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunDirectoryTest {

    @TempDir
    private Path temp;

    private Path runs() throws IOException {
        return Files.createDirectories(temp.resolve("live_runs"));
    }

    private Path run(String id, RunStart start, Optional<RunEnd> end) throws IOException {
        Path dir = Files.createDirectories(runs().resolve(id));
        RunMetaJson.write(RunLogFiles.DISK, dir, new RunMeta(id, start, end, Optional.empty()));
        return dir;
    }

    private static RunStart by(RunProcess process) {
        return RunStart.of(TestRuns.LABEL, TestRuns.START, process);
    }

    private RunState stateOf(Path dir, Instant now) throws IOException {
        return TestRuns.directoryAt(runs(), now).info(dir).state();
    }

    @Test
    void twoRunsOfOneSecondNeverShareADirectory() throws Exception {
        try (RunLog first = TestRuns.create(runs());
                RunLog second = TestRuns.create(runs())) {
            assertThat(first.runId()).isEqualTo("20260102_030405_mock_arb_BTC-KRW_1s");
            assertThat(second.runId()).isEqualTo("20260102_030405_mock_arb_BTC-KRW_1s_2");
            assertThat(second.directory()).isNotEqualTo(first.directory());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/b", "a\\b", "..", ".hidden", "a b", "a\u001b[31m", "", "-x", "a..b"})
    void aRunIdThatIsNoSafeNameIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RunLog.create(runs(), Optional.of(id), TestRuns.start(), TestRuns.FAST, RunLogListener.NONE))
                .withMessageContaining("run id")
                .withMessageNotContaining("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "..", ".", "/etc", "a/../../secret", "a\\b", ""})
    void anIdThatLeadsOutsideIsRefused(String id) throws Exception {
        RunMetaJson.write(
                RunLogFiles.DISK,
                Files.createDirectories(temp.resolve("secret")),
                RunMeta.begin("secret", TestRuns.start()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestRuns.directory(runs()).resolve(id));
    }

    @Test
    void aLinkThatLeadsOutsideIsNeitherListedNorResolved() throws Exception {
        Path outside = Files.createDirectories(temp.resolve("outside"));
        RunMetaJson.write(RunLogFiles.DISK, outside, RunMeta.begin("outside", TestRuns.start()));
        Files.createSymbolicLink(runs().resolve("linked"), outside);
        Path inside = Files.createDirectories(runs().resolve("inside"));
        Files.createSymbolicLink(inside.resolve("meta.json"), outside.resolve("meta.json"));
        assertThat(TestRuns.directory(runs()).list()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestRuns.directory(runs()).resolve("linked"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestRuns.directory(runs()).resolve("inside"));
    }

    @Test
    void runsAreListedNewestFirstAndWhatIsNoRunIsLeftOut() throws Exception {
        run("a", RunStart.of(TestRuns.LABEL, TestRuns.START, RunProcess.current()), Optional.of(TestRuns.END));
        run(
                "b",
                RunStart.of(TestRuns.LABEL, TestRuns.START.plusSeconds(5), RunProcess.current()),
                Optional.of(TestRuns.END));
        Files.createDirectories(runs().resolve("no_run"));
        Files.writeString(runs().resolve("README.md"), "x");
        RunDirectory directory = TestRuns.directory(runs());
        assertThat(directory.list().stream().map(RunInfo::runId)).containsExactly("b", "a");
        assertThat(directory.latest().map(RunInfo::runId)).contains("b");
        assertThat(directory.resolve("a")).isEqualTo(runs().resolve("a"));
        assertThatThrownBy(() -> directory.resolve("no_run")).isInstanceOf(NoSuchFileException.class);
        assertThat(TestRuns.directory(temp.resolve("missing")).list()).isEmpty();
    }

    @Test
    void aRunIsRunningEndedCrashedOrStale() throws Exception {
        Instant now = Instant.now();
        RunProcess self = RunProcess.current();
        Path mine = run("mine", by(self), Optional.empty());
        Path ended = run("ended", by(self), Optional.of(TestRuns.END));
        Path gone = run("gone", by(new RunProcess(self.host(), 4_000_000_000L, self.startedAt())), Optional.empty());
        Path reused = run(
                "reused",
                by(new RunProcess(self.host(), self.pid(), self.startedAt().minusSeconds(60))),
                Optional.empty());
        Path elsewhere = run("elsewhere", by(new RunProcess("another-host", 1, self.startedAt())), Optional.empty());
        assertThat(stateOf(mine, now)).isEqualTo(RunState.RUNNING);
        assertThat(stateOf(mine, now.plus(Duration.ofSeconds(33)))).isEqualTo(RunState.STALE);
        assertThat(stateOf(ended, now.plus(Duration.ofDays(1)))).isEqualTo(RunState.ENDED);
        assertThat(stateOf(gone, now)).isEqualTo(RunState.CRASHED);
        assertThat(stateOf(reused, now)).isEqualTo(RunState.CRASHED);
        assertThat(stateOf(elsewhere, now)).isEqualTo(RunState.RUNNING);
        assertThat(stateOf(elsewhere, now.plus(Duration.ofSeconds(33)))).isEqualTo(RunState.STALE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"run_id\":5}",
                "{\"run_id\":{\"a\":[1,{}]},\"pid\":\"x\"}",
                "{\"started_at\":\"yesterday\",\"pid\":-1,\"host\":null}",
                "\u0000\u0001",
                "{\"a\":1}{\"b\":2}",
                "{\"run_id\":\"x\u0007y\",\"mode\":\"\\u001b[2J\"}"
            })
    void oddMetaFilesGiveAClearEntry(String content) throws Exception {
        Path dir = Files.createDirectories(runs().resolve("odd"));
        Files.writeString(dir.resolve("meta.json"), content);
        List<RunInfo> list = TestRuns.directory(runs()).list();
        assertThat(list).hasSize(1);
        assertThat(list.getFirst().toString()).doesNotContainPattern("\\p{Cntrl}");
        assertThat(list.getFirst().state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void metaIsWrittenInFullAndReplacedAsAWhole() throws Exception {
        RunStart start = new RunStart(
                TestRuns.LABEL,
                TestRuns.START,
                new RunProcess("h", 12, TestRuns.START),
                "1.2.3",
                "paper:main",
                "redis",
                OptionalLong.of(42),
                Optional.of("20260101_000000_mock_arb_BTC-KRW_1s"),
                Map.of("loop.interval", "1s"),
                "a \"note\"",
                Map.of("upbit", Map.of("KRW", "10000000.00000001")));
        RunEnd end = new RunEnd(
                TestRuns.END.endedAt(), "loops_done", Map.of("binance", Map.of("USDT", "7.5")), Map.of("trades", 3L));
        Path dir = run("full", start, Optional.of(end));
        assertThat(Files.readString(dir.resolve("meta.json"))).isEqualToIgnoringWhitespace("""
                        {
                          "run_id" : "full", "mode" : "mock", "strategy_name" : "arb", "symbol" : "BTC/KRW",
                          "timeframe" : "1s", "started_at" : "2026-01-02T03:04:05.000000+00:00",
                          "ended_at" : "2026-01-02T03:05:05.000000+00:00",
                          "config_snapshot" : { "loop.interval" : "1s" }, "notes" : "a \\"note\\"",
                          "schema_version" : 1, "namespace" : "paper:main",
                          "balances_start" : { "upbit" : { "KRW" : "10000000.00000001" } },
                          "balances_end" : { "binance" : { "USDT" : "7.5" } },
                          "host" : "h", "pid" : 12, "pid_started_at" : "2026-01-02T03:04:05.000000+00:00",
                          "version" : "1.2.3", "seed" : 42, "state_store" : "redis",
                          "resumed_from" : "20260101_000000_mock_arb_BTC-KRW_1s", "exit_reason" : "loops_done",
                          "totals" : { "trades" : 3 },
                  "recovered_at" : null, "recovered_from_row" : null, "event_rows" : null, "event_hash" : null
                        }
                        """);
        assertThat(TestRuns.filesIn(dir)).containsExactly("meta.json");
    }

    @Test
    void aMetaThatCannotBeWrittenLeavesTheOldOneAsItWas() throws Exception {
        Path dir = run("kept", TestRuns.start(), Optional.empty());
        String before = Files.readString(dir.resolve("meta.json"));
        FailingFiles files = new FailingFiles();
        files.full = true;
        RunMeta ended = RunMeta.begin("kept", TestRuns.start()).ended(TestRuns.END, new EventsDigest(0, "none"));
        assertThatThrownBy(() -> RunMetaJson.write(files, dir, ended)).hasMessageContaining("No space left");
        assertThat(Files.readString(dir.resolve("meta.json"))).isEqualTo(before);
        assertThat(TestRuns.filesIn(dir)).containsExactly("meta.json");
    }
}
