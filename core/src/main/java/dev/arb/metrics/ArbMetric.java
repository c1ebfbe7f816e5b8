package dev.arb.metrics;

import java.util.List;

/**
 * Every metric that is exposed to Prometheus, in one place. Names follow the conventions of Prometheus
 * (prometheus.io/docs/practices/naming): base units, {@code _total} for what only grows, times instead of ages, ratios
 * instead of per cent; money names its asset. Those that begin with {@code arb_namespace_} have been counted for the
 * life of the namespace, all others are of the current or last run.
 */
public enum ArbMetric {
    RUN_INFO("arb_run_info", Scope.RUN, Type.INFO, "The current or last run.", "run_id", "mode", "env", "data_source"),
    RUN_LAST_UPDATE(
            "arb_run_last_update_timestamp_seconds", Scope.RUN, Type.GAUGE, "When the run published its figures last."),
    PNL("arb_pnl_krw", Scope.RUN, Type.GAUGE, "Realised and unrealised trading PnL of the run."),
    REALIZED_PNL("arb_realized_pnl_krw", Scope.RUN, Type.GAUGE, "PnL of positions closed by the run."),
    UNREALIZED_PNL("arb_unrealized_pnl_krw", Scope.RUN, Type.GAUGE, "What closing the open positions now would leave."),
    TRADE_PNL_MEAN("arb_trade_pnl_mean_krw", Scope.RUN, Type.GAUGE, "Mean PnL of a closed trade of the run."),
    FEES_PAID(
            "arb_fees_paid_krw_total",
            Scope.RUN,
            Type.COUNTER,
            "Fees paid by the run, each at the FX mid of its time."),
    EXPOSURE("arb_exposure_krw", Scope.RUN, Type.GAUGE, "The larger leg of each open position at mid, summed."),
    TRADES_OPENED("arb_trades_opened_total", Scope.RUN, Type.COUNTER, "Positions opened by the run."),
    TRADES_OPENED_TODAY(
            "arb_trades_opened_today", Scope.RUN, Type.GAUGE, "Positions opened by the run since midnight in Korea."),
    TRADES_OPEN("arb_trades_open", Scope.RUN, Type.GAUGE, "Positions that are open."),
    SIGNALS("arb_signals_total", Scope.RUN, Type.COUNTER, "Decisions of the run to open or close."),
    ORDERS_FILLED(
            "arb_orders_filled_ratio",
            Scope.RUN,
            Type.GAUGE,
            "Orders of the run that were filled in full, of those sent."),
    STOP_LOSSES("arb_stop_losses_total", Scope.RUN, Type.COUNTER, "Positions that the run closed by a stop."),
    SAFETY_VIOLATIONS(
            "arb_safety_violations_total", Scope.RUN, Type.COUNTER, "Safety violations that the run counted."),
    BREAKER_TRIGGERS(
            "arb_breaker_triggers_total", Scope.RUN, Type.COUNTER, "Times the circuit breaker of the run opened."),
    BEST_EDGE(
            "arb_best_edge_ratio",
            Scope.RUN,
            Type.GAUGE,
            "The larger gross edge of the two directions in the last loop."),
    FX_RATE("arb_fx_rate_krw_per_usdt", Scope.RUN, Type.GAUGE, "KRW for one USDT."),
    WEBSOCKET_CONNECTED(
            "arb_market_websocket_connected", Scope.RUN, Type.GAUGE, "1 when the market's WebSocket is connected."),
    LOOPS("arb_engine_loops_total", Scope.RUN, Type.COUNTER, "Loops of the run."),
    LAST_LOOP(
            "arb_engine_last_loop_duration_seconds",
            Scope.RUN,
            Type.GAUGE,
            "Work of the last loop, without its sleep."),
    LOOP_P95(
            "arb_engine_loop_duration_p95_seconds",
            Scope.RUN,
            Type.GAUGE,
            "95th percentile of the work of the newest loops."),
    CPU("arb_process_cpu_ratio", Scope.RUN, Type.GAUGE, "Processor time of the process over time."),
    MEMORY("arb_process_resident_memory_bytes", Scope.RUN, Type.GAUGE, "Resident memory of the process."),

