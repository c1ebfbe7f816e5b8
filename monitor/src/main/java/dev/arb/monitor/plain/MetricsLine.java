package dev.arb.monitor.plain;

import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** The metrics line of a run, from its figures. Money is rounded to whole won for display. Immutable. */
public final class MetricsLine {

    /** With {@code ₩}, {@code —} and the marks {@code ✅} and {@code ❌}. */
    public static final MetricsLine UNICODE = new MetricsLine("₩", "", "—", "✅", "❌");

    /** With letters alone. */
    public static final MetricsLine ASCII = new MetricsLine("", "KRW", "-", "yes", "no");

    /** A microsecond: fast loops take a few. */
    private static final int LOOP_DECIMALS = 3;

    private final String before;
    private final String after;
    private final String unknown;
    private final String yes;
    private final String no;

    private MetricsLine(String before, String after, String unknown, String yes, String no) {
        this.before = before;
        this.after = after;
        this.unknown = unknown;
        this.yes = yes;
        this.no = no;
    }

    /**
     * One line without its end.
     *
     * @param live whether the run may send real orders: enabled and armed
     */
    public String format(MetricsState figures, boolean live) {
        StringBuilder line = new StringBuilder(256).append("[LIVE] [METRICS]");
        add(line, "pnl", signed(figures.number(Metric.PNL)));
        add(line, "trades", decimal(figures, Metric.TRADES_TOTAL, 0, ""));
        add(line, "open_pos", decimal(figures, Metric.OPEN_POSITIONS, 0, ""));
        add(line, "exposure", figures.number(Metric.EXPOSURE).map(this::amount).orElse(unknown));
        add(line, "realized_pnl", signed(figures.number(Metric.REALIZED_PNL)));
        add(line, "signals", decimal(figures, Metric.SIGNALS, 0, ""));
        add(line, "exec_rate", decimal(figures, Metric.EXEC_RATE, 1, "%"));
        add(line, "safety_rejections", decimal(figures, Metric.SAFETY_VIOLATIONS_TOTAL, 0, ""));
        add(line, "sl_triggers", decimal(figures, Metric.SL_TRIGGERS, 0, ""));
        add(line, "loop_ms", decimal(figures, Metric.LOOP_MS, LOOP_DECIMALS, ""));
        add(line, "loop_p95", decimal(figures, Metric.LOOP_P95, LOOP_DECIMALS, ""));
        add(line, "cpu", decimal(figures, Metric.CPU_PCT, 1, "%"));
        add(line, "mem", decimal(figures, Metric.MEM_MB, 0, "MB"));
        add(line, "live", live ? yes : no);
        return line.toString();
    }

    private static void add(StringBuilder line, String key, String value) {
        line.append(' ').append(key).append('=').append(value);
    }

    private String signed(Optional<BigDecimal> krw) {
        if (krw.isEmpty()) {
            return unknown;
        }
        BigDecimal value = krw.get();
        int sign = won(value).signum();
        return (sign > 0 ? "+" : sign < 0 ? "-" : "") + amount(value.abs());
    }

    private String amount(BigDecimal krw) {
        return before + String.format(Locale.ROOT, "%,d", won(krw)) + after;
    }

    /** Nearest whole won, halves away from zero. */
    private static BigInteger won(BigDecimal krw) {
        return krw.setScale(0, RoundingMode.HALF_UP).toBigInteger();
    }

    private String decimal(MetricsState figures, Metric metric, int digits, String unit) {
        return figures.number(metric)
                .map(value -> value.setScale(digits, RoundingMode.HALF_UP).toPlainString() + unit)
                .orElse(unknown);
    }
}
