package dev.arb.state;

import java.util.Locale;

/** The fields of {@code metrics:live}: figures of the current or last run, also in machine outputs. Money is KRW. */
public enum Metric {
    /** Positions opened. */
    TRADES_TOTAL(Codec.WHOLE),
    TRADES_TODAY(Codec.WHOLE),
    SAFETY_VIOLATIONS_TOTAL(Codec.WHOLE),
    CIRCUIT_BREAKER_TRIGGERS_TOTAL(Codec.WHOLE),
    /** Over closed trades. */
    AVG_TRADE_PNL(Codec.DECIMAL),
    PNL(Codec.DECIMAL),
    REALIZED_PNL(Codec.DECIMAL),
    UNREALIZED_PNL(Codec.DECIMAL),
    FEES_PAID(Codec.DECIMAL),
    OPEN_POSITIONS(Codec.WHOLE),
    EXPOSURE(Codec.DECIMAL),
    SIGNALS(Codec.WHOLE),
    /** Per cent of the orders sent that were filled in full. */
    EXEC_RATE(Codec.DECIMAL),
    SL_TRIGGERS(Codec.WHOLE),
    LOOP_MS(Codec.DECIMAL),
    /** Of the newest loops, ms. */
    LOOP_P50(Codec.DECIMAL),
    LOOP_P95(Codec.DECIMAL),
    LOOP_P99(Codec.DECIMAL),
    LOOP_MAX(Codec.DECIMAL),
    LOOPS(Codec.WHOLE),
    /** The larger gross edge of the two directions. */
    SPREAD_BPS(Codec.DECIMAL),
    FX_RATE(Codec.DECIMAL),
    DATA_SOURCE(Codec.TEXT),
    WS_CONNECTED(Codec.FLAG),
    CPU_PCT(Codec.DECIMAL),
    MEM_MB(Codec.DECIMAL),
    OPEN_FILES(Codec.WHOLE),
    RUN_ID(Codec.TEXT),
    TIMESTAMP(Codec.TIME);

    private final Codec<?> codec;

    Metric(Codec<?> codec) {
        this.codec = codec;
    }

    /** As in the store and in machine outputs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isNumber() {
        return codec == Codec.WHOLE || codec == Codec.DECIMAL;
    }

    public boolean isFlag() {
        return codec == Codec.FLAG;
    }

    Codec<?> codec() {
        return codec;
    }
}
