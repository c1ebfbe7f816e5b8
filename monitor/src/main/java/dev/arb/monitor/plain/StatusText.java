package dev.arb.monitor.plain;

import dev.arb.json.JsonText;
import dev.arb.monitor.model.StoreSide;
import dev.arb.state.AlertState;
import dev.arb.state.Decimals;
import dev.arb.state.HealthVerdict;
import dev.arb.state.LiveStatusSnapshot;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import dev.arb.state.RunState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The status of a namespace in each of its formats. */
public final class StatusText {
    private StatusText() {}

    /**
     * For people: whether it is alive, what it may do, what the current or last run and what the namespace since ever
     * has counted, the rates, and the balances.
     */
    public static String table(StoreSide.Seen seen, Paint paint) {
        LiveStatusSnapshot status = seen.status();
        Map<String, String> life = new LinkedHashMap<>();
        life.put("Namespace", paint.bold(status.namespace().toString()) + " (" + Printable.text(status.store()) + ")");
        status.note().ifPresent(note -> life.put("", Printable.text(note)));
        life.put("Health", health(status.health(), paint));
        life.put("Heartbeat", heartbeat(status, paint));
        life.put("Run", status.run().map(run -> run(run, paint)).orElse(paint.unknown()));
        life.put("Live", "enabled " + word(status.liveEnabled(), paint) + ", armed " + word(status.liveArmed(), paint));
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put("Since ever", "(counted for the life of the namespace)");
        counts.put("  Trades", count(status.tradesTotal(), paint) + ", today " + count(status.tradesToday(), paint));
        counts.put("  Violations", count(status.safetyViolationsTotal(), paint));
        counts.put("  Breaker", count(status.circuitBreakerTriggersTotal(), paint));
        Map<String, String> money = new LinkedHashMap<>();
        money.put("Equity", won(status.totalBalance(), paint));
        money.put("Available", won(status.availableBalance(), paint));
        money.put("Positions", won(status.totalPositionValue(), paint));
        money.put("As of", Figures.time(Optional.of(status.timestamp()), paint));
        return String.join(
                "\n",
                LabelledRows.render(life) + alerts(status, paint),
                LabelledRows.render(thisRun(seen.metrics().metrics(), paint)),
                LabelledRows.render(counts),
                LabelledRows.render(FxText.rows(status.fx(), status.timestamp(), paint)),
                LabelledRows.render(money));
    }

    static String health(HealthVerdict health, Paint paint) {
        return health.healthy()
                ? paint.good("healthy")
                : paint.bad("unhealthy") + ": " + Printable.text(String.join("; ", health.reasons()));
    }

    private static Map<String, String> thisRun(MetricsState run, Paint paint) {
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put("This run", Printable.text(run.text(Metric.RUN_ID).orElse(paint.unknown())) + " (metrics:live)");
        counts.put(
                "  Trades",
                StoreSection.number(run, Metric.TRADES_TOTAL, paint) + ", today "
                        + StoreSection.number(run, Metric.TRADES_TODAY, paint) + ", open "
                        + StoreSection.number(run, Metric.OPEN_POSITIONS, paint));
        counts.put("  Violations", StoreSection.number(run, Metric.SAFETY_VIOLATIONS_TOTAL, paint));
        counts.put("  Breaker", StoreSection.number(run, Metric.CIRCUIT_BREAKER_TRIGGERS_TOTAL, paint));
        counts.put(
                "  PnL", Figures.withWon(Figures.signedWon(Decimals.toDouble(run.number(Metric.PNL)), paint), paint));
        return counts;
    }

    private static String heartbeat(LiveStatusSnapshot status, Paint paint) {
        return status.heartbeatAgeSeconds()
                .map(age -> Figures.ago(age) + ", " + Figures.time(status.lastHeartbeat(), paint))
                .orElse(paint.unknown());
    }

    private static String run(RunState run, Paint paint) {
        String text = run.runId().orElse(paint.unknown()) + ", " + run.state().orElse(paint.unknown());
        String trading = run.tradingState().map(state -> ", " + state).orElse("");
        String reason = run.tradingStateReason().map(why -> " (" + why + ")").orElse("");
        String exit = run.exitReason().map(why -> ", " + why.replace('_', ' ')).orElse("");
        return Printable.text(text + trading + reason + exit);
    }

    private static String alerts(LiveStatusSnapshot status, Paint paint) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(status.alerts())
                .forEach((rule, alert) -> lines.append("Alert          ")
                        .append(painted(alert, paint))
                        .append(' ')
                        .append(Printable.text(rule))
                        .append(alert.message()
                                .map(message -> ": " + Printable.text(message))
                                .orElse(""))
                        .append('\n'));
        return lines.toString();
    }

    private static String painted(AlertState alert, Paint paint) {
        String severity = Printable.text(alert.severity().orElse("unreadable"));
        return severity.equals(AlertState.CRITICAL) ? paint.bad(severity) : paint.warn(severity);
    }

    private static String count(Optional<Long> count, Paint paint) {
        return count.map(Figures::count).orElse(paint.unknown());
    }

    private static String won(Optional<BigDecimal> krw, Paint paint) {
        return Figures.withWon(Figures.won(Decimals.toDouble(krw), paint), paint);
    }

    private static String word(Optional<Boolean> flag, Paint paint) {
        return flag.map(yes -> yes ? "yes" : "no").orElse(paint.unknown());
    }

    /** One flat object with the fields of the snapshot, the store that was read, and the rates. */
    public static String json(LiveStatusSnapshot status, boolean pretty) {
        return JsonText.object(pretty, json -> {
            status.fields().forEach((name, value) -> field(json, name, value));
            json.text("state_store", status.store());
            status.fx().fields().forEach((name, value) -> field(json, name, value));
        });
    }

    /** As a number, a flag, a time or text, whatever it is. */
    static void field(JsonText json, String name, Optional<?> value) {
        Object known = value.isPresent() ? value.get() : null;
        switch (known) {
            case null -> json.text(name, Optional.empty());
            case BigDecimal decimal -> json.number(name, Optional.of(decimal));
            case Long whole -> json.number(name, whole);
            case Boolean flag -> json.flag(name, Optional.of(flag));
            case Instant time -> json.time(name, Optional.of(time));
            default -> json.text(name, known.toString());
        }
    }

    /** The same fields as one record, parted by tabs. */
    public static String plain(LiveStatusSnapshot status) {
        PlainRecord record = new PlainRecord();
        status.fields().forEach((name, value) -> field(record, name, value));
        record.text("state_store", status.store());
        status.fx().fields().forEach((name, value) -> field(record, name, value));
        return record + "\n";
    }

    /** As a number, a flag, a time or text, whatever it is. */
    static void field(PlainRecord record, String name, Optional<?> value) {
        Object known = value.isPresent() ? value.get() : null;
        switch (known) {
            case null -> record.text(name, Optional.empty());
            case BigDecimal decimal -> record.number(name, Optional.of(decimal));
            case Boolean flag -> record.flag(name, Optional.of(flag));
            default -> record.text(name, known.toString());
        }
    }
}
