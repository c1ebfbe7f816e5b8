package dev.arb.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Env;
import dev.arb.time.SimulatedClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateManagerTest {
    private static final Instant T = TestTimes.NOW.plusMillis(510);
    private static final String TIME = "2026-03-04T12:00:00.510+00:00";

    private final SimulatedClock clock = new SimulatedClock(TestTimes.NOW_NS);
    private final MemoryStore store = new MemoryStore(clock);
    private final Keys keys = new Keys(new Namespace("mock", Env.DOCKER));
    private final StateManager manager = new StateManager(store, keys);

    private static Optional<BigDecimal> d(String number) {
        return Optional.of(new BigDecimal(number));
    }

    private static Optional<String> s(String text) {
        return Optional.of(text);
    }

    /** Field names and formats as programs in other languages expect them. */
    @Test
    void aPriceStandsInTheStoreAsPlainText() {
        PriceState price = PriceState.of(
                new BigDecimal("93500000.00000000"), new BigDecimal("9.351E+7"), new BigDecimal("93505000"), T);
        manager.setPrice("upbit", "BTC_KRW", price);

        assertThat(store.readHash("mock:docker:arbitrage:prices:upbit:BTC_KRW"))
                .isEqualTo(Map.of("bid", "93500000", "ask", "93510000", "mid", "93505000", "timestamp", TIME));
        assertThat(store.ttl("mock:docker:arbitrage:prices:upbit:BTC_KRW")).contains(new Ttl(60_000));
        assertThat(manager.getPrice("upbit", "BTC_KRW").orElseThrow().ask().orElseThrow())
                .isEqualByComparingTo("93510000");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        manager.setPrice(
                "upbit", "BTC_KRW", new PriceState(d("1"), Optional.empty(), Optional.empty(), Optional.of(T)));

        assertThat(store.readHash(keys.price("upbit", "BTC_KRW"))).containsOnlyKeys("bid", "timestamp");
        assertThat(manager.getPrice("upbit", "BTC_KRW").orElseThrow().ask()).isEmpty();
        assertThat(manager.getPrice("binance", "BTC_USDT")).isEmpty();
    }

    @Test
    void aSignalHasTheFieldsOfTheTable() {
        SignalState signal = new SignalState(
                s("BTC_KRW"), s("upbit"), s("binance"), d("1"), d("2"), d("1"), d("0.5"), Optional.of(T));
        manager.setSignal("BTC_KRW", signal);

        assertThat(store.readHash(keys.signal("BTC_KRW")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "symbol", "BTC_KRW",
                        "buy_exchange", "upbit",
                        "sell_exchange", "binance",
                        "buy_price", "1",
                        "sell_price", "2",
                        "spread", "1",
                        "spread_pct", "0.5",
                        "timestamp", TIME));
        assertThat(manager.getSignal("BTC_KRW")).contains(signal);
    }

    @Test
    void anOrderHasTheFieldsOfTheTable() {
        OrderState order = new OrderState(
                s("arb-1"),
                s("upbit"),
                s("BTC_KRW"),
                s("buy"),
                d("0.5"),
                d("100"),
                s("partially_filled"),
                d("0.25"),
                d("0.5"),
                Optional.of(T),
                Optional.of(T));
        manager.setOrder("arb-1", order);

        assertThat(store.readHash(keys.order("arb-1")))
                .containsOnlyKeys(
                        "order_id",
                        "exchange",
                        "symbol",
                        "side",
                        "quantity",
                        "price",
                        "status",
                        "filled_quantity",
                        "fill_rate",
                        "created_at",
                        "updated_at");
        assertThat(manager.getOrder("arb-1")).contains(order);
    }

    @Test
    void aPositionIsAlsoFoundUnderItsOtherNames() {
        PositionState position = new PositionState(
                s("BTC_KRW"), d("0.5"), d("100"), d("101"), s("long"), d("0.5"), d("1"), Optional.of(T));
        manager.setPosition("upbit", "BTC_KRW", position);
        assertThat(store.readHash(keys.position("upbit", "BTC_KRW")))
                .containsOnlyKeys(
                        "symbol", "quantity", "entry_price", "current_price", "side", "pnl", "pnl_pct", "timestamp");
        assertThat(manager.getPosition("upbit", "BTC_KRW")).contains(position);
        manager.removePosition("upbit", "BTC_KRW");
        assertThat(manager.getPosition("upbit", "BTC_KRW")).isEmpty();

        store.putHash("mock:docker:arbitrage:positions:BTC_KRW", Map.of("quantity", "2"), Ttl.NONE);
        assertThat(manager.getPosition("upbit", "BTC_KRW").orElseThrow().quantity())
                .isEqualTo(d("2"));
        store.putHash("mock:docker:arbitrage:positions:upbit:BTC_KRW", Map.of("quantity", "3"), Ttl.NONE);
        assertThat(manager.getPosition("upbit", "BTC_KRW").orElseThrow().quantity())
                .isEqualTo(d("3"));
    }

    private static ExecutionState execution(String netPnl) {
        return new ExecutionState(
                s("BTC_KRW"),
                s("b"),
                s("s"),
                d("1"),
                d("2"),
                d("3"),
                d("4"),
                d(netPnl),
                d("5"),
                d("6"),
                Optional.of(T));
    }

    @Test
    void executionsAreListedNewestFirstWithAndWithoutCounter() {
        manager.setExecution("BTC_KRW", 1_000, 1, execution("11"));
        manager.setExecution("BTC_KRW", 1_000, 2, execution("12"));
        manager.setExecution("BTC_KRW", 999, 3, execution("9"));
        manager.setExecution("ETH_KRW", 2_000, 1, execution("99"));
        store.putHash("mock:docker:arbitrage:execution:BTC_KRW:1500", Map.of("net_pnl", "15"), Ttl.NONE);
        store.putHash("mock:docker:arbitrage:execution:BTC_KRW:odd", Map.of("net_pnl", "0"), Ttl.NONE);

        assertThat(manager.getExecutions("BTC_KRW", 3))
                .extracting(ExecutionState::netPnl)
                .containsExactly(d("15"), d("12"), d("11"));
        assertThat(manager.getExecution("BTC_KRW", 1_500, 1).orElseThrow().netPnl())
                .isEqualTo(d("15"));
        assertThat(store.readHash(keys.execution("BTC_KRW", 999, 3)))
                .containsOnlyKeys(
                        "symbol",
                        "buy_order_id",
                        "sell_order_id",
                        "buy_price",
                        "sell_price",
                        "quantity",
                        "gross_pnl",
                        "net_pnl",
                        "fees",
                        "pnl_pct",
                        "timestamp");
    }

    @Test
    void theOtherRowsHaveTheFieldsOfTheTable() {
        PortfolioState portfolio = new PortfolioState(d("1"), d("2"), d("3"), d("0.5"), Optional.of(T));
        VenueState venue = new VenueState(Optional.of(true), Optional.of(T), d("12.5"), Optional.of(2L), d("-3.5"));
        RouteState route = new RouteState(d("12"), d("3"), d("2"), s("open"));
        RunState run = new RunState(
                s("r1"),
                s("running"),
                Optional.of(T),
                Optional.empty(),
                Optional.empty(),
                s("ACTIVE"),
                Optional.empty(),
                s("host"),
                Optional.of(4711L));
        Map<String, LimitState> limits = Map.of("daily_loss", LimitState.of(BigDecimal.ONE, BigDecimal.TEN));
        manager.setPortfolioState(portfolio);
        manager.setVenue("upbit", venue);
        manager.setRoute("upbit", "binance", "BTC", route);
        manager.setRun(run);
        manager.setLimits(limits);

        assertThat(store.readHash(keys.portfolio()))
                .containsOnlyKeys(
                        "total_balance", "available_balance", "total_position_value", "utilization_rate", "timestamp");
        assertThat(store.readHash(keys.venue("upbit")))
                .isEqualTo(Map.of(
                        "connected", "true",
                        "last_message_at", TIME,
                        "messages_per_s", "12.5",
                        "reconnects", "2",
                        "clock_offset_ms", "-3.5"));
        assertThat(store.readHash(keys.route("upbit", "binance", "BTC")))
                .containsOnlyKeys("edge_bps", "net_bps", "hurdle_bps", "state");
        assertThat(store.readHash(keys.run()))
                .containsOnlyKeys("run_id", "state", "started_at", "trading_state", "host", "pid");
        assertThat(store.readHash(keys.limits()))
                .isEqualTo(Map.of("daily_loss.observed", "1", "daily_loss.limit", "10"));
        assertThat(manager.getPortfolioState()).contains(portfolio);
        assertThat(manager.getVenue("upbit")).contains(venue);
        assertThat(manager.getRoute("upbit", "binance", "BTC")).contains(route);
        assertThat(manager.getRun()).contains(run);
        assertThat(manager.getLimits()).isEqualTo(limits);
    }

    @Test
    void theRatesComeBackAndWhatIsUnknownIsLeftOut() {
        FxState fx = new FxState(
                d("1385.5"),
                s("upbit KRW-USDT"),
                Optional.of(T),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                d("-15.6382"),
                Optional.empty(),
                Optional.of(T));
        manager.setFx(fx);

        assertThat(store.readHash(keys.fx()))
                .isEqualTo(Map.of(
                        "krw_per_usdt", "1385.5",
                        "krw_per_usdt_source", "upbit KRW-USDT",
                        "krw_per_usdt_at", TIME,
                        "premium_tradable_bps", "-15.6382",
                        "timestamp", TIME));
        assertThat(manager.getFx()).contains(fx);
    }

    @Test
    void metricsAreStringsAndComeBackTyped() {
        MetricsState metrics = MetricsState.builder()
                .set(Metric.TRADES_TOTAL, 3)
                .setE8(Metric.PNL, -12_345_000_000L)
                .set(Metric.LOOP_MS, 0.25)
                .set(Metric.LOOP_P95, Double.NaN)
                .set(Metric.DATA_SOURCE, "rest")
                .set(Metric.WS_CONNECTED, false)
                .set(Metric.TIMESTAMP, T)
                .build();
        manager.setMetrics(metrics);

        assertThat(store.readHash(keys.metrics()))
                .isEqualTo(Map.of(
                        "trades_total", "3",
                        "pnl", "-123.45",
                        "loop_ms", "0.25",
                        "data_source", "rest",
                        "ws_connected", "false",
                        "timestamp", TIME));
        MetricsState read = manager.getMetrics().orElseThrow();
        assertThat(read).isEqualTo(metrics);
        assertThat(read.number(Metric.PNL)).isEqualTo(d("-123.45"));
        assertThat(read.flag(Metric.WS_CONNECTED)).contains(false);
        assertThat(read.time(Metric.TIMESTAMP)).contains(T);
        assertThat(read.number(Metric.LOOP_P95)).isEmpty();
    }

    @Test
    void alertsOpenAndCloseOneByOne() {
        AlertState alert = AlertState.of("critical", T, "a \"leg\" stands alone");
        manager.openAlert("unhedged_leg", alert);
        manager.openAlert("disk", AlertState.of("warning", T, "90 %"));
        manager.closeAlert("disk");

        assertThat(manager.getAlerts()).isEqualTo(Map.of("unhedged_leg", alert));
        assertThat(store.readHash(keys.alerts()).get("unhedged_leg"))
                .isEqualTo("{\"severity\":\"critical\",\"since\":\"" + TIME
                        + "\",\"message\":\"a \\\"leg\\\" stands alone\"}");
        manager.clearAlerts();
        assertThat(manager.getAlerts()).isEmpty();
    }

    @Test
    void theHeartbeatExpiresAndTheLastSightStays() {
        manager.setHeartbeat(Component.TRADER, T);
        assertThat(store.readString(keys.heartbeat(Component.TRADER))).contains(TIME);
        assertThat(manager.getHeartbeat(Component.TRADER)).contains(T);

        TestTimes.pass(clock, 60_000);

        assertThat(manager.getHeartbeat(Component.TRADER)).isEmpty();
        assertThat(manager.getLastSeen(Component.TRADER)).contains(T);
        assertThat(manager.getLastHeartbeat()).contains(T);
    }

    @Test
    void theFresherHeartbeatCounts() {
        manager.setHeartbeat(Component.TRADER, T);
        manager.setHeartbeat(Component.LIVE_TRADER, T.plusSeconds(3));

        assertThat(manager.getLastHeartbeat()).contains(T.plusSeconds(3));
    }

    @Test
    void statisticsCountUp() {
        manager.incrementStat(Stat.TRADES_TOTAL, 2);
        manager.incrementStat(Stat.TRADES_TOTAL, 1);
        manager.setStat(Stat.LIVE_ARMED, 1);

        assertThat(manager.getStat(Stat.TRADES_TOTAL)).isEqualTo(d("3"));
        assertThat(manager.getStats().whole(Stat.TRADES_TOTAL)).contains(3L);
        assertThat(manager.getStats().flag(Stat.LIVE_ARMED)).contains(true);
        assertThat(manager.getStats().whole(Stat.SAFETY_VIOLATIONS_TOTAL)).isEmpty();
    }

    @Test
    void tradesOfAnotherDayAreNoneToday() {
        LocalDate today = LocalDate.of(2026, 3, 4);
        store.putString(keys.stat(Stat.TRADES_TODAY), "5", Ttl.NONE);
        assertThat(manager.getStats().tradesToday(today)).contains(5L);

        store.putString(keys.stat(Stat.TRADES_TODAY_DATE), "2026-03-03", Ttl.NONE);
        assertThat(manager.getStats().tradesToday(today)).contains(0L);
        store.putString(keys.stat(Stat.TRADES_TODAY_DATE), "2026-03-04", Ttl.NONE);
        assertThat(manager.getStats().tradesToday(today)).contains(5L);
        store.putString(keys.stat(Stat.TRADES_TODAY_DATE), "04.03.26", Ttl.NONE);
        assertThat(manager.getStats().tradesToday(today)).isEmpty();
    }
}
