package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.CliRun;
import dev.arb.cli.CliRun.Result;
import dev.arb.cli.Golden;
import dev.arb.cli.WrittenRun;
import dev.arb.cli.WrittenState;
import dev.arb.state.AlertState;
import dev.arb.state.Component;
import dev.arb.state.RunWords;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchStatusCommandTest {
    private static final Instant NOW = WrittenRun.ENDED.plusSeconds(8);

    @TempDir
    Path directory;

    private WrittenState state;
    private int pausesLeft;

    @BeforeEach
    void prepare() {
        state = new WrittenState(directory.resolve("state.db"), () -> WrittenRun.NOW_NS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "ndjson", "plain"})
    void theStatusIsShownInEachFormat(String format) {
        state.endedRun("mock", "run-1");

        Result result = arb("--target", "mock", "--format", format);

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.check("watch-status." + format + ".txt", result.out().replace(directory.toString(), "DIR"));
    }

    @Test
    void whatNobodyWroteIsUnknownAndNeverZero() {
        Result result = arb("--target", "live", "--format", "json");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains(
                        "\"trades_total\": null",
                        "\"live_armed\": null",
                        "\"total_balance\": null",
                        "\"premium_official_bps\": null")
                .doesNotContain(": 0");
    }

    @Test
    void aRunThatEndedByItselfIsHealthy() {
        state.endedRun("mock", "run-1");

        assertThat(check("mock").code()).isZero();
    }

    @Test
    void anOldHeartbeatOfARunThatHasNotEndedIsUnhealthy() {
        running(NOW.minusSeconds(31));

        Result result = check("mock");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("unhealthy");
        assertThat(result.err()).contains("the last heartbeat is 31 s old, more than 30 s");
    }

    @Test
    void aFreshHeartbeatIsHealthy() {
        running(NOW.minusSeconds(30));

        assertThat(check("mock").code()).isZero();
    }

    @Test
    void aRiskStopIsUnhealthy() {
        state.write(
                "paper",
                writer -> writer.setRun(WrittenState.run("run-1", RunWords.ENDED, Optional.of(RunWords.RISK_STOP))));

        Result result = check("paper");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("the run was ended by risk_stop");
    }

    @Test
    void anOpenCriticalAlertIsUnhealthyAndAWarningIsNot() {
        running(NOW);
        state.write("mock", writer -> writer.openAlert("stale_data", AlertState.of("warning", NOW, "2.8 s")));
        assertThat(check("mock").code()).isZero();

        state.write("mock", writer -> writer.openAlert("unhedged_leg", AlertState.of("critical", NOW, "0.01 BTC")));
        Result result = check("mock");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("Alert          critical unhedged_leg: 0.01 BTC");
    }

    @Test
    void aTargetIsRequired() {
        Result result = arb();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("arb: missing required option: '--target=TARGET'; see arb watch-status --help\n");
    }

    @Test
    void anIntervalRefreshesUntilItIsOver() {
        state.endedRun("mock", "run-1");
        pausesLeft = 2;

        assertThat(arb("--target", "mock", "--format", "json", "--interval", "3")
                        .out()
                        .lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"mode\":\"mock\",\"env\":\"docker\""));
    }

    private void running(Instant heartbeat) {
        state.write("mock", writer -> {
            writer.setRun(WrittenState.run("run-1", RunWords.RUNNING, Optional.empty()));
            writer.setHeartbeat(Component.TRADER, heartbeat);
        });
    }

    private Result check(String target) {
        return arb("--target", target, "--check");
    }

    private Result arb(String... arguments) {
        List<String> all = new ArrayList<>(List.of("watch-status"));
        all.addAll(List.of(arguments));
        all.addAll(List.of(state.options()));
        return new CliRun()
                .in(directory)
                .clock(() -> WrittenRun.NOW_NS)
                .pause(ns -> pausesLeft-- > 0)
                .run(all.toArray(String[]::new));
    }
}
