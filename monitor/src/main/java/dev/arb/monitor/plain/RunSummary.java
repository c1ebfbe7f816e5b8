package dev.arb.monitor.plain;

import dev.arb.json.JsonText;
import dev.arb.runlog.LiveRunSnapshot;
import dev.arb.runlog.RunInfo;
import dev.arb.runlog.RunState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A run's snapshot for people, in three groups, and its JSON and plain forms. */
public final class RunSummary {
    private RunSummary() {}

    /** Identity and times; price, position, money and PnL; counts. Groups are parted by an empty line. */
    public static String table(LiveRunSnapshot snapshot, Paint paint) {
        return String.join(
                "\n",
                LabelledRows.render(identity(snapshot.info(), snapshot, paint)),
                LabelledRows.render(money(snapshot, paint)),
                LabelledRows.render(counts(snapshot, paint)));
    }

    private static Map<String, String> identity(RunInfo info, LiveRunSnapshot snapshot, Paint paint) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Run", paint.bold(Printable.text(info.runId())));
        rows.put("State", state(info.state(), info.state().token(), paint));
        rows.put("Mode", text(info.mode(), paint));
        rows.put("Strategy", text(info.strategyName(), paint));
        rows.put("Symbol", text(info.symbol(), paint));
        rows.put("Timeframe", text(info.timeframe(), paint));
        rows.put("Started", Figures.time(info.startedAt(), paint));
        rows.put("Ended", Figures.time(info.endedAt(), paint));
        rows.put("Last bar", Figures.time(snapshot.lastBarTime(), paint));
        return rows;
    }

    private static Map<String, String> money(LiveRunSnapshot snapshot, Paint paint) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Price", Figures.withWon(Figures.price(snapshot.lastPrice(), paint), paint));
        rows.put("Position", Figures.base(snapshot.positionSize(), paint));
        rows.put("Cash", Figures.withWon(Figures.won(snapshot.cash(), paint), paint));
        rows.put("Equity", Figures.withWon(Figures.won(snapshot.equity(), paint), paint));
        rows.put("Realised PnL", Figures.withWon(Figures.signedWon(snapshot.realizedPnl(), paint), paint));
        rows.put("Unrealised PnL", Figures.withWon(Figures.signedWon(snapshot.unrealizedPnl(), paint), paint));
        return rows;
    }

    private static Map<String, String> counts(LiveRunSnapshot snapshot, Paint paint) {
        long blocked = snapshot.totalBlockedOrders();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Steps", Figures.count(snapshot.totalSteps()));
        rows.put("Orders", Figures.count(snapshot.totalOrders()));
        rows.put("Blocked", blocked > 0 ? paint.warn(Figures.count(blocked)) : Figures.count(blocked));
        return rows;
    }

    /** Paints a run's state, red or yellow where someone should look. */
    static String state(RunState state, String word, Paint paint) {
        return switch (state) {
            case RUNNING -> paint.good(word);
            case ENDED -> word;
            case STALE -> paint.warn(word);
            case CRASHED -> paint.bad(word);
        };
    }

    /** The fields of the snapshot by their names in files and outputs. */
    static void fields(JsonText json, LiveRunSnapshot snapshot) {
        RunInfo info = snapshot.info();
        json.text("run_id", info.runId())
                .text("mode", info.mode())
                .text("strategy_name", info.strategyName())
                .text("symbol", info.symbol())
                .text("timeframe", info.timeframe())
                .time("started_at", info.startedAt())
                .time("ended_at", info.endedAt())
                .time("last_bar_time", snapshot.lastBarTime())
                .number("last_price", snapshot.lastPrice())
                .number("position_size", snapshot.positionSize())
                .number("cash", snapshot.cash())
                .number("equity", snapshot.equity())
                .number("realized_pnl", snapshot.realizedPnl())
                .number("unrealized_pnl", snapshot.unrealizedPnl())
                .number("total_steps", snapshot.totalSteps())
                .number("total_orders", snapshot.totalOrders())
                .number("total_blocked_orders", snapshot.totalBlockedOrders())
                .text("state", info.state().token());
    }

    /** The same fields as one record of {@code plain}. */
    static PlainRecord record(LiveRunSnapshot snapshot) {
        RunInfo info = snapshot.info();
        return new PlainRecord()
                .text("run_id", Optional.of(info.runId()))
                .text("state", Optional.of(info.state().token()))
                .text("mode", info.mode())
                .text("strategy_name", info.strategyName())
                .text("symbol", info.symbol())
                .text("timeframe", info.timeframe())
                .time("started_at", info.startedAt())
                .time("ended_at", info.endedAt())
                .time("last_bar_time", snapshot.lastBarTime())
                .number("last_price", snapshot.lastPrice())
                .number("position_size", snapshot.positionSize())
                .number("cash", snapshot.cash())
                .number("equity", snapshot.equity())
                .number("realized_pnl", snapshot.realizedPnl())
                .number("unrealized_pnl", snapshot.unrealizedPnl())
                .count("total_steps", snapshot.totalSteps())
                .count("total_orders", snapshot.totalOrders())
                .count("total_blocked_orders", snapshot.totalBlockedOrders());
    }

    private static String text(Optional<String> foreign, Paint paint) {
        return foreign.map(Printable::text).orElse(paint.unknown());
    }
}
