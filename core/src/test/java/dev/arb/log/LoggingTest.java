package dev.arb.log;

import static dev.arb.log.LogEvents.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.LoggerFactory;

@ResourceLock("logback")
class LoggingTest {

    @TempDir
    Path dir;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream console = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Path log(String name) {
        return dir.resolve("logs").resolve(name);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(dir.resolve("logs"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private void logThings() {
        LogComponent.LIVE_LOOP.logger().info("opened {} at {} ₩", "BTC", 95);
        LogComponent.SAFETY.logger().warn("refused");
        LogComponent.SAFETY.logger().debug("too fine");
        LoggerFactory.getLogger("dev.arb.state.redis.RedisStore").info("ours");
        LoggerFactory.getLogger("org.some.library").info("theirs");
        LoggerFactory.getLogger("org.some.library").error("their error", new IllegalStateException("why"));
        LoggerFactory.getLogger("redis.clients.jedis").error("theirs: told by an exception already");
    }

    @Test
    void everythingGoesToOneFileAndEachComponentAlsoToItsOwn() throws IOException {
        try (Logging logging = Logging.start(settings(log("live.log"), ConsoleMode.NORMAL), console)) {
            assertThat(logging.problem()).isEmpty();
            logThings();
        }
        assertThat(names()).containsExactly("live.log", "live_loop.log", "safety.log");
        assertThat(Files.readString(log("live.log")))
                .contains(
                        "[INFO    ] [arbitrage.live_loop] opened BTC at 95 ₩\n",
                        "[WARNING ] [arbitrage.safety] refused\n")
                .contains("[dev.arb.state.redis.RedisStore] ours", "their error\njava.lang.IllegalStateException: why")
                .doesNotContain("too fine", "theirs");
        assertThat(Files.readString(log("safety.log"))).endsWith("refused\n").hasLineCount(1);
        assertThat(printed()).contains("opened BTC", "their error").doesNotContain("\tat ", "too fine");
    }

    @Test
    void quietPrintsErrorsAloneAndVerboseEverything() {
        try (Logging logging = Logging.start(settings(log("live.log"), ConsoleMode.QUIET), console)) {
            assertThat(logging.problem()).isEmpty();
            logThings();
        }
        assertThat(printed()).hasLineCount(1).contains("their error");

        try (Logging logging = Logging.start(settings(log("verbose.log"), ConsoleMode.VERBOSE), console)) {
            assertThat(logging.problem()).isEmpty();
            logThings();
        }
        assertThat(printed())
                .contains("[DEBUG   ] [arbitrage.safety] too fine", "\tat ")
                .doesNotContain("theirs");
    }

    @Test
    void whileADashboardOwnsTheTerminalNothingIsPrinted() throws IOException {
        Files.writeString(dir.resolve("logs"), "in the way");
        try (Logging logging = Logging.start(settings(log("live.log"), ConsoleMode.OFF), console)) {
            logThings();
            assertThat(logging.problem()).hasValueSatisfying(p -> assertThat(p).contains("cannot write the log"));
        }
        assertThat(printed()).isEmpty();
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsOneWarningAndTheConsoleGoesOn() throws IOException {
        Files.writeString(dir.resolve("logs"), "in the way");
        try (Logging logging = Logging.start(settings(log("live.log"), ConsoleMode.NORMAL), console)) {
            assertThat(logging.problem()).isPresent();
            logThings();
        }
        assertThat(printed())
                .startsWith("arb: warning: cannot write the log " + log("live.log") + " (")
                .contains("logging to the console only, name another file with --log-file", "refused")
                .containsOnlyOnce("cannot write the log");
    }

    @Test
    void beforeTheLogIsOpenAndAfterItIsClosedNothingIsLogged() throws IOException {
        Logging.start(settings(log("live.log"), ConsoleMode.NORMAL), console).close();
        LogComponent.HEALTH.logger().error("nobody listens");
        assertThat(printed()).isEmpty();
        assertThat(Files.readString(log("live.log"))).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsReportedOnceAndTheLogGoesOnBesideIt() throws IOException {
        LogSettings settings = settings(log("live.log"), ConsoleMode.NORMAL);
        ConsoleLog out = new ConsoleLog(settings, console);
        long now = LogEvents.ms("2025-11-15T00:00:00Z");
        try (LogFiles files = LogFiles.open(settings, log("live.log"), now, out::warn)) {
            Files.createSymbolicLink(log("safety.log"), Path.of("/dev/full"));
            for (int second = 10; second < 15; second++) {
                files.write(LogEvents.event(
                        "arbitrage.safety",
                        ch.qos.logback.classic.Level.WARN,
                        "2025-11-15T00:00:" + second + "Z",
                        "line " + second));
            }
        }
        assertThat(printed()).hasLineCount(1).contains("No space left on device", "the run goes on");
        assertThat(log("live.log")).content().hasLineCount(5);
    }

    @Test
    void aFileThatStopsWorkingIsReportedOnceAndFilledAgainWhenItIsRepaired() throws IOException {
        LogSettings settings = settings(log("live.log"), ConsoleMode.NORMAL);
        ConsoleLog out = new ConsoleLog(settings, console);
        Files.createDirectories(log("safety.log"));
        try (LogFiles files =
                LogFiles.open(settings, log("live.log"), LogEvents.ms("2025-11-15T00:00:00Z"), out::warn)) {
            files.write(LogEvents.event(
                    "arbitrage.safety", ch.qos.logback.classic.Level.WARN, "2025-11-15T00:00:00Z", "1"));
            files.write(LogEvents.event(
                    "arbitrage.safety", ch.qos.logback.classic.Level.WARN, "2025-11-15T00:00:00.5Z", "2"));
            files.write(LogEvents.event(
                    "arbitrage.safety", ch.qos.logback.classic.Level.WARN, "2025-11-15T00:00:02Z", "3"));
            Files.delete(log("safety.log"));
            files.write(LogEvents.event(
                    "arbitrage.safety", ch.qos.logback.classic.Level.WARN, "2025-11-15T00:00:04Z", "4"));
        }
        assertThat(printed()).hasLineCount(1).contains("cannot write the log " + log("safety.log"));
        assertThat(Files.readAllLines(log("safety.log")))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.getFirst()).contains("3 lines before this one were lost"))
                .satisfies(lines -> assertThat(lines.getLast()).endsWith("] 4"));
        assertThat(log("live.log")).content().hasLineCount(4);
    }
}
