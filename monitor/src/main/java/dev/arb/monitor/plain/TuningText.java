package dev.arb.monitor.plain;

import dev.arb.json.JsonText;
import dev.arb.state.Decimals;
import dev.arb.state.tuning.BestTrial;
import dev.arb.state.tuning.TuningDirection;
import dev.arb.state.tuning.TuningStatusSnapshot;
import dev.arb.state.tuning.TuningWorker;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The status of a tuning session in each of its formats. */
public final class TuningText {
    private static final BigDecimal MINUTE_S = BigDecimal.valueOf(60);

    private TuningText() {}

    /** For people: how far it is, how fast, the best so far, and the workers. */
    public static String table(TuningStatusSnapshot status, Paint paint) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(
                "Session",
                paint.bold(status.sessionId()) + " in " + status.namespace() + " (" + Printable.text(status.store())
                        + ")");
        status.note().ifPresent(note -> rows.put("", Printable.text(note)));
        rows.put("State", status.state().orElse(paint.unknown()));
        rows.put("Health", StatusText.health(status.health(), paint));
        rows.put("Progress", progress(status, paint));
        rows.put("Rate", rate(status, paint) + ", ETA " + eta(status, paint));
        rows.put("Best", status.best().map(best -> best(status, best, paint)).orElse(paint.unknown()));
        status.best()
                .ifPresent(best -> best.parameters()
                        .forEach((name, value) -> rows.put("  " + name, "= " + value.orElse(paint.unknown()))));
        rows.put("Metrics", status.metricKeys().isEmpty() ? paint.unknown() : String.join(", ", status.metricKeys()));
        rows.put("Last update", Figures.time(status.lastUpdate(), paint));
        rows.put("As of", Figures.time(Optional.of(status.timestamp()), paint));
        return LabelledRows.render(rows) + "\n" + TuningWorkersTable.render(status.workers(), paint);
    }

    private static String progress(TuningStatusSnapshot status, Paint paint) {
        String total = status.totalIterations() == 0 ? paint.unknown() : Figures.count(status.totalIterations());
        return ProgressBar.of(status.progressPct(), paint) + " " + Figures.plain(status.progressPct()) + " %, "
                + Figures.count(status.doneIterations()) + " of " + total + " done ("
                + Figures.count(status.failedIterations()) + " failed, "
                + Figures.count(status.prunedIterations()) + " pruned)";
    }

    /** Trials in a minute. */
    public static String rate(TuningStatusSnapshot status, Paint paint) {
        return status.ratePerSecond()
                .map(rate -> Figures.rounded(rate.multiply(MINUTE_S)) + "/min")
                .orElse(paint.unknown());
    }

    private static String eta(TuningStatusSnapshot status, Paint paint) {
        return status.etaSeconds()
                .map(seconds -> Figures.span(Duration.ofSeconds(seconds)))
                .orElse(paint.unknown());
    }

    private static String best(TuningStatusSnapshot status, BestTrial best, Paint paint) {
        return status.objective().orElse(paint.unknown()) + " " + paint.bold(Figures.plain(best.value())) + " ("
                + status.direction().map(TuningDirection::key).orElse(paint.unknown()) + "), iteration "
                + best.iteration().map(Figures::count).orElse(paint.unknown()) + " by "
                + best.worker().orElse(paint.unknown());
    }

    /** One flat object; what is known of each worker and the parameters of the best trial stand in it as objects. */
    public static String json(TuningStatusSnapshot status, boolean pretty) {
        return JsonText.object(pretty, json -> {
            json.text("session_id", status.sessionId())
                    .number("total_iterations", status.totalIterations())
                    .number("completed_iterations", status.completedIterations())
                    .number("progress_pct", Optional.of(status.progressPct()))
                    .texts(
                            "workers",
                            status.workers().stream().map(TuningWorker::id).toList())
                    .texts("metrics_keys", status.metricKeys())
                    .time("last_update", status.lastUpdate())
                    .time("timestamp", Optional.of(status.timestamp()));
            scalars(status).forEach((name, value) -> StatusText.field(json, name, value));
            json.object(
                    "best_parameters",
                    fields -> parameters(status).forEach((name, value) -> parameter(fields, name, value)));
            json.objects("worker_details", status.workers(), TuningText::worker);
            json.text("state_store", status.store());
        });
    }

    /** A number as a number, anything else as text. */
    private static void parameter(JsonText json, String name, Optional<String> value) {
        Optional<BigDecimal> number = value.flatMap(Decimals::parse);
        if (number.isPresent()) {
            json.number(name, number);
        } else {
            json.text(name, value);
        }
    }

    private static void worker(JsonText json, TuningWorker worker) {
        json.text("worker_id", worker.id())
                .text("state", worker.state())
                .time("last_seen", worker.lastSeen())
                .number("age_seconds", worker.ageSeconds())
                .number("trials", worker.trials());
    }

    /** What both machine formats tell beyond the fields that a session always has. */
    private static Map<String, Optional<?>> scalars(TuningStatusSnapshot status) {
        Map<String, Optional<?>> fields = new LinkedHashMap<>();
        fields.put("mode", Optional.of(status.namespace().mode()));
        fields.put("env", Optional.of(status.namespace().env().toString()));
        fields.put("state", status.state());
        fields.put("failed_iterations", Optional.of(status.failedIterations()));
        fields.put("pruned_iterations", Optional.of(status.prunedIterations()));
        fields.put("rate_per_second", status.ratePerSecond());
        fields.put("eta_seconds", status.etaSeconds());
        fields.put("started_at", status.startedAt());
        fields.put("seed", status.seed());
        fields.put("objective", status.objective());
        fields.put("direction", status.direction().map(TuningDirection::key));
        fields.put("best_value", status.best().map(BestTrial::value));
        fields.put("best_iteration", ofBest(status, BestTrial::iteration));
        fields.put("best_worker", ofBest(status, BestTrial::worker));
        return fields;
    }

    private static <T> Optional<T> ofBest(TuningStatusSnapshot status, Function<BestTrial, Optional<T>> field) {
        return status.best().flatMap(field);
    }

    private static Map<String, Optional<String>> parameters(TuningStatusSnapshot status) {
        return status.best().map(BestTrial::parameters).orElse(Map.of());
    }

    /** The session as one record, then each worker as one, beginning with {@code worker_id}. */
    public static String plain(TuningStatusSnapshot status) {
        PlainRecord session = new PlainRecord()
                .text("session_id", status.sessionId())
                .count("total_iterations", status.totalIterations())
                .count("completed_iterations", status.completedIterations())
                .number("progress_pct", Optional.of(status.progressPct()))
                .count("workers", status.workers().size())
                .text("metrics_keys", String.join(",", status.metricKeys()))
                .time("last_update", status.lastUpdate())
                .time("timestamp", Optional.of(status.timestamp()));
        scalars(status).forEach((name, value) -> StatusText.field(session, name, value));
        parameters(status).forEach((name, value) -> session.text("best_parameters." + name, value));
        StringBuilder text = new StringBuilder()
                .append(session.text("state_store", status.store()))
                .append('\n');
        status.workers()
                .forEach(worker -> text.append(new PlainRecord()
                                .text("worker_id", worker.id())
                                .text("state", worker.state())
                                .time("last_seen", worker.lastSeen())
                                .number("age_seconds", worker.ageSeconds())
                                .count("trials", worker.trials()))
                        .append('\n'));
        return text.toString();
    }
}
