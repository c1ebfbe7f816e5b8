package dev.arb.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.model.Env;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeysTest {
    private final Keys keys = new Keys(new Namespace("mock", Env.DOCKER));

    /** Other programs rely on this table; a change here is a change of an interface. */
    @Test
    void theTableOfKeysIsTheOneThatOtherProgramsKnow() {
        String table = Stream.of(Row.values())
                .map(row -> row.pattern() + " " + row.type().name().toLowerCase(Locale.ROOT) + " "
                        + row.ttl().millis() / 1000)
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                prices:{exchange}:{symbol} hash 60
                signal:{symbol} hash 300
                orders:{id} hash 86400
                position:{exchange}:{symbol} hash 86400
                positions:{exchange}:{symbol} hash 86400
                positions:{symbol} hash 86400
                execution:{symbol}:{epoch_ms}-{counter} hash 86400
                execution:{symbol}:{epoch_ms} hash 86400
                metrics:live hash 300
                portfolio:state hash 300
                stats:{name} string 0
                heartbeat:{component} string 60
                heartbeat:{component}:last_seen string 0
                run:current hash 0
                venue:{exchange} hash 60
                fx hash 60
                route:{buy_exchange}:{sell_exchange}:{base} hash 60
                limits hash 300
                alerts:open hash 0
                lock:runner string 15
                lock:runner:fence string 0
                tuning_sessions hash 0
                tuning_session:{session} hash 0
                tuning_session:{session}:trials:{block} hash 0
                tuning_session:{session}:workers hash 0
                tuning_session:{session}:worker:{worker}:last_seen string 0
                tuning_session:{session}:worker:{worker}:iteration:{n} hash 0""");
    }

    @Test
    void keysAreNamespacePrefixAndParts() {
        assertThat(keys.price("upbit", "BTC_KRW")).isEqualTo("mock:docker:arbitrage:prices:upbit:BTC_KRW");
        assertThat(keys.execution("BTC_KRW", 1700000000123L, 7))
                .isEqualTo("mock:docker:arbitrage:execution:BTC_KRW:1700000000123-7");
        assertThat(keys.stat(Stat.TRADES_TODAY)).isEqualTo("mock:docker:arbitrage:stats:trades_today");
        assertThat(keys.heartbeat(Component.LIVE_TRADER)).isEqualTo("mock:docker:arbitrage:heartbeat:live_trader");
        assertThat(keys.lastSeen(Component.TRADER)).isEqualTo("mock:docker:arbitrage:heartbeat:trader:last_seen");
        assertThat(keys.route("upbit", "binance", "BTC")).isEqualTo("mock:docker:arbitrage:route:upbit:binance:BTC");
        assertThat(keys.metrics()).isEqualTo("mock:docker:arbitrage:metrics:live");
        assertThat(new Keys("tuning:local:paper", "other").run()).isEqualTo("tuning:local:paper:other:run:current");
        assertThat(new Keys(new TuningNamespace(Env.LOCAL, "paper")).of(Row.TUNING_RESULT, "s1", "w1", "7"))
                .isEqualTo("tuning:local:paper:arbitrage:tuning_session:s1:worker:w1:iteration:7");
    }

    @Test
    void aPartThatWouldBreakAKeyIsRefused() {
        for (String part : new String[] {"", "a:b", "a b", "a\nb", "a\u007f"}) {
            assertThatThrownBy(() -> keys.order(part)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> keys.of(Row.PRICE, "upbit")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.of(Row.RUN, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNamespaceIsFoundInItsKey() {
        KeyPattern pattern = Keys.metricsOfAnyNamespace("arbitrage");

        assertThat(pattern.matches(keys.metrics())).isTrue();
        assertThat(Keys.namespaceOf(keys.metrics(), "arbitrage")).isEqualTo("mock:docker");
    }

    @Test
    void onlyKnownModesAndEnvironmentsMakeANamespace() {
        assertThat(new Namespace("live", Env.parse("Local"))).hasToString("live:local");
        assertThatThrownBy(() -> new Namespace("Live", Env.LOCAL)).hasMessageContaining("'Live'");
        assertThatThrownBy(() -> Env.parse("prod")).hasMessage("env was 'prod', it must be docker or local");
    }

    @Test
    void theFieldsOfMetricsAreTheOnesThatOtherProgramsKnow() {
        assertThat(Stream.of(Metric.values()).map(Metric::key).collect(Collectors.joining(", ")))
                .isEqualTo("trades_total, trades_today, safety_violations_total, circuit_breaker_triggers_total,"
                        + " avg_trade_pnl, pnl, realized_pnl, unrealized_pnl, fees_paid, open_positions, exposure,"
                        + " signals, exec_rate, sl_triggers, loop_ms, loop_p50, loop_p95, loop_p99, loop_max,"
                        + " loops, spread_bps, fx_rate,"
                        + " data_source, ws_connected, cpu_pct, mem_mb, open_files, run_id, timestamp");
    }
}
