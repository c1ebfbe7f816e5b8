package dev.arb.monitor.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MetricsLineTest {
    @Test
    void everyFigureStandsUnderItsName() {
        MetricsState figures = MetricsState.builder()
                .set(Metric.PNL, new BigDecimal("12488.4"))
                .set(Metric.TRADES_TOTAL, 12)
                .set(Metric.OPEN_POSITIONS, 1)
                .set(Metric.EXPOSURE, new BigDecimal("998700"))
                .set(Metric.REALIZED_PNL, new BigDecimal("-1512"))
                .set(Metric.SIGNALS, 23)
                .set(Metric.EXEC_RATE, 97.9166)
                .set(Metric.SAFETY_VIOLATIONS_TOTAL, 3)
                .set(Metric.SL_TRIGGERS, 2)
                .set(Metric.LOOP_MS, 0.423456)
                .set(Metric.LOOP_P95, 0.8719)
                .set(Metric.CPU_PCT, 12.34)
                .set(Metric.MEM_MB, 181.2)
                .build();

        assertThat(MetricsLine.UNICODE.format(figures, true))
                .isEqualTo("[LIVE] [METRICS] pnl=+₩12,488 trades=12 open_pos=1 exposure=₩998,700 realized_pnl=-₩1,512"
                        + " signals=23 exec_rate=97.9% safety_rejections=3 sl_triggers=2 loop_ms=0.423 loop_p95=0.872"
                        + " cpu=12.3% mem=181MB live=✅");
        assertThat(MetricsLine.ASCII.format(figures, true))
                .isEqualTo("[LIVE] [METRICS] pnl=+12,488KRW trades=12 open_pos=1 exposure=998,700KRW"
                        + " realized_pnl=-1,512KRW signals=23 exec_rate=97.9% safety_rejections=3 sl_triggers=2"
                        + " loop_ms=0.423 loop_p95=0.872 cpu=12.3% mem=181MB live=yes");
    }

    @Test
    void theUnknownIsADashAndZeroIsZero() {
        MetricsState figures = MetricsState.builder()
                .set(Metric.TRADES_TOTAL, 0)
                .set(Metric.REALIZED_PNL, BigDecimal.ZERO)
                .build();

        assertThat(MetricsLine.UNICODE.format(figures, false))
                .isEqualTo("[LIVE] [METRICS] pnl=— trades=0 open_pos=— exposure=— realized_pnl=₩0 signals=— exec_rate=—"
                        + " safety_rejections=— sl_triggers=— loop_ms=— loop_p95=— cpu=— mem=— live=❌");
        assertThat(MetricsLine.ASCII.format(figures, false))
                .contains("pnl=- ", "exec_rate=- ", "live=no")
                .isASCII();
    }

    @Test
    void moneyIsRoundedToTheNearestWonAndNeverToASignedZero() {
        assertThat(pnl("0.5")).isEqualTo("pnl=+₩1");
        assertThat(pnl("-0.5")).isEqualTo("pnl=-₩1");
        assertThat(pnl("-0.49999999")).isEqualTo("pnl=₩0");
        assertThat(pnl("-14999999.99999999")).isEqualTo("pnl=-₩15,000,000");
    }

    private static String pnl(String krw) {
        MetricsState figures =
                MetricsState.builder().set(Metric.PNL, new BigDecimal(krw)).build();
        return MetricsLine.UNICODE.format(figures, false).split(" ")[2];
    }
}
