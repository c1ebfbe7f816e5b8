package dev.arb.cli.command;

import dev.arb.cli.output.Console;
import dev.arb.config.Durations;
import dev.arb.json.JsonText;
import dev.arb.model.Asset;
import dev.arb.monitor.plain.Figures;
import dev.arb.monitor.plain.LabelledRows;
import dev.arb.monitor.plain.MetricsText;
import dev.arb.monitor.plain.Paint;
import dev.arb.run.RunAnnouncement;
import dev.arb.run.RunOutcome;
import dev.arb.run.RunRequest;
import dev.arb.runlog.EventsDigest;
import dev.arb.state.Decimals;
import dev.arb.state.MetricsState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What {@code run-live} says at the start and at the end. */
final class RunLiveText {
    private static final int LOOP_MS_DECIMALS = 3;
    private static final double NS_PER_S = 1e9;

    private RunLiveText() {}

    /** Mode, symbols, namespace, store, run directory, seed, and how to watch it; a line each. */
    static String start(RunRequest request, RunAnnouncement run, Path workingDirectory) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Mode", request.mode().toString());
        rows.put("Market", run.market());
        rows.put("Symbols", symbols(request));
        rows.put(
                "Interval", request.intervalNs() == 0 ? "every market update" : Durations.format(request.intervalNs()));
        rows.put("Seed", Long.toString(request.seed()));
        rows.put("Namespace", run.namespace());
        rows.put("State store", run.stateStore());
        rows.put("Metrics", run.metrics().orElse("not over HTTP"));
        rows.put("Run", run.runId());
        rows.put(
                "Run directory",
                run.directory().map(dir -> shown(dir, workingDirectory)).orElse("none (--no-run-log)"));
        run.directory().ifPresent(dir -> {
            rows.put(
                    "Watch it",
                    "arb monitor-run --run-id " + run.runId() + runsDirOption(request, dir, workingDirectory));
            rows.put("", "arb monitor-run --latest" + runsDirOption(request, dir, workingDirectory));
        });
        return LabelledRows.render(rows);
    }

    private static String symbols(RunRequest request) {
        return request.symbols().stream()
                .map(Asset::code)
                .map(base -> "KRW-" + base + " on Upbit against " + base + "USDT on Binance")
                .collect(Collectors.joining("; "));
    }

    /** For people. */
    static String summary(RunRequest request, RunAnnouncement run, RunOutcome outcome, Console console) {
        Paint paint = console.paint();
        Path workingDirectory = console.context().workingDirectory();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Run ended", outcome.exitReason().replace('_', ' '));
        rows.put("Duration", Figures.span(Duration.ofNanos(outcome.durationNs())));
        rows.put("Loops", Figures.count(outcome.loops()));
        rows.put("Trades", outcome.tradesOpened() + " opened, " + outcome.tradesClosed() + " closed");
        rows.put(
                "Trading PnL",
                Figures.withWon(Figures.signedWon(Decimals.toDouble(outcome.tradingPnlKrw()), paint), paint));
        rows.put("Active orders", Long.toString(outcome.activeOrders()));
        rows.put("Loop time", loopTime(outcome.averageLoopMs(), paint));
        rows.put("Seed", Long.toString(request.seed()));
        rows.put("State hash", outcome.stateHash());
        rows.put("Decisions", "sha256 " + outcome.decisionDigest());
        outcome.events()
                .ifPresent(
                        events -> rows.put("Run log", Figures.count(events.rows()) + " rows, sha256 " + events.hash()));
        outcome.recording().ifPresent(frames -> RecordingText.rows(rows, frames, workingDirectory));
        rows.put("State", run.stateStore() + ", namespace " + run.namespace());
        run.directory().ifPresent(dir -> {
            rows.put("Run directory", shown(dir, workingDirectory));
            rows.put(
                    "Look at it",
                    "arb monitor-run --run-id " + run.runId() + runsDirOption(request, dir, workingDirectory));
        });
        return "\n" + LabelledRows.render(rows);
    }

    /** A metrics line as one object, with the names of {@code metrics:live}. */
    static String metricsJson(MetricsState figures, boolean live) {
        return JsonText.object(false, json -> {
            json.text("record", "metrics");
            MetricsText.metrics(json, figures);
            json.flag("live", Optional.of(live));
        });
    }

    /** One object; money as a number in KRW. */
    static String summaryJson(RunRequest request, RunAnnouncement run, RunOutcome outcome) {
        return JsonText.object(
                false,
                json -> json.text("record", "summary")
                        .text("run_id", run.runId())
                        .text("mode", request.mode().toString())
                        .text("exit_reason", outcome.exitReason())
                        .number("duration_seconds", OptionalDouble.of(outcome.durationNs() / NS_PER_S))
                        .number("loops", outcome.loops())
                        .number("trades_opened", outcome.tradesOpened())
                        .number("trades_closed", outcome.tradesClosed())
                        .number("trading_pnl", outcome.tradingPnlKrw())
                        .number("active_orders", outcome.activeOrders())
                        .number("loop_ms_avg", outcome.averageLoopMs())
                        .number("seed", request.seed())
                        .text("state_hash", outcome.stateHash())
                        .text("decision_digest", outcome.decisionDigest())
                        .number(
                                "event_rows",
                                outcome.events().map(EventsDigest::rows).map(BigDecimal::valueOf))
                        .text("event_hash", outcome.events().map(EventsDigest::hash))
                        .text("namespace", run.namespace())
                        .text("state_store", run.stateStore())
                        .text("run_directory", run.directory().map(Path::toString))
                        .object("recording", fields -> RecordingText.fields(fields, outcome.recording()))
                        .object("metrics", fields -> MetricsText.metrics(fields, outcome.figures())));
    }

    private static String loopTime(OptionalDouble ms, Paint paint) {
        return ms.isEmpty()
                ? paint.unknown()
                : BigDecimal.valueOf(ms.getAsDouble())
                                .setScale(LOOP_MS_DECIMALS, RoundingMode.HALF_UP)
                                .toPlainString() + " ms on average";
    }

    static String shown(Path directory, Path workingDirectory) {
        return directory.startsWith(workingDirectory)
                ? workingDirectory.relativize(directory).toString()
                : directory.toString();
    }

    private static String runsDirOption(RunRequest request, Path directory, Path workingDirectory) {
        Path runs = directory.toAbsolutePath().getParent();
        if (runs == null
                || runs.equals(
                        workingDirectory.resolve(request.config().runLog().directory()))) {
            return "";
        }
        return " --runs-dir " + shown(runs, workingDirectory);
    }
}
