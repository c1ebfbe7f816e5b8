package dev.arb.cli.option;

import dev.arb.config.DataSource;
import dev.arb.model.Asset;
import dev.arb.model.TradingMode;
import dev.arb.run.Speed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code run-live} as they were typed; {@code null} and empty mean not stated. Durations are nanoseconds. */
public final class RunLiveOptions {
    @Option(
            names = "--mode",
            paramLabel = "MODE",
            converter = Modes.class,
            completionCandidates = Modes.class,
            description =
                    "${COMPLETION-CANDIDATES}. Default: mock. mock: simulated market and orders, seeded. paper: real"
                            + " market data, simulated orders. shadow: orders up to the wire, logged as \"would place\". live: real"
                            + " orders, behind guards.")
    public @Nullable TradingMode mode;

    @Option(names = "--mock", description = "The same as --mode mock.")
    public boolean mock;

    @Option(names = "--once", description = "One loop; the same as --loops 1.")
    public boolean once;

    @Option(names = "--loops", paramLabel = "N", description = "End after N loops. Default: endless.")
    public @Nullable Long loops;

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "End after this time: 90s, 10m, 24h; with a recording, on its clock. Default: endless.")
    public @Nullable Long forNs;

    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "Time between loops: 0.5, 100ms, 2s; 0 decides at every market update. Default: 1s, in mock"
                    + " 100ms.")
    public @Nullable Long intervalNs;

    @Option(
            names = "--market",
            paramLabel = "MARKET",
            converter = MarketOption.Reader.class,
            description = "live or recorded:FILE[,FILE...] (paper, shadow). Default: live.")
    public @Nullable MarketOption market;

    @Option(
            names = "--speed",
            paramLabel = "SPEED",
            converter = SpeedReader.class,
            description = "Recorded market: 1 (real time), N (times as fast) or max. Default: 1.")
    public @Nullable Speed speed;

    @Option(
            names = "--data-source",
            paramLabel = "SOURCE",
            converter = DataSources.class,
            completionCandidates = DataSources.class,
            description =
                    "${COMPLETION-CANDIDATES}: how market data arrives (paper, shadow, live). Default: data_source of"
                            + " the configuration, rest.")
    public @Nullable DataSource dataSource;

    @Option(
            names = "--symbol",
            paramLabel = "BASE",
            converter = AssetReader.class,
            description = "Base to trade, KRW-BASE on Upbit against BASEUSDT on Binance; repeatable. Default: BTC.")
    public List<Asset> symbols = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of what is simulated. Default: with a recording 1, else chosen and printed.")
    public @Nullable Long seed;

    @Option(names = "--run-id", paramLabel = "ID", description = "Name of the run. Default: time, mode and symbol.")
    public @Nullable String runId;

    @Option(
            names = "--runs-dir",
            paramLabel = "DIR",
            description = "Where the run's directory is made. Default: run_log.dir of the configuration, live_runs/.")
    public @Nullable Path runsDir;

    @Option(
            names = "--record",
            description = "Keep the raw frames of the exchanges beside the run, in market.frames, so that it can be"
                    + " played again (paper, shadow).")
    public boolean record;

    @Option(names = "--no-run-log", description = "Keep no run log (not in live mode).")
    public boolean noRunLog;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = "Where /health and /metrics are answered over HTTP; 0 takes any free port. Default:"
                    + " monitoring.port of the configuration, 8001.")
    public @Nullable Integer metricsPort;

    @Option(names = "--no-metrics", description = "Answer nothing over HTTP.")
    public boolean noMetrics;

    @Option(
            names = "--metrics-every",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "Time between metrics lines. Default: every loop, but at most one in a second.")
    public @Nullable Long metricsEveryNs;

    @Option(
            names = "--dry-run",
            description = "Show the plan (venues, balances, limits, logs, guards that would refuse) and end.")
    public boolean dryRun;
}
