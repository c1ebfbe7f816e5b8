package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.CliRun;
import dev.arb.cli.CliRun.Result;
import dev.arb.cli.Golden;
import dev.arb.market.net.FrameChannel;
import dev.arb.market.recording.FrameRecorder;
import dev.arb.market.recording.RecorderListener;
import dev.arb.model.VenueId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLiveUsageTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --loops -5                               | --loops is -5, it must be 1 or more
            --loops 0                                | --loops is 0, it must be 1 or more
            --once --loops 3                         | --once and --loops 3 contradict each other
            --mock --mode paper                      | --mock and --mode paper contradict each other
            --mode demo                              | 'demo' is not one of mock, paper, shadow, live
            --interval -1                            | '-1' is not a duration
            --interval soon                          | 'soon' is not a duration
            --for 0                                  | --for is 0
            --speed max                              | --speed is for a recorded market
            --mode paper --speed 0                   | '0' is neither max nor a number above 0
            --market live                            | --market has no meaning in mode mock
            --mode paper --market film:x             | 'film:x' is neither live nor recorded:FILE
            --mode paper --market recorded:          | names an empty file
            --mode paper --market recorded:none.gz   | recording none.gz is not a file that can be read
            --mode live --market recorded:none.gz    | mode live cannot trade a recorded market
            --mode live --no-run-log                 | mode live cannot be without a run log
            --no-run-log --run-id x                  | --no-run-log leaves --run-id and --runs-dir without a meaning
            --run-id ../x                            | cannot be the name of a directory
            --symbol NOSUCH                          | symbol NOSUCH is not known
            --symbol BTC --symbol btc                | --symbol BTC is given twice
            --symbol ;                               | ';' is not a symbol
            --data-source carrier-pigeon             | 'carrier-pigeon' is not one of rest, ws
            --record                                 | --record has no meaning in mode mock
            --mode paper --record --no-run-log       | which --no-run-log leaves out
            --no-metrics --metrics-port 8001         | --no-metrics and --metrics-port 8001 contradict each other
            --metrics-port 65536                     | monitoring.port
            --metrics-port x                         | --metrics-port
            -o json                                  | 'json' is not one of table, ndjson
            --state carrier-pigeon                   | state.store
            --env moon                               | state.env
            --log-level LOUD                         | 'LOUD' is not one of TRACE, DEBUG, INFO, WARN, ERROR
            -c none.yml                              | none.yml
            """)
    void whatCannotBeIsOneSentenceAndExitCode2(String arguments, String sentence) throws IOException {
        Result result = arb(arguments.strip().split(" +"));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("arb: ").contains(sentence.strip()).endsWith("\n");
        assertThat(result.err().lines()).hasSize(1);
        assertThat(Files.list(directory)).as("nothing is half written").isEmpty();
    }

    @Test
    void realOrdersAreRefusedWithTheGuardsThatWillApply() {
        Result result = arb("--mode", "live");

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.err())
                .startsWith("arb: mode live is refused because sending real orders is not built yet")
                .contains("LIVE_TRADING=1", ".live_trading_ok", "API keys", "check-setup", "three dry cycles");
        assertThat(result.err().lines()).hasSize(1);
    }

    @Test
    void limitsThatContradictEachOtherAreAConfigurationError() throws IOException {
        Path file = Files.writeString(
                directory.resolve("bad.yml"), "risk:\n  max_position_size_krw: 9000000\n  max_exposure_krw: 5000000\n");

        Result result = arb("-c", file.toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("max_position_size_krw", "max_exposure_krw");
    }

    @Test
    void theDryRunShowsThePlanAndWritesNothing() throws IOException {
        Result result = arb("--dry-run", "--seed", "7", "--loops", "50", "--symbol", "BTC", "--symbol", "ETH");

        assertThat(result.code()).isZero();
        assertThat(Files.list(directory)).isEmpty();
        Golden.check("run-live-plan.txt", result.out().replace(directory.toString(), "DIR"));
    }

    @Test
    void onTheExchangesAnySymbolIsPlannedBecauseTheyAreAskedForIt() {
        Result result = arb("--dry-run", "--mode", "paper", "--symbol", "AVAX");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("AVAX");
    }

    @ParameterizedTest
    @CsvSource({"upbit, false", "binance, true"})
    void thePlanSaysWhatOfARecordingIsSynthetic(String recorded, boolean synthetic) throws IOException {
        FrameChannel channel = new FrameChannel(new VenueId(recorded), FrameChannel.Kind.WS, "public");
        try (FrameRecorder recorder = new FrameRecorder()) {
            recorder.begin(directory.resolve("day.frames"), RecorderListener.NONE);
            recorder.frame(channel, 1, new byte[] {'{', '}'}, 0, 2);
        }

        Result result = arb("--dry-run", "--mode", "paper", "--market", "recorded:day.frames");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out().contains("(Upbit and KRW-USDT are synthetic)")).isEqualTo(synthetic);
    }

    @Test
    void theDryRunOfRealOrdersNamesTheGuards() {
        Result result = arb("--dry-run", "--mode", "live");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("refuses: sending real orders is not built yet", "LIVE_TRADING=1");
    }

    private Result arb(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "run-live";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return new CliRun().in(directory).run(arguments);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aPortForMetricsThatWasNamedAndIsTakenIsExitCode2(boolean byFlag) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            CliRun run = new CliRun().in(directory);

            Result result = byFlag
                    ? run.run("run-live", "--once", "--metrics-port", port)
                    : run.environment("ARB_MONITORING_METRICS_ENABLED", "true")
                            .environment("ARB_MONITORING_PORT", port)
                            .run("run-live", "--once");

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("port 127.0.0.1:" + port + " for metrics is taken");
            assertThat(directory.resolve("live_runs")).doesNotExist();
        }
    }

    @Test
    void theStartSaysWhereMetricsAre() {
        Result result = new CliRun()
                .in(directory)
                .run("run-live", "--once", "--state", "memory", "--no-run-log", "--metrics-port", "0");

        assertThat(result.code()).isZero();
        assertThat(result.err()).containsPattern("(?m)^Metrics +http://127\\.0\\.0\\.1:\\d+/metrics$");
    }
}
