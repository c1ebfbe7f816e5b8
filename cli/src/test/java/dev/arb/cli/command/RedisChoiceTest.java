package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.CliRun;
import dev.arb.cli.CliRun.Result;
import dev.arb.cli.error.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each way to name a Redis means when there is none, for a run and for its readers. */
class RedisChoiceTest {
    @TempDir
    Path directory;

    private static int nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private CliRun arb() {
        return new CliRun().in(directory);
    }

    private static Stream<List<String>> commands() {
        return Stream.of(
                List.of("run-live", "--loops", "2", "--interval", "0"),
                List.of("watch-status", "--target", "mock"),
                List.of("show-metrics", "--mode", "mock"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://127.0.0.1:%d/0",
                "rediss://127.0.0.1:%d/0",
                "redis-sentinel://127.0.0.1:%d/0#main",
                "rediss-sentinel://127.0.0.1:%d/0#main",
                "redis-cluster://127.0.0.1:%d",
                "rediss-cluster://127.0.0.1:%d"
            })
    void aRedisThatWasAskedForAndIsAwayEndsEveryCommandWithOneSentence(String uri) throws IOException {
        int port = nobody();
        commands().forEach(command -> {
            Result result = arb().run(Stream.concat(command.stream(), Stream.of("--state", uri.formatted(port)))
                    .toArray(String[]::new));

            assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.UNREACHABLE.code());
            assertThat(result.err())
                    .contains(
                            "cannot reach ",
                            "127.0.0.1:" + port,
                            "Connection refused",
                            "; start it or pass --state embedded")
                    .doesNotContain("Exception", "\tat ");
        });
    }

    @Test
    void theWordMeansTheServerOfTheEnvironment() throws IOException {
        int port = nobody();
        Result result = arb().environment("REDIS_HOST", "127.0.0.1")
                .environment("REDIS_PORT", Integer.toString(port))
                .run("run-live", "--loops", "2", "--interval", "0", "--state", "redis");

        assertThat(result.code()).isEqualTo(ExitCode.UNREACHABLE.code());
        assertThat(result.err()).contains("cannot reach Redis at 127.0.0.1:" + port);
    }

    @Test
    void aNamedHostThatIsAwayIsAnOutageAndAnUnnamedOneIsLeftForAFile() throws IOException {
        String port = Integer.toString(nobody());
        String[] run = {"run-live", "--loops", "2", "--interval", "0"};
        Result named = arb().environment("REDIS_HOST", "127.0.0.1")
                .environment("REDIS_PORT", port)
                .run(run);
        assertThat(named.code()).as(named.err()).isZero();
        assertThat(named.err()).contains("cannot reach Redis at 127.0.0.1:" + port, "the run goes on");

        Result unnamed = arb().environment("REDIS_PORT", port).run(run);
        assertThat(unnamed.code()).as(unnamed.err()).isZero();
        assertThat(unnamed.err())
                .contains("no Redis at localhost:" + port + "; the state of this run is kept in ", "state.db");
    }

    @Test
    void aPasswordOnTheCommandLineIsRefusedAndNotRepeated() {
        for (String uri : List.of("redis-sentinel://u:s3cret@h/0#m", "rediss-cluster://:s3cret@h,h2")) {
            Result result = arb().run("watch-status", "--target", "mock", "--state", uri);

            assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
            assertThat(result.err()).contains("holds a secret").doesNotContain("s3cret");
        }
    }

    @Test
    void aUriThatMakesNoSenseIsAUsageError() {
        Result result = arb().run("watch-status", "--target", "mock", "--state", "redis-cluster://h,h2/3");

        assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(result.err()).contains("a cluster has only 0");
    }
}
