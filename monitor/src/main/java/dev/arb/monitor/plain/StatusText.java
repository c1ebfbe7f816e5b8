package dev.arb.monitor.plain;

import dev.arb.state.AlertState;
import dev.arb.state.LiveStatusSnapshot;
import dev.arb.state.RunState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The status of a namespace in each of its formats. */
public final class StatusText {
    private static final long MILLIS = 1000;

    private StatusText() {}

    /** For people: whether it is alive, what it may do, what has been counted since ever, and the balances. */
    public static String table(LiveStatusSnapshot status, Paint paint) {
        Map<String, String> life = new LinkedHashMap<>();
        life.put("Namespace", paint.bold(status.namespace().toString()) + " (" + Printable.text(status.store()) + ")");
        status.note().ifPresent(note -> life.put("", Printable.text(note)));
        life.put("Health", health(status, paint));
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
                LabelledRows.render(counts),
                LabelledRows.render(money));
    }

    private static String health(LiveStatusSnapshot status, Paint paint) {
        if (status.health().healthy()) {
            return paint.good("healthy");
        }
        return paint.bad("unhealthy") + ": "
                + Printable.text(String.join("; ", status.health().reasons()));
    }

    private static String heartbeat(LiveStatusSnapshot status, Paint paint) {
        return status.heartbeatAgeSeconds()
                .map(age -> Figures.span(Duration.ofMillis(
                                age.multiply(BigDecimal.valueOf(MILLIS)).longValue()))
                        + " ago, "
                        + Figures.time(status.lastHeartbeat(), paint))
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
        OptionalDouble value = krw.isPresent() ? OptionalDouble.of(krw.get().doubleValue()) : OptionalDouble.empty();
        return Figures.withWon(Figures.won(value, paint), paint);
    }

    private static String word(Optional<Boolean> flag, Paint paint) {
        return flag.map(yes -> yes ? "yes" : "no").orElse(paint.unknown());
    }

    /** One flat object with the fields of the snapshot, and the store that was read. */
    public static String json(LiveStatusSnapshot status, boolean pretty) {
        return JsonText.object(pretty, json -> {
            status.fields().forEach((name, value) -> field(json, name, value));
            json.text("state_store", status.store());
        });
    }

    private static void field(JsonText json, String name, Optional<?> value) {
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
        return record.text("state_store", status.store()) + "\n";
    }

    private static void field(PlainRecord record, String name, Optional<?> value) {
        Object known = value.isPresent() ? value.get() : null;
        switch (known) {
            case null -> record.text(name, Optional.empty());
            case BigDecimal decimal -> record.number(name, Optional.of(decimal));
            case Boolean flag -> record.flag(name, Optional.of(flag));
            default -> record.text(name, known.toString());
        }
    }
}
