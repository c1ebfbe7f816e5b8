package dev.arb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MetricsLineTest {

    private static final long WON = 100_000_000L;

    private static RunMetrics metrics(TradeFigures trades, MoneyFigures money, boolean live) {
        LoopTimes times = new LoopTimes(3, 400_000, 900_000, 600_000, 500_000, 871_900, 900_000);
        ProcessSample process = new ProcessSample(
                OptionalDouble.of(12.34), OptionalLong.of(181L << 20), OptionalLong.empty(), OptionalLong.empty());
        MarketFigures market =
                new MarketFigures(OptionalDouble.of(31), OptionalLong.empty(), "synthetic", Optional.empty());
        return new RunMetrics(
                "r", 0, trades, money, Optional.of(new LoopFigures(423_456, times, times)), process, market, live);
    }

    @Test
    void everyFigureStandsUnderItsName() {
        RunMetrics metrics = metrics(
                new TradeFigures(12, 4, 11, 1, 23, 48, 47, 3, 0, 2),
                new MoneyFigures(
                        -1_512 * WON, OptionalLong.of(14_000 * WON), 900 * WON, OptionalLong.of(998_700 * WON)),
                true);

        assertThat(MetricsLine.UNICODE.format(metrics))
                .isEqualTo("[LIVE] [METRICS] pnl=+₩12,488 trades=12 open_pos=1 exposure=₩998,700 realized_pnl=-₩1,512"
                        + " signals=23 exec_rate=97.9% safety_rejections=3 sl_triggers=2 loop_ms=0.42 loop_p95=0.87"
                        + " cpu=12.3% mem=181MB live=✅");
        assertThat(MetricsLine.ASCII.format(metrics))
                .isEqualTo("[LIVE] [METRICS] pnl=+12,488KRW trades=12 open_pos=1 exposure=998,700KRW"
                        + " realized_pnl=-1,512KRW signals=23 exec_rate=97.9% safety_rejections=3 sl_triggers=2"
                        + " loop_ms=0.42 loop_p95=0.87 cpu=12.3% mem=181MB live=yes");
    }

    @Test
    void theUnknownIsADashAndZeroIsZero() {
        RunMetrics metrics = new RunMetrics(
                "r",
                0,
                new TradeFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                new MoneyFigures(0, OptionalLong.empty(), 0, OptionalLong.empty()),
                Optional.empty(),
                ProcessSample.UNKNOWN,
                new MarketFigures(OptionalDouble.empty(), OptionalLong.empty(), "rest", Optional.empty()),
                false);

        assertThat(MetricsLine.UNICODE.format(metrics))
                .isEqualTo("[LIVE] [METRICS] pnl=— trades=0 open_pos=0 exposure=— realized_pnl=₩0 signals=0 exec_rate=—"
                        + " safety_rejections=0 sl_triggers=0 loop_ms=— loop_p95=— cpu=— mem=— live=❌");
        assertThat(MetricsLine.ASCII.format(metrics))
                .contains("pnl=- ", "exec_rate=- ", "live=no")
                .isASCII();
        assertThat(metrics.avgTradePnlKrwE8()).isEmpty();
    }

    @Test
    void moneyIsRoundedToTheNearestWonAndNeverToASignedZero() {
        assertThat(pnl(WON / 2)).isEqualTo("pnl=+₩1");
        assertThat(pnl(-WON / 2)).isEqualTo("pnl=-₩1");
        assertThat(pnl(-WON / 2 + 1)).isEqualTo("pnl=₩0");
        assertThat(pnl(-1_499_999_999_999_999L)).isEqualTo("pnl=-₩15,000,000");
    }

    private static String pnl(long krwE8) {
        TradeFigures none = new TradeFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        MoneyFigures money = new MoneyFigures(krwE8, OptionalLong.of(0), 0, OptionalLong.of(0));
        return MetricsLine.UNICODE.format(metrics(none, money, false)).split(" ")[2];
    }

    @Test
    void theAverageTradeIsOverTheClosedOnes() {
        MoneyFigures money = new MoneyFigures(-900 * WON, OptionalLong.of(0), 0, OptionalLong.of(0));
        TradeFigures trades = new TradeFigures(5, 5, 3, 2, 8, 20, 20, 0, 0, 0);
        assertThat(metrics(trades, money, false).avgTradePnlKrwE8()).hasValue(-300 * WON);
    }

    @Test
    void moreOrdersCannotBeFilledThanWereSent() {
        assertThatThrownBy(() -> new TradeFigures(0, 0, 0, 0, 0, 1, 2, 0, 0, 0))
                .hasMessage("2 orders filled of 1 sent");
    }
}
