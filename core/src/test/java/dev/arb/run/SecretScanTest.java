package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.config.Redaction;
import dev.arb.log.ConsoleMode;
import dev.arb.log.LogComponent;
import dev.arb.log.LogKeep;
import dev.arb.log.LogSettings;
import dev.arb.log.Logging;
import dev.arb.market.net.LoopbackHttp;
import dev.arb.market.net.LoopbackHttp.Reply;
import dev.arb.market.net.Until;
import dev.arb.model.TradingMode;
import dev.arb.run.RunFixture.Memory;
import dev.arb.state.Metric;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.Level;

/** Nothing that a run writes holds what its environment keeps secret. */
class SecretScanTest {
    private static final String SECRET = "hushhushhush4711";

    @TempDir
    Path directory;

    @Test
    void noFileOfARunHoldsASecret() throws IOException {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(console, true, StandardCharsets.UTF_8);
        try (LoopbackExchanges exchanges = new LoopbackExchanges(0);
                LoopbackHttp bank = new LoopbackHttp().on("/", request -> Reply.ok("no number at all"));
                Logging log = Logging.start(settings(), stream)) {
            RunFixture fixture = exchanges
                    .at(new RunFixture(directory).exchanges(TradingMode.PAPER, 50_000_000L))
                    .embedded()
                    .withEnvironment("ARB_FX_OFFICIAL_URL", bank.uri() + "?key=" + SECRET)
                    .with("fx.official_pointer", "/usd/krw");
            Memory memory = new Memory();
            CompletableFuture<RunOutcome> run =
                    CompletableFuture.supplyAsync(() -> LiveRun.run(fixture.endless(), memory));
            Until.holds("it works", () -> run.isDone() || memory.number(Metric.LOOPS) > 20);
            LogComponent.LIVE_LOOP.logger().warn("lost redis://user:{}@localhost:6379/0", SECRET);
            memory.stop.run();
            run.orTimeout(30, TimeUnit.SECONDS).join();
            assertThat(memory.warnings).noneMatch(warning -> warning.contains(SECRET));
        }

        List<Path> written = files();
        assertThat(written)
                .extracting(file -> file.getFileName().toString())
                .contains("meta.json", "events.parquet", "live.log", "live_loop.log", "state.db");
        for (Path file : written) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        }
        assertThat(console.toString(StandardCharsets.UTF_8)).doesNotContain(SECRET);
    }

    private LogSettings settings() {
        return new LogSettings(
                Optional.of(directory.resolve("logs/live.log")),
                Level.DEBUG,
                ConsoleMode.VERBOSE,
                ZoneOffset.UTC,
                new LogKeep(7, 1 << 20),
                false,
                Redaction::uriPasswords);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
