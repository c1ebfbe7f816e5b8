package dev.arb.monitor.plain;

import dev.arb.json.JsonText;
import dev.arb.monitor.model.StoreSide;
import dev.arb.state.Decimals;
import dev.arb.state.LiveStatusSnapshot;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import dev.arb.state.MetricsView;
import dev.arb.state.RunState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the state store says, beside a run's summary: figures of the run and of the namespace, each labelled. */
final class StoreSection {
    private StoreSection() {}

    /** Lines of label and value; differences come last, one a line. */
    static String table(StoreSide side, List<String> differences, Paint paint) {
        Map<String, String> rows = new LinkedHashMap<>();
        switch (side) {
            case StoreSide.Absent absent -> rows.put("State store", Printable.text(absent.reason()));
            case StoreSide.Seen seen -> rows.putAll(rows(seen, paint));
        }
        String text = LabelledRows.render(rows);
        return text
                + differences.stream()
                        .map(difference -> paint.warn("Differs") + "        " + Printable.text(difference) + "\n")
                        .collect(Collectors.joining());
    }

    private static Map<String, String> rows(StoreSide.Seen seen, Paint paint) {
        LiveStatusSnapshot status = seen.status();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("State store", Printable.text(status.store()) + ", namespace " + status.namespace());
        status.note().ifPresent(note -> rows.put("", Printable.text(note)));
        rows.put("Heartbeat", status.heartbeatAgeSeconds().map(Figures::ago).orElse(paint.unknown()));
        rows.put("Live", "enabled " + word(status.liveEnabled(), paint) + ", armed " + word(status.liveArmed(), paint));
        rows.put("Trading", status.run().map(StoreSection::trading).orElse(paint.unknown()));
        rows.put("This run", run(seen.metrics().metrics(), paint));
        rows.put("Since ever", stats(seen.metrics(), paint));
        return rows;
    }

    private static String trading(RunState run) {
        String reason = run.tradingStateReason().map(why -> " (" + why + ")").orElse("");
        return Printable.text(run.tradingState().orElse("unknown") + reason);
    }

    private static String run(MetricsState metrics, Paint paint) {
        return "trades " + number(metrics, Metric.TRADES_TOTAL, paint)
                + ", open " + number(metrics, Metric.OPEN_POSITIONS, paint)
                + ", PnL "
                + Figures.withWon(Figures.signedWon(Decimals.toDouble(metrics.number(Metric.PNL)), paint), paint)
                + ", loops " + number(metrics, Metric.LOOPS, paint);
    }

    private static String stats(MetricsView.Snapshot metrics, Paint paint) {
        String text = MetricsText.stats(metrics).entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("live_"))
                .map(entry -> entry.getKey() + " " + Figures.plain(entry.getValue()))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? paint.unknown() : "in this namespace: " + text;
    }

    static String number(MetricsState metrics, Metric metric, Paint paint) {
        return metrics.number(metric).map(Figures::plain).orElse(paint.unknown());
    }

    private static String word(Optional<Boolean> flag, Paint paint) {
        return flag.map(yes -> yes ? "yes" : "no").orElse(paint.unknown());
    }

    /** As one record of {@code plain}. */
    static PlainRecord record(StoreSide side) {
        return switch (side) {
            case StoreSide.Absent absent -> new PlainRecord().text("state_store", "none: " + absent.reason());
            case StoreSide.Seen seen -> record(seen);
        };
    }

    private static PlainRecord record(StoreSide.Seen seen) {
        LiveStatusSnapshot status = seen.status();
        MetricsState metrics = seen.metrics().metrics();
        PlainRecord record = new PlainRecord()
                .text("state_store", status.store())
                .text("namespace", status.namespace().toString())
                .time("last_heartbeat", status.lastHeartbeat())
                .number("heartbeat_age_seconds", status.heartbeatAgeSeconds())
                .flag("live_enabled", status.liveEnabled())
                .flag("live_armed", status.liveArmed())
                .text("trading_state", status.run().flatMap(RunState::tradingState))
                .text("metrics.run_id", metrics.text(Metric.RUN_ID))
                .number("metrics.pnl", metrics.number(Metric.PNL))
                .number("metrics.loops", metrics.number(Metric.LOOPS));
        MetricsText.stats(seen.metrics()).forEach((key, value) -> record.number("stats." + key, Optional.of(value)));
        return record;
    }

    /** As a field of a run's JSON; {@code null} figures where nothing is known. */
    static void fields(JsonText json, StoreSide.Seen seen) {
        LiveStatusSnapshot status = seen.status();
        json.text("namespace", status.namespace().toString())
                .text("store", status.store())
                .text("note", status.note())
                .time("last_heartbeat", status.lastHeartbeat())
                .number("heartbeat_age_seconds", status.heartbeatAgeSeconds())
                .flag("live_enabled", status.liveEnabled())
                .flag("live_armed", status.liveArmed())
                .text("trading_state", status.run().flatMap(RunState::tradingState))
                .object(
                        "metrics",
                        fields -> MetricsText.metrics(fields, seen.metrics().metrics()))
                .object("stats", fields -> MetricsText.stats(fields, MetricsText.stats(seen.metrics())));
    }
}
