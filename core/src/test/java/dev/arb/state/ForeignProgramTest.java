package dev.arb.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Env;
import dev.arb.state.redis.RealRedis;
import dev.arb.state.redis.RedisStore;
import dev.arb.state.redis.RespClient;
import dev.arb.time.SimulatedClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The keys as an interface: another program, which knows Redis and the reference page but none of our code, writes what
 * we read and reads what we write.
 */
class ForeignProgramTest {
    private static final Namespace NAMESPACE = new Namespace("paper", Env.DOCKER);
    private static final String START = "paper:docker:arbitrage:";
    /** 12:00 UTC is 21:00 in Korea, of the same day. */
    private static final Instant NOW = TestTimes.NOW;

    private static final byte[] NO_UTF8 = {'a', (byte) 0xff, (byte) 0xc3, '('};

    private static RealRedis redis;
    private static RespClient other;
    private static RedisStore store;

    private final SimulatedClock clock = new SimulatedClock(TestTimes.NOW_NS);
    private final StateManager manager = new StateManager(store, new Keys(NAMESPACE));
    private final LiveStatusMonitor monitor =
            new LiveStatusMonitor(StateSource.of(store), NAMESPACE, Keys.DEFAULT_PREFIX, clock);

    @BeforeAll
    static void startRedis() {
        redis = RealRedis.launch();
        other = new RespClient(redis.port());
        store = new RedisStore(redis.address());
    }

    @AfterAll
    static void stopRedis() {
        store.close();
        other.close();
        redis.close();
    }

    @BeforeEach
    void empty() {
        other.call("FLUSHALL");
    }

    private static void hash(String key, Object... fields) {
        Object[] words = new Object[fields.length + 2];
        words[0] = "HSET";
        words[1] = START + key;
        System.arraycopy(fields, 0, words, 2, fields.length);
        other.call(words);
    }

