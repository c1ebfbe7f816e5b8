package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.CliRun;
import dev.arb.cli.CliRun.Result;
import dev.arb.cli.Golden;
import dev.arb.run.SetupCheck;
import dev.arb.run.SetupCheck.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckSetupCommandTest {
    private static final List<SetupCheck> CHECKS = List.of(
            new SetupCheck("binance.symbol.BTC", Status.OK, Optional.of("BTCUSDT"), Optional.empty(), "lot 0.00001"),
            new SetupCheck("binance.ws", Status.UNKNOWN, Optional.empty(), Optional.empty(), "no symbol"),
            new SetupCheck(
                    "binance.clock_offset_ms",
                    Status.FAILED,
                    Optional.of("-1500"),
                    Optional.of("-1000 to 5000"),
                    "set it"));

    @TempDir
    Path directory;

    private Result arb(String... arguments) {
        return new CliRun().in(directory).run(arguments);
    }

    @Test
    void machineFormatsCarryTheSameFacts() {
        Golden.check("check-setup.json.txt", SetupText.json(CHECKS));
        Golden.check("check-setup.plain.txt", SetupText.plain(CHECKS));
    }

    @Test
    void exchangesThatAreNotThereAreExitCode3() throws IOException {
        Files.writeString(directory.resolve("closed.yml"), """
                exchanges:
                  upbit:
                    rest_url: http://127.0.0.1:1
                    ws_url: ws://127.0.0.1:1/websocket/v1
                  binance:
                    rest_url: http://127.0.0.1:1
                    ws_url: ws://127.0.0.1:1
                """);

        Result result = arb("check-setup", "-c", "closed.yml", "-o", "plain");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).contains("upbit.symbol.BTC\tunreachable").contains("binance.symbol.BTC\tunreachable");
    }
}