    BUILD_INFO("arb_build_info", Scope.PROCESS, Type.INFO, "The program.", "version", "java_version"),
    RUN_START("arb_run_start_timestamp_seconds", Scope.PROCESS, Type.GAUGE, "When the run began."),
    LAST_TURN("arb_engine_last_turn_timestamp_seconds", Scope.PROCESS, Type.GAUGE, "When the last loop ended."),
    LOOP_INTERVAL(
            "arb_engine_loop_interval_seconds",
            Scope.PROCESS,
            Type.GAUGE,
            "The time between loops that was asked for."),
    LOOP_DURATION(
            "arb_engine_loop_duration_seconds", Scope.PROCESS, Type.HISTOGRAM, "Work of a loop, without its sleep."),
    TRADING_STATE(
            "arb_trading_state",
            Scope.PROCESS,
            Type.GAUGE,
            "1 for what the run may do: everything, reduce only, nothing.",
            "state"),
    MARKET_CONNECTED(
            "arb_market_connected",
            Scope.PROCESS,
            Type.GAUGE,
            "1 when the venue is connected and was heard in time.",
            "venue"),
    MARKET_LAST_MESSAGE(
            "arb_market_last_message_timestamp_seconds",
            Scope.PROCESS,
            Type.GAUGE,
            "When the venue proved alive last.",
            "venue"),
    MARKET_RECONNECTS(
            "arb_market_reconnects_total", Scope.PROCESS, Type.COUNTER, "Connections lost and sought again.", "venue"),
    CLOCK_OFFSET(
            "arb_market_clock_offset_seconds",
            Scope.PROCESS,
            Type.GAUGE,
            "How far the venue's clock is ahead of this machine's.",
            "venue"),
    BOOK_UPDATE(
            "arb_market_book_last_update_timestamp_seconds",
            Scope.PROCESS,
            Type.GAUGE,
            "When the book was confirmed last.",
            "venue",
            "symbol"),
    FX_UPDATE(
            "arb_fx_last_update_timestamp_seconds",
            Scope.PROCESS,
            Type.GAUGE,
            "When the KRW-USDT rate was received last."),
    EQUITY("arb_equity_krw", Scope.PROCESS, Type.GAUGE, "Cash and base of both venues at mid."),
    DRAWDOWN(
            "arb_drawdown_ratio",
            Scope.PROCESS,
            Type.GAUGE,
            "Fall of the trading PnL below its highest value, of the equity at the start."),
    LIMIT_USAGE("arb_limit_usage_ratio", Scope.PROCESS, Type.GAUGE, "What is used of a limit.", "limit"),
    UNHEDGED(
            "arb_unhedged_legs",
            Scope.PROCESS,
            Type.GAUGE,
            "Positions that hold more on one leg than on the other and wait for a hedge."),
    RUNLOG_ROWS("arb_runlog_rows_total", Scope.PROCESS, Type.COUNTER, "Rows that the run log took."),
    RUNLOG_DROPPED("arb_runlog_dropped_rows_total", Scope.PROCESS, Type.COUNTER, "Loop rows that the run log gave up."),
    RUNLOG_UNFLUSHED("arb_runlog_unflushed_rows", Scope.PROCESS, Type.GAUGE, "Rows that are in memory only."),
    RUNLOG_LAST_FLUSH(
            "arb_runlog_last_flush_timestamp_seconds", Scope.PROCESS, Type.GAUGE, "When the run log was written last."),
    RUNLOG_UP("arb_runlog_up", Scope.PROCESS, Type.GAUGE, "1 when the last write of the run log went well."),
    STATE_STORE_UP("arb_state_store_up", Scope.PROCESS, Type.GAUGE, "1 when the state store took the last write."),
    STATE_STORE_FAILURES(
            "arb_state_store_write_failures_total",
            Scope.PROCESS,
            Type.COUNTER,
            "Writes that failed because the state store did not answer."),
    STATE_STORE_WAITING("arb_state_store_waiting_keys", Scope.PROCESS, Type.GAUGE, "Keys that wait to be written."),
    ALERTS_OPEN("arb_alerts_open", Scope.PROCESS, Type.GAUGE, "Alerts of the run that are open.", "severity"),
    HEALTH_LEVEL(
            "arb_health_check_level",
            Scope.PROCESS,
            Type.GAUGE,
            "How grave a check of /health is: 0 OK, 1 WARN, 2 ERROR, 3 CRITICAL.",
            "check"),
    HEALTH_CHANGES(
            "arb_health_check_changes_total",
            Scope.PROCESS,
            Type.COUNTER,
            "Times a check of the watchdog or the resource monitor came to a level.",
            "check",
            "level"),
    GC_PAUSES("arb_process_gc_pause_seconds_total", Scope.PROCESS, Type.COUNTER, "Pauses of the garbage collector."),
    DISK_FREE("arb_runlog_disk_free_bytes", Scope.PROCESS, Type.GAUGE, "Usable bytes where the run log lies."),
    ALERTS_OPENED(
            "arb_alerts_total", Scope.PROCESS, Type.COUNTER, "Alerts of the run that opened.", "severity", "rule"),
    ALERT_NOTES(
            "arb_alert_notes_total",
            Scope.PROCESS,
            Type.COUNTER,
            "What became of the messages about alerts: sent, failed, dropped.",
            "sink",
            "outcome"),
    OPEN_FILES("arb_process_open_fds", Scope.PROCESS, Type.GAUGE, "Open file descriptors of the process."),
    THREADS("arb_process_threads", Scope.PROCESS, Type.GAUGE, "Threads of the process."),

