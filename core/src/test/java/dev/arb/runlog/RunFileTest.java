package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where a file of a run should be. */
class RunFileTest {

    @TempDir
    private Path temp;

    private Path runs;
    private Path dir;

    @BeforeEach
    void aRunWithoutRows() throws IOException {
        runs = Files.createDirectories(temp.resolve("live_runs"));
        dir = Files.createDirectories(runs.resolve("odd"));
        Files.writeString(dir.resolve("meta.json"), "{\"run_id\":\"odd\"}");
    }

    private void assertRefused(String sentence) {
        RunReader reader = TestRuns.reader(runs);
        List<ThrowingCallable> looks = List.of(
                () -> reader.snapshot(dir),
                () -> reader.tail(dir, 5),
                () -> reader.history(dir).close(),
                () -> reader.scan(dir, RunLogColumns.ALL).close());
        for (ThrowingCallable look : looks) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThatThrownBy(look)
                            .isInstanceOf(IOException.class)
                            .hasMessage(sentence));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.parquet", "events.csv"})
    void aDirectoryAPipeOrADeviceIsNoFile(String name) throws Exception {
        Path file = Files.createDirectory(dir.resolve(name));
        assertRefused(name + " is not a regular file");
        Files.delete(file);
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();
        assertRefused(name + " is not a regular file");
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/dev/zero"));
        assertRefused(name + " is not a regular file");
        Files.delete(file);
        Files.createSymbolicLink(file, file);
        assertRefused(name + " is not a regular file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.parquet", "events.csv"})
    void aLinkThatLeadsOutOfTheRunsIsRefusedAndOneWithinIsFollowed(String name) throws Exception {
        Path secret = Files.writeString(temp.resolve("secret"), "step\n1\n");
        Files.createSymbolicLink(dir.resolve(name), secret);
        assertRefused(name + " is a link that leads out of the directory of runs");
        Files.delete(dir.resolve(name));
        Path other = Files.createDirectories(runs.resolve("other"));
        Files.writeString(other.resolve("events.csv"), "step\n1\n2\n");
        Files.createSymbolicLink(dir.resolve("events.csv"), Path.of("..", "other", "events.csv"));
        assertThat(TestRuns.reader(runs).snapshot(dir).totalSteps()).isEqualTo(2);
    }

    @Test
    void journalsThatAreNoFilesAreNotOpened() throws Exception {
        assertThat(new ProcessBuilder(
                                "mkfifo", dir.resolve("events-000000.journal").toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.createDirectory(dir.resolve("events-000001.journal"));
        Files.createSymbolicLink(dir.resolve("events-000002.journal"), Path.of("/dev/zero"));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(TestRuns.reader(runs).snapshot(dir).totalRows()).isZero();
            assertThat(TestRuns.reader(runs).tail(dir, 5)).isEmpty();
        });
    }

    @Test
    void namesOfOthersAreShownWithoutWhatSteersATerminal() {
        assertThat(RunIds.printable("a\u001b[2J\u009b31m\u202eb\u2028c\ud800d\u200be"))
                .isEqualTo("a?[2J?31m?b?c?d?e");
        assertThat(RunIds.printable("업비트 ığüşöç 😀")).isEqualTo("업비트 ığüşöç 😀");
        assertThat(RunIds.printable("x".repeat(5000))).hasSize(200).endsWith("…");
    }
}