    private static void string(String key, Object value) {
        other.call("SET", START + key, value);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    @Test
    void aRowOfPlainCommandsIsReadAsItWasMeant() {
        hash(
                "prices:upbit:BTC_KRW",
                "bid",
                93_500_000,
                "ask",
                "9.36e7",
                "mid",
                "93550000.0",
                "timestamp",
                1772625600.25);
        other.call("EXPIRE", START + "prices:upbit:BTC_KRW", 60);
        PriceState price = manager.getPrice("upbit", "BTC_KRW").orElseThrow();

        assertThat(price.bid().orElseThrow()).isEqualByComparingTo("93500000");
        assertThat(price.ask().orElseThrow()).isEqualByComparingTo("93600000");
        assertThat(price.mid().orElseThrow()).isEqualByComparingTo("93550000");
        assertThat(price.timestamp()).contains(NOW.plusMillis(250));
        assertThat(store.ttl(START + "prices:upbit:BTC_KRW").orElseThrow().millis())
                .isBetween(1L, 60_000L);
    }

    @Test
    void wordsOfOtherLanguagesForNothingAreUnknown() {
        hash(
                "position:upbit:BTC_KRW",
                "symbol",
                "None",
                "quantity",
                "nan",
                "entry_price",
                "inf",
                "current_price",
                "",
                "side",
                "null",
                "pnl",
                "-0.0",
                "pnl_pct",
                "1e400",
                "timestamp",
                "None");

        assertThat(manager.getPosition("upbit", "BTC_KRW"))
                .contains(new PositionState(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(decimal("0.0")),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void flagsAndTimesAreReadInTheSpellingsThatPeopleUse() {
        hash("venue:upbit", "connected", "True", "last_message_at", "2026-03-04 12:00:00.123456", "reconnects", "2.0");
        hash(
                "venue:binance",
                "connected",
                "False",
                "last_message_at",
                "2026-03-04T21:00:00+09:00",
                "reconnects",
                "2.5");

        VenueState upbit = manager.getVenue("upbit").orElseThrow();
        assertThat(upbit.connected()).contains(true);
        assertThat(upbit.lastMessageAt()).contains(NOW.plusNanos(123_456_000));
        assertThat(upbit.reconnects()).contains(2L);
        assertThat(upbit.messagesPerS()).isEmpty();
        VenueState binance = manager.getVenue("binance").orElseThrow();
        assertThat(binance.connected()).contains(false);
        assertThat(binance.lastMessageAt()).contains(NOW);
        assertThat(binance.reconnects()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAndSequencesForTerminalsAreUnknown() {
        hash(
                "signal:BTC_KRW",
                "symbol",
                NO_UTF8,
                "buy_exchange",
                "up\u001b[2Jbit",
                "sell_exchange",
                "binance",
                "spread",
                NO_UTF8);
        string("stats:trades_total", NO_UTF8);
        string("stats:trades_today_date", NO_UTF8);
        string("stats:trades_today", 5);
        string("heartbeat:trader", NO_UTF8);
        hash("run:current", "run_id", "r\u202E1", "state", "running", "pid", "12x", "host", NO_UTF8);
        hash("alerts:open", NO_UTF8, "{\"severity\":\"critical\"}", "disk", "\u001b]0;owned\u0007");

        SignalState signal = manager.getSignal("BTC_KRW").orElseThrow();
        assertThat(signal.symbol()).isEmpty();
        assertThat(signal.buyExchange()).isEmpty();
        assertThat(signal.sellExchange()).contains("binance");
        assertThat(signal.spread()).isEmpty();
        LiveStatusSnapshot status = monitor.loadSnapshot();
        assertThat(status.tradesTotal()).isEmpty();
        assertThat(status.tradesToday()).isEmpty();
        assertThat(status.lastHeartbeat()).isEmpty();
        assertThat(status.run().orElseThrow().runId()).isEmpty();
        assertThat(status.alerts()).containsOnlyKeys("?", "disk");
        assertThat(status.health().reasons()).anyMatch(reason -> reason.startsWith("unreadable alert disk"));
        assertThat(status.toString().chars()).noneMatch(Character::isISOControl);
    }

    @Test
    void aKeyOfAnotherTypeIsAbsent() {
        for (String key : List.of("metrics:live", "portfolio:state", "run:current", "alerts:open", "limits")) {
            string(key, "x");
        }
        other.call("RPUSH", START + "venue:upbit", "x");
        hash("stats:trades_total", "a", "1");
        other.call("SADD", START + "heartbeat:trader", "x");
        string("heartbeat:live_trader", "2026-03-04T12:00:00Z");

        assertThat(manager.getMetrics()).isEmpty();
        assertThat(manager.getVenue("upbit")).isEmpty();
        assertThat(manager.getLimits()).isEmpty();
        LiveStatusSnapshot status = monitor.loadSnapshot();
        assertThat(status.lastHeartbeat()).contains(NOW);
        assertThat(status.tradesTotal()).isEmpty();
        assertThat(status.run()).isEmpty();
        assertThat(status.totalBalance()).isEmpty();
    }

    @Test
    void theOtherNamesOfAKeyAreReadWhereTheFirstIsAbsent() {
        hash("positions:BTC_KRW", "quantity", "3");
        assertThat(quantity()).isEqualByComparingTo("3");
        hash("positions:upbit:BTC_KRW", "quantity", "2");
        assertThat(quantity()).isEqualByComparingTo("2");
        hash("position:upbit:BTC_KRW", "quantity", "1");
        assertThat(quantity()).isEqualByComparingTo("1");

        hash("execution:BTC_KRW:1772625600000", "net_pnl", "10");
        hash("execution:BTC_KRW:1772625600001-7", "net_pnl", "20");
        hash("execution:BTC_KRW:later", "net_pnl", "30");
        assertThat(manager.getExecution("BTC_KRW", 1772625600000L, 0)
                        .orElseThrow()
                        .netPnl())
                .contains(decimal("10"));
        assertThat(manager.getExecutions("BTC_KRW", 9))
                .extracting(execution -> execution.netPnl().orElseThrow())
                .containsExactly(decimal("20"), decimal("10"));
    }

    private BigDecimal quantity() {
        return manager.getPosition("upbit", "BTC_KRW")
                .flatMap(PositionState::quantity)
                .orElseThrow();
    }

    @Test
    void countersOfOtherProgramsCount() {
        other.call("INCRBYFLOAT", START + "stats:trades_total", "1.0");
        other.call("INCRBYFLOAT", START + "stats:trades_total", "2");
        other.call("INCR", START + "stats:safety_violations_total");
        string("stats:circuit_breaker_triggers_total", "4.0");
        manager.incrementStat(Stat.TRADES_TOTAL, 4);

        LiveStatusSnapshot status = monitor.loadSnapshot();
        assertThat(status.tradesTotal()).contains(7L);
        assertThat(status.safetyViolationsTotal()).contains(1L);
        assertThat(status.circuitBreakerTriggersTotal()).contains(4L);
        assertThat(other.text("GET", START + "stats:trades_total")).isEqualTo("7");
    }

    @Test
    void theStatusOfAnotherProgramIsShown() {
        string("heartbeat:trader", NOW.minusSeconds(40).toString());
        other.call("SETEX", START + "heartbeat:live_trader", 60, "2026-03-04 11:59:50");
        string("stats:trades_today", "3");
        string("stats:live_enabled", "true");
        string("stats:live_armed", "0");
        hash("portfolio:state", "total_balance", "1.5e8", "available_balance", "n/a");
        hash(
                "metrics:live",
                "trades_total",
                "12",
                "pnl",
                "-1.5E+3",
                "ws_connected",
                "1",
                "loops",
                "a lot",
                "unheard_of",
                "1");

        LiveStatusSnapshot status = monitor.loadSnapshot();
        assertThat(status.heartbeatAgeSeconds().orElseThrow()).isEqualByComparingTo("10");
        assertThat(status.health().healthy()).isTrue();
        assertThat(status.tradesToday()).contains(3L);
        assertThat(status.liveEnabled()).contains(true);
        assertThat(status.liveArmed()).contains(false);
        assertThat(status.totalBalance().orElseThrow()).isEqualByComparingTo("150000000");
        assertThat(status.availableBalance()).isEmpty();
        MetricsView.Snapshot metrics =
                new MetricsView(StateSource.of(store), Keys.DEFAULT_PREFIX, clock).load(NAMESPACE);
        assertThat(metrics.metrics().texts())
                .isEqualTo(Map.of("trades_total", "12", "pnl", "-1500", "ws_connected", "true"));
    }

    @Test
    void anotherProgramReadsWhatWeWrite() throws IOException, InterruptedException {
        manager.setHeartbeat(Component.TRADER, NOW);
        manager.setStat(Stat.LIVE_ARMED, 0);
        manager.setMetrics(MetricsState.builder()
                .set(Metric.PNL, decimal("-1500.50"))
                .set(Metric.WS_CONNECTED, true)
                .set(Metric.DATA_SOURCE, "값 \u001b[2J")
                .build());

        assertThat(other.text("GET", START + "heartbeat:trader")).isEqualTo("2026-03-04T12:00:00.000+00:00");
        assertThat((Long) other.call("TTL", START + "heartbeat:trader").orElseThrow())
                .isBetween(50L, 60L);
        assertThat(other.text("TTL", START + "heartbeat:trader:last_seen")).isEqualTo("-1");
        assertThat(other.text("GET", START + "stats:live_armed")).isEqualTo("0");
        assertThat(other.hash(START + "metrics:live"))
                .isEqualTo(Map.of("pnl", "-1500.5", "ws_connected", "true", "data_source", "값  [2J"));
        assertThat((Long) other.call("TTL", START + "metrics:live").orElseThrow())
                .isBetween(290L, 300L);
        redisCli("HGET", START + "metrics:live", "pnl")
                .ifPresent(said -> assertThat(said).isEqualTo("-1500.5"));
        redisCli("TYPE", START + "stats:live_armed")
                .ifPresent(said -> assertThat(said).isEqualTo("string"));
    }

    /** What the program of the system says; empty where there is none. */
    private static Optional<String> redisCli(String... words) throws InterruptedException {
        String[] command = new String[words.length + 3];
        command[0] = "redis-cli";
        command[1] = "-p";
        command[2] = Integer.toString(redis.port());
        System.arraycopy(words, 0, command, 3, words.length);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return Optional.of(said.strip());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
