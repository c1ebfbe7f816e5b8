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
import java.nio.file.attribute.PosixFilePermissions;
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
        Golden.check("check-setup.ndjson.txt", SetupText.ndjson(CHECKS));
        Golden.check("check-setup.plain.txt", SetupText.plain(CHECKS));
    }

    @Test
    void exchangesThatAreNotThereFailTheSetup() throws IOException {
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

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("upbit.symbol.BTC\tunreachable").contains("binance.symbol.BTC\tunreachable");
    }

    @Test
    void aMachineThatIsReadyPassesWithoutTheExchanges() {
        Result result = arb("check-setup", "--offline", "--state", "embedded", "-o", "plain");

        assertThat(result.out().lines()).allMatch(line -> line.contains("\tok\t"));
        assertThat(result.out())
                .contains("config\t", "secrets\t", "java\t", "runs.free\t", "logs\t", "terminal\t", "state.write\t")
                .contains("state.namespace\tok\tpaper:docker")
                .contains("arming\tok\tnot armed");
        assertThat(result.code()).isZero();
    }

    @Test
    void eachLineThatFailsSaysWhatToDo() throws IOException {
        Files.writeString(directory.resolve("file"), "");
        Files.writeString(
                directory.resolve("open.yml"),
                "run_log.dir: file/runs\nlogging.file: file/logs/live.log\nstate.store: redis://arb:pw@127.0.0.1:1\n");
        Files.setPosixFilePermissions(directory.resolve("open.yml"), PosixFilePermissions.fromString("rw-r--r--"));

        Result result = arb("check-setup", "--offline", "--mode", "live", "-c", "open.yml", "-o", "plain");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .containsPattern("secrets.open.yml\tfailed\trw-r--r--\trw-------\t.*run chmod 600 open.yml")
                .containsPattern("runs\tfailed\t.*set run_log.dir")
                .containsPattern("logs\tfailed\t.*set logging.file")
                .containsPattern("state\tunreachable\t.*cannot reach Redis at 127.0.0.1:1")
                .containsPattern("arming\tfailed\t.*not built yet")
                .doesNotContain("pw@");
    }

    @Test
    void aConfigurationThatCannotBeUsedIsExitCode2() throws IOException {
        Files.writeString(directory.resolve("bad.yml"), "risc: {}\n");

        assertThat(arb("check-setup", "--offline", "-c", "bad.yml").code()).isEqualTo(2);
    }
}
