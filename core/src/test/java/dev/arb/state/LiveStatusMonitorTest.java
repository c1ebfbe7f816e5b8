package dev.arb.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Env;
import dev.arb.time.SimulatedClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveStatusMonitorTest {
    private static final Namespace NAMESPACE = new Namespace("paper", Env.LOCAL);

    private final SimulatedClock clock = new SimulatedClock(TestTimes.NOW_NS);
    private final MemoryStore store = new MemoryStore(clock);
    private final StateManager manager = new StateManager(store, new Keys(NAMESPACE));
    private final LiveStatusMonitor monitor =
            new LiveStatusMonitor(StateSource.of(store), NAMESPACE, Keys.DEFAULT_PREFIX, clock);

    private void run(String state, Optional<String> exitReason, String tradingState) {
        manager.setRun(new RunState(
                Optional.of("r1"),
                Optional.of(state),
                Optional.of(TestTimes.NOW),
                Optional.empty(),
                exitReason,
                Optional.of(tradingState),
                Optional.of("daily loss 5 of 5"),
                Optional.of("host"),
                Optional.of(1L)));
    }

    private void beat() {
        manager.setHeartbeat(Component.TRADER, StateTimes.instant(clock.nowNs()));
    }

    private HealthVerdict health() {
        return monitor.loadSnapshot().health();
    }

    @Test
    void everythingIsUnknownInAnEmptyStoreAndThatIsNotHealthy() {
        LiveStatusSnapshot snapshot = monitor.loadSnapshot();

        assertThat(snapshot.fields().keySet())
                .containsExactly(
                        "mode",
                        "env",
                        "live_enabled",
                        "live_armed",
                        "last_heartbeat",
                        "heartbeat_age_seconds",
                        "trades_total",
                        "trades_today",
                        "safety_violations_total",
                        "circuit_breaker_triggers_total",
                        "total_balance",
                        "available_balance",
                        "total_position_value",
                        "timestamp");
        assertThat(snapshot.fields().values().stream().filter(Optional::isPresent))
                .hasSize(3);
        assertThat(snapshot.health().healthy()).isFalse();
        assertThat(snapshot.store()).isEqualTo("memory");
    }

    @Test
    void everyFigureIsShown() {
        beat();
        TestTimes.pass(clock, 1_250);
        manager.setStat(Stat.LIVE_ENABLED, 1);
        manager.setStat(Stat.LIVE_ARMED, 0);
        manager.incrementStat(Stat.TRADES_TOTAL, 12);
        manager.incrementStat(Stat.TRADES_TODAY, 2);
        manager.incrementStat(Stat.SAFETY_VIOLATIONS_TOTAL, 3);
        manager.incrementStat(Stat.CIRCUIT_BREAKER_TRIGGERS_TOTAL, 4);
        manager.setPortfolioState(new PortfolioState(
                Optional.of(new BigDecimal("1000")),
                Optional.of(new BigDecimal("900.5")),
                Optional.of(BigDecimal.ZERO),
                Optional.empty(),
                Optional.empty()));

        Map<String, Optional<Object>> fields = monitor.loadSnapshot().fields();

        assertThat(fields.get("mode")).hasValue("paper");
        assertThat(fields.get("env")).hasValue("local");
        assertThat(fields.get("live_enabled")).hasValue(true);
        assertThat(fields.get("live_armed")).hasValue(false);
        assertThat(fields.get("last_heartbeat")).hasValue(TestTimes.NOW);
        assertThat(fields.get("heartbeat_age_seconds")).hasValue(new BigDecimal("1.250"));
        assertThat(fields.get("trades_total")).hasValue(12L);
        assertThat(fields.get("trades_today")).hasValue(2L);
        assertThat(fields.get("safety_violations_total")).hasValue(3L);
        assertThat(fields.get("circuit_breaker_triggers_total")).hasValue(4L);
        assertThat(fields.get("total_balance")).hasValue(new BigDecimal("1000"));
        assertThat(fields.get("available_balance")).hasValue(new BigDecimal("900.5"));
        assertThat(fields.get("total_position_value")).hasValue(BigDecimal.ZERO);
        assertThat(fields.get("timestamp")).hasValue(TestTimes.NOW.plusMillis(1_250));
    }

    @Test
    void armingIsUnknownOnceTheHeartbeatIsOlderThanAMinute() {
        beat();
        manager.setStat(Stat.LIVE_ENABLED, 1);
        TestTimes.pass(clock, 60_000);
        assertThat(monitor.loadSnapshot().liveEnabled()).contains(true);

        TestTimes.pass(clock, 1);
        assertThat(monitor.loadSnapshot().liveEnabled()).isEmpty();
        assertThat(monitor.loadSnapshot().lastHeartbeat()).contains(TestTimes.NOW);
    }

    @Test
    void aHeartbeatOlderThanThirtySecondsIsUnhealthyWhileTheRunGoesOn() {
        run(RunWords.RUNNING, Optional.empty(), "ACTIVE");
        beat();
        TestTimes.pass(clock, 30_000);
        assertThat(health().healthy()).isTrue();

        TestTimes.pass(clock, 1);
        assertThat(health().reasons())
                .containsExactly("the last heartbeat is 30.001 s old, more than 30 s, and the run has not ended");

        run(RunWords.ENDED, Optional.of("loops"), "ACTIVE");
        assertThat(health().healthy()).isTrue();
    }

    @Test
    void aHeartbeatFromTheFutureIsFresh() {
        manager.setHeartbeat(Component.TRADER, TestTimes.NOW.plusSeconds(5));

        assertThat(monitor.loadSnapshot().heartbeatAgeSeconds().orElseThrow()).isZero();
        assertThat(health().healthy()).isTrue();
    }

    @Test
    void aHeartbeatFarAheadOfOurClockIsNoSignOfLife() {
        manager.setHeartbeat(Component.TRADER, TestTimes.NOW.plusSeconds(30));
        assertThat(health().healthy()).isTrue();

        // As a program writes it that leaves out the offset of a local time in Korea.
        store.putString(new Keys(NAMESPACE).heartbeat(Component.TRADER), "2026-03-04T21:00:00", Ttl.NONE);
        LiveStatusSnapshot snapshot = monitor.loadSnapshot();
        assertThat(snapshot.lastHeartbeat()).contains(TestTimes.NOW.plusSeconds(9 * 3600));
        assertThat(snapshot.heartbeatAgeSeconds()).isEmpty();
        assertThat(snapshot.health().reasons())
                .containsExactly("no heartbeat is known of which the age is certain, and no run has ended");
    }

    @Test
    void theFresherOfBothHeartbeatsCountsAlsoAfterItHasExpired() {
        manager.setHeartbeat(Component.TRADER, TestTimes.NOW);
        manager.setHeartbeat(Component.LIVE_TRADER, TestTimes.NOW.plusSeconds(10));
        TestTimes.pass(clock, 40_000);
        assertThat(monitor.loadSnapshot().heartbeatAgeSeconds().orElseThrow()).isEqualByComparingTo("30");

        TestTimes.pass(clock, 60_000);
        assertThat(manager.getHeartbeat(Component.LIVE_TRADER)).isEmpty();
        assertThat(monitor.loadSnapshot().lastHeartbeat()).contains(TestTimes.NOW.plusSeconds(10));
        assertThat(monitor.loadSnapshot().heartbeatAgeSeconds().orElseThrow()).isEqualByComparingTo("90");
    }

    @Test
    void theDayEndsAtMidnightInKorea() {
        Keys keys = new Keys(NAMESPACE);
        store.putString(keys.stat(Stat.TRADES_TODAY), "5", Ttl.NONE);
        store.putString(keys.stat(Stat.TRADES_TODAY_DATE), "2026-03-04", Ttl.NONE);
        clock.moveTo(nanos("2026-03-04T14:59:59.999Z"));
        assertThat(monitor.loadSnapshot().tradesToday()).contains(5L);

        clock.moveTo(nanos("2026-03-04T15:00:00Z"));
        assertThat(monitor.loadSnapshot().tradesToday()).contains(0L);

        store.putString(keys.stat(Stat.TRADES_TODAY_DATE), "2026-03-06", Ttl.NONE);
        assertThat(monitor.loadSnapshot().tradesToday()).contains(5L);
        for (String odd : List.of("2026-03-07", "06.03.2026", "")) {
            store.putString(keys.stat(Stat.TRADES_TODAY_DATE), odd, Ttl.NONE);
            assertThat(monitor.loadSnapshot().tradesToday()).as(odd).isEmpty();
        }
        store.delete(keys.stat(Stat.TRADES_TODAY_DATE));
        assertThat(monitor.loadSnapshot().tradesToday()).contains(5L);
    }

    private static long nanos(String time) {
        return Instant.parse(time).getEpochSecond() * 1_000_000_000L
                + Instant.parse(time).getNano();
    }

    @Test
    void aRiskStopIsUnhealthyAlsoAfterTheRun() {
        run(RunWords.ENDED, Optional.of(RunWords.RISK_STOP), "REDUCING");

        assertThat(health().reasons()).containsExactly("the run was ended by risk_stop: daily loss 5 of 5");
    }

    @Test
    void haltedTradingIsUnhealthy() {
        beat();
        run(RunWords.RUNNING, Optional.empty(), RunWords.HALTED);

        assertThat(health().reasons()).containsExactly("trading is HALTED: daily loss 5 of 5");
    }

    @Test
    void onlyACriticalAlertIsUnhealthy() {
        beat();
        manager.openAlert("disk", AlertState.of("warning", Instant.EPOCH, "90 %"));
        assertThat(health().healthy()).isTrue();

        manager.openAlert("unhedged_leg", AlertState.of("CRITICAL", Instant.EPOCH, "0.1 BTC"));
        assertThat(health().reasons()).containsExactly("CRITICAL alert unhedged_leg is open: 0.1 BTC");
    }

    @Test
    void anAlertThatCannotBeReadCountsAsCritical() {
        beat();
        store.updateHash(new Keys(NAMESPACE).alerts(), Map.of("odd", "{nonsense"), Set.of());

        assertThat(health().reasons()).containsExactly("unreadable alert odd is open");
    }
}
