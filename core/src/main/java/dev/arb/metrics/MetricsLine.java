package dev.arb.metrics;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The metrics line of a run. Money is rounded to whole won for display. Immutable. */
public final class MetricsLine {

    /** With {@code ₩}, {@code —} and the marks {@code ✅} and {@code ❌}. */
    public static final MetricsLine UNICODE = new MetricsLine("₩", "", "—", "✅", "❌");

    /** With letters alone. */
    public static final MetricsLine ASCII = new MetricsLine("", "KRW", "-", "yes", "no");

    private static final double NS_PER_MS = 1e6;
    private static final long E8_PER_WON = 100_000_000L;

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

    /** One line without its end. */
    public String format(RunMetrics metrics) {
        TradeFigures trades = metrics.trades();
        MoneyFigures money = metrics.money();
        StringBuilder line = new StringBuilder(256).append("[LIVE] [METRICS]");
        add(line, "pnl", signed(money.pnlKrwE8()));
        add(line, "trades", Long.toString(trades.tradesTotal()));
        add(line, "open_pos", Long.toString(trades.openPositions()));
        add(line, "exposure", unsigned(money.exposureKrwE8()));
        add(line, "realized_pnl", signed(OptionalLong.of(money.realizedKrwE8())));
        add(line, "signals", Long.toString(trades.signals()));
        add(line, "exec_rate", decimal(trades.execRatePct(), 1, "%"));
        add(line, "safety_rejections", Long.toString(trades.safetyViolations()));
        add(line, "sl_triggers", Long.toString(trades.stopLosses()));
        add(line, "loop_ms", ms(metrics.loops().map(LoopFigures::lastNs)));
        add(line, "loop_p95", ms(metrics.loops().map(loops -> loops.window().p95Ns())));
        add(line, "cpu", decimal(metrics.process().cpuPct(), 1, "%"));
        add(line, "mem", decimal(metrics.process().rssMb(), 0, "MB"));
        add(line, "live", metrics.live() ? yes : no);
        return line.toString();
    }

    private static void add(StringBuilder line, String key, String value) {
        line.append(' ').append(key).append('=').append(value);
    }

    private String signed(OptionalLong krwE8) {
        if (krwE8.isEmpty()) {
            return unknown;
        }
        long won = won(krwE8.getAsLong());
        String sign = won > 0 ? "+" : won < 0 ? "-" : "";
        return sign + amount(Math.abs(won));
    }

    private String unsigned(OptionalLong krwE8) {
        return krwE8.isEmpty() ? unknown : amount(won(krwE8.getAsLong()));
    }

    private String amount(long won) {
        return before + String.format(Locale.ROOT, "%,d", won) + after;
    }

    /** Nearest whole won, halves away from zero. */
    private static long won(long krwE8) {
        long whole = krwE8 / E8_PER_WON;
        long rest = krwE8 % E8_PER_WON;
        return Math.abs(rest) * 2 >= E8_PER_WON ? whole + Long.signum(rest) : whole;
    }

    private String ms(Optional<Long> ns) {
        return ns.map(value -> String.format(Locale.ROOT, "%.2f", value / NS_PER_MS))
                .orElse(unknown);
    }

    private String decimal(OptionalDouble value, int digits, String unit) {
        return value.isEmpty() ? unknown : String.format(Locale.ROOT, "%." + digits + "f", value.getAsDouble()) + unit;
    }
}