    NAMESPACE_TRADES_OPENED(
            "arb_namespace_trades_opened_total",
            Scope.NAMESPACE,
            Type.COUNTER,
            "Positions opened in the namespace since ever."),
    NAMESPACE_TRADES_OPENED_TODAY(
            "arb_namespace_trades_opened_today",
            Scope.NAMESPACE,
            Type.GAUGE,
            "Positions opened in the namespace since midnight in Korea."),
    NAMESPACE_SAFETY_VIOLATIONS(
            "arb_namespace_safety_violations_total",
            Scope.NAMESPACE,
            Type.COUNTER,
            "Safety violations counted in the namespace since ever."),
    NAMESPACE_BREAKER_TRIGGERS(
            "arb_namespace_breaker_triggers_total",
            Scope.NAMESPACE,
            Type.COUNTER,
            "Times a circuit breaker opened in the namespace since ever."),
    LIVE_ENABLED(
            "arb_namespace_live_enabled",
            Scope.NAMESPACE,
            Type.GAUGE,
            "1 when real orders are enabled in the namespace."),
    LIVE_ARMED(
            "arb_namespace_live_armed", Scope.NAMESPACE, Type.GAUGE, "1 when real orders are armed in the namespace.");

    /** What the value does. */
    public enum Type {
        /** Only grows, until the process or the namespace begins anew. */
        COUNTER,
        GAUGE,
        /** Counts by size; exposed as the series that end in {@code _bucket}, {@code _sum} and {@code _count}. */
        HISTOGRAM,
        /** Always 1; its labels are the facts. */
        INFO
    }

    /** Who exposes it. */
    public enum Scope {
        /** The run itself, and whoever reads its state store. */
        RUN,
        /** The run itself only. */
        PROCESS,
        /** Whoever reads the state store. */
        NAMESPACE
    }

    private final String exposedName;
    private final Scope scope;
    private final Type type;
    private final String help;
    private final List<String> labels;

    ArbMetric(String exposedName, Scope scope, Type type, String help, String... labels) {
        this.exposedName = exposedName;
        this.scope = scope;
        this.type = type;
        this.help = help;
        this.labels = List.of(labels);
    }

    /** As it stands in the exposition, suffix included. */
    public String exposedName() {
        return exposedName;
    }

    public Scope scope() {
        return scope;
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

    /** The names of its series in Prometheus. */
    public List<String> seriesNames() {
        return type == Type.HISTOGRAM
                ? List.of(exposedName + "_bucket", exposedName + "_sum", exposedName + "_count")
                : List.of(exposedName);
    }
}
