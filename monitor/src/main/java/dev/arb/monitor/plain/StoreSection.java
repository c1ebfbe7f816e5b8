package dev.arb.monitor.plain;

import dev.arb.monitor.model.NamespaceView;
import dev.arb.monitor.model.StoreSide;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import dev.arb.state.RunState;
import dev.arb.state.Stat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What the state store says, beside a run's summary: figures of the run and of the namespace, each labelled. */
final class StoreSection {
    /** The day of the statistics. */
    static final ZoneId KST = ZoneId.of("Asia/Seoul");

    private StoreSection() {}

    /** Lines of label and value; differences come last, one a line. */
    static String table(StoreSide side, List<String> differences, Paint paint) {
        Map<String, String> rows = new LinkedHashMap<>();
        switch (side) {
            case StoreSide.Absent absent -> rows.put("State store", Printable.text(absent.reason()));
            case StoreSide.Seen seen -> rows.putAll(rows(seen.view(), paint));
        }
        String text = LabelledRows.render(rows);
        return text
                + differences.stream()
                        .map(difference -> paint.warn("Differs") + "        " + Printable.text(difference) + "\n")
                        .collect(Collectors.joining());
    }

    private static Map<String, String> rows(NamespaceView view, Paint paint) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("State store", Printable.text(view.store()) + ", namespace " + view.namespace());
        rows.put("Heartbeat", heartbeat(view, paint));
        rows.put("Live", live(view, paint));
        rows.put("Trading", view.run().map(StoreSection::trading).orElse(paint.unknown()));
        rows.put("This run", view.metrics().map(metrics -> run(metrics, paint)).orElse(paint.unknown()));
        rows.put("Since ever", stats(view, paint));
        return rows;
    }

    private static String heartbeat(NamespaceView view, Paint paint) {
        return view.heartbeat()
                .map(beat -> Figures.span(nonNegative(Duration.between(beat, view.asOf()))) + " ago")
                .orElse(paint.unknown());
    }

    private static Duration nonNegative(Duration age) {
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static String live(NamespaceView view, Paint paint) {
        return "enabled " + word(view.stats().flag(Stat.LIVE_ENABLED), paint) + ", armed "
                + word(view.stats().flag(Stat.LIVE_ARMED), paint);
    }

    private static String trading(RunState run) {
        String reason = run.tradingStateReason().map(why -> " (" + why + ")").orElse("");
        return Printable.text(run.tradingState().orElse("unknown") + reason);
    }

    private static String run(MetricsState metrics, Paint paint) {
        return "trades " + number(metrics, Metric.TRADES_TOTAL, paint)
                + ", open " + number(metrics, Metric.OPEN_POSITIONS, paint)
                + ", PnL " + Figures.withWon(Figures.signedWon(asDouble(metrics.number(Metric.PNL)), paint), paint)
                + ", loops " + number(metrics, Metric.LOOPS, paint);
    }

    private static String stats(NamespaceView view, Paint paint) {
        LocalDate today = LocalDate.ofInstant(view.asOf(), KST);
        Map<String, BigDecimal> numbers = view.stats().numbers(today);
        String text = numbers.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("live_"))
                .map(entry -> entry.getKey() + " " + Figures.plain(entry.getValue()))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? paint.unknown() : text;
    }

    private static String number(MetricsState metrics, Metric metric, Paint paint) {
        return metrics.number(metric).map(Figures::plain).orElse(paint.unknown());
    }

    private static OptionalDouble asDouble(Optional<BigDecimal> value) {
        return value.isPresent() ? OptionalDouble.of(value.get().doubleValue()) : OptionalDouble.empty();
    }

    private static String word(Optional<Boolean> flag, Paint paint) {
        return flag.map(yes -> yes ? "yes" : "no").orElse(paint.unknown());
    }

    /** As a field of a run's JSON; {@code null} figures where nothing is known. */
    static void fields(JsonText json, NamespaceView view) {
        LocalDate today = LocalDate.ofInstant(view.asOf(), KST);
        json.text("namespace", view.namespace().toString())
                .text("store", view.store())
                .time("last_heartbeat", view.heartbeat())
                .flag("live_enabled", view.stats().flag(Stat.LIVE_ENABLED))
                .flag("live_armed", view.stats().flag(Stat.LIVE_ARMED))
                .text("trading_state", view.run().flatMap(RunState::tradingState))
                .object("metrics", fields -> MetricsText.metrics(fields, view.metrics()))
                .object(
                        "stats",
                        fields -> MetricsText.stats(fields, view.stats().numbers(today)));
    }
}
