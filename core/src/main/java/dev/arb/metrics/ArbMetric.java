package dev.arb.metrics;

import java.util.List;

/**
 * Every metric that is exposed to Prometheus, in one place. Names follow the conventions of Prometheus
 * (prometheus.io/docs/practices/naming): base units, {@code _total} for what only grows, times instead of ages, ratios
 * instead of per cent; money names its asset. Those that begin with {@code arb_namespace_} have been counted for the
 * life of the namespace, all others are of the current or last run.
 */
public enum ArbMetric {
    RUN_INFO("arb_run_info", Type.INFO, "The current or last run.", "run_id", "mode", "env", "data_source"),
    RUN_LAST_UPDATE("arb_run_last_update_timestamp_seconds", Type.GAUGE, "When the run published its figures last."),
    PNL("arb_pnl_krw", Type.GAUGE, "Realised and unrealised trading PnL of the run."),
    REALIZED_PNL("arb_realized_pnl_krw", Type.GAUGE, "PnL of positions closed by the run."),
    UNREALIZED_PNL("arb_unrealized_pnl_krw", Type.GAUGE, "What closing the open positions now would leave."),
    TRADE_PNL_MEAN("arb_trade_pnl_mean_krw", Type.GAUGE, "Mean PnL of a closed trade of the run."),
    FEES_PAID("arb_fees_paid_krw_total", Type.COUNTER, "Fees paid by the run, each at the FX mid of its time."),
    EXPOSURE("arb_exposure_krw", Type.GAUGE, "The larger leg of each open position at mid, summed."),
    TRADES_OPENED("arb_trades_opened_total", Type.COUNTER, "Positions opened by the run."),
    TRADES_OPENED_TODAY("arb_trades_opened_today", Type.GAUGE, "Positions opened by the run since midnight in Korea."),
    TRADES_OPEN("arb_trades_open", Type.GAUGE, "Positions that are open."),
    SIGNALS("arb_signals_total", Type.COUNTER, "Decisions of the run to open or close."),
    ORDERS_FILLED("arb_orders_filled_ratio", Type.GAUGE, "Orders of the run that were filled in full, of those sent."),
    STOP_LOSSES("arb_stop_losses_total", Type.COUNTER, "Positions that the run closed by a stop."),
    SAFETY_VIOLATIONS("arb_safety_violations_total", Type.COUNTER, "Safety violations that the run counted."),
    BREAKER_TRIGGERS("arb_breaker_triggers_total", Type.COUNTER, "Times the circuit breaker of the run opened."),
    BEST_EDGE("arb_best_edge_ratio", Type.GAUGE, "The larger gross edge of the two directions in the last loop."),
    FX_RATE("arb_fx_rate_krw_per_usdt", Type.GAUGE, "KRW for one USDT."),
    WEBSOCKET_CONNECTED("arb_market_websocket_connected", Type.GAUGE, "1 when the market's WebSocket is connected."),
    LOOPS("arb_engine_loops_total", Type.COUNTER, "Loops of the run."),
    LAST_LOOP("arb_engine_last_loop_duration_seconds", Type.GAUGE, "Work of the last loop, without its sleep."),
    LOOP_P95("arb_engine_loop_duration_p95_seconds", Type.GAUGE, "95th percentile of the work of the newest loops."),
    CPU("arb_process_cpu_ratio", Type.GAUGE, "Processor time of the process over time."),
    MEMORY("arb_process_resident_memory_bytes", Type.GAUGE, "Resident memory of the process."),

    NAMESPACE_TRADES_OPENED(
            "arb_namespace_trades_opened_total", Type.COUNTER, "Positions opened in the namespace since ever."),
    NAMESPACE_TRADES_OPENED_TODAY(
            "arb_namespace_trades_opened_today",
            Type.GAUGE,
            "Positions opened in the namespace since midnight in Korea."),
    NAMESPACE_SAFETY_VIOLATIONS(
            "arb_namespace_safety_violations_total",
            Type.COUNTER,
            "Safety violations counted in the namespace since ever."),
    NAMESPACE_BREAKER_TRIGGERS(
            "arb_namespace_breaker_triggers_total",
            Type.COUNTER,
            "Times a circuit breaker opened in the namespace since ever."),
    LIVE_ENABLED("arb_namespace_live_enabled", Type.GAUGE, "1 when real orders are enabled in the namespace."),
    LIVE_ARMED("arb_namespace_live_armed", Type.GAUGE, "1 when real orders are armed in the namespace.");

    /** What the value does. */
    public enum Type {
        /** Only grows, until the process or the namespace begins anew. */
        COUNTER,
        GAUGE,
        /** Always 1; its labels are the facts. */
        INFO
    }

    private final String exposedName;
    private final Type type;
    private final String help;
    private final List<String> labels;

    ArbMetric(String exposedName, Type type, String help, String... labels) {
        this.exposedName = exposedName;
        this.type = type;
        this.help = help;
        this.labels = List.of(labels);
    }

    /** As it stands in the exposition, suffix included. */
    public String exposedName() {
        return exposedName;
    }

    public Type type() {
        return type;
    }

    /** One sentence. */
    public String help() {
        return help;
    }

    public List<String> labels() {
        return labels;
    }
}
