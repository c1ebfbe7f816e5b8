package dev.arb.state.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Env;
import dev.arb.state.Keys;
import dev.arb.state.MemoryStore;
import dev.arb.state.StateSource;
import dev.arb.state.TestTimes;
import dev.arb.state.Ttl;
import dev.arb.state.TuningNamespace;
import dev.arb.time.SimulatedClock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Sessions of programs that know nothing of an index. */
class ForeignTuningTest {
    private static final TuningNamespace NAMESPACE = new TuningNamespace(Env.DOCKER, "paper");
    private static final String START = "tuning:docker:paper:arbitrage:tuning_session:";

    private final SimulatedClock clock = new SimulatedClock(TestTimes.NOW_NS);
    private final MemoryStore store = new MemoryStore(clock);
    private final List<Long> looked = new ArrayList<>();

    private TuningStatusMonitor monitor(Optional<String> session) {
        return new TuningStatusMonitor(
                StateSource.of(store),
                new TuningStatusMonitor.Selection(NAMESPACE, session, OptionalLong.of(4)),
                Keys.DEFAULT_PREFIX,
                clock,
                looked::add);
    }

    private void result(String session, String worker, String iteration, String time, Map<String, String> more) {
        Map<String, String> hash = new HashMap<>(more);
        hash.put("session_id", session);
        hash.put("worker_id", worker);
        hash.put("iteration", iteration);
        hash.put("timestamp", time);
        store.putHash(START + session + ":worker:" + worker + ":iteration:" + iteration, hash, Ttl.NONE);
    }

    @Test
    void resultsAreFoundWithoutAnIndex() {
        result("s1", "w1", "1", "2026-03-04T11:59:50", Map.of("status", "completed", "metric.sharpe", "1.5"));
        result("s1", "w1", "2", "2026-03-04T11:59:52", Map.of("status", "error"));
        result("s1", "w2", "1", "2026-03-04T11:59:54", Map.of("status", "success", "metric.pnl", "NaN"));
        store.putString(START + "s1:worker:w3:last_seen", "2026-03-04T11:59:59Z", Ttl.NONE);

        TuningStatusSnapshot status = monitor(Optional.empty()).loadSnapshot();

        assertThat(status.sessionId()).isEqualTo("s1");
        assertThat(status.completedIterations()).isEqualTo(2);
        assertThat(status.failedIterations()).isEqualTo(1);
        assertThat(status.progressPct()).isEqualByComparingTo("75");
        assertThat(status.ratePerSecond().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(status.etaSeconds()).contains(2L);
        assertThat(status.metricKeys()).containsExactly("pnl", "sharpe");
        assertThat(status.workers().stream().map(TuningWorker::id)).containsExactly("w1", "w2", "w3");
        assertThat(status.workers().get(2).ageSeconds()).contains(new BigDecimal("1.000"));
        assertThat(status.best()).isEmpty();
        assertThat(status.health().healthy()).isTrue();
        assertThat(looked).isNotEmpty();
    }

    @Test
    void theNewestIsTheOneWithTheNewestSignOfLife() {
        result("old", "w1", "9", "2026-03-04T11:00:00Z", Map.of());
        result("new", "w1", "1", "2026-03-04T11:30:00Z", Map.of());
        assertThat(monitor(Optional.empty()).loadSnapshot().sessionId()).isEqualTo("new");

        store.putString(START + "old:worker:w1:last_seen", "2026-03-04T11:59:59Z", Ttl.NONE);
        assertThat(monitor(Optional.empty()).loadSnapshot().sessionId()).isEqualTo("old");
        assertThat(monitor(Optional.of("new")).loadSnapshot().sessionId()).isEqualTo("new");
    }

    @Test
    void whatTheSessionsOwnHashTellsIsUsed() {
        result("s1", "w1", "1", "2026-03-04T11:59:50Z", Map.of("metric.pnl", "5", "param.a", "1"));
        result("s1", "w1", "2", "2026-03-04T11:59:52Z", Map.of("metric.pnl", "7", "param.a", "2"));
        store.putHash(
                START + "s1",
                Map.of("objective", "pnl", "direction", "max", "state", "completed", "total_iterations", "2"),
                Ttl.NONE);

        TuningStatusSnapshot status = monitor(Optional.empty()).loadSnapshot();

        assertThat(status.state()).contains("completed");
        assertThat(status.best())
                .contains(new BestTrial(
                        new BigDecimal("7"), Optional.of(2L), Optional.of("w1"), Map.of("a", Optional.of("2"))));
        assertThat(status.health().healthy()).isTrue();
    }

    @Test
    void aSessionIdWithAnythingInItIsFoundAndMatchesNoOther() {
        result("a b:*", "host:4711", "1", "2026-03-04T11:59:50Z", Map.of());
        result("a b:*:worker:x", "w", "1", "2026-03-04T11:59:50Z", Map.of());
        result("a bcd", "w", "1", "2026-03-04T11:59:50Z", Map.of());

        TuningStatusSnapshot status = monitor(Optional.of("a b:*")).loadSnapshot();

        assertThat(status.sessionId()).isEqualTo("a b:*");
        assertThat(status.workers().stream().map(TuningWorker::id)).contains("host:4711");
    }

    @Test
    void oddResultsCountAndShowWhatIsKnown() {
        result("s1", "w\u001b[2J", "abc", "yesterday", Map.of("status", "\u0000"));

        TuningStatusSnapshot status = monitor(Optional.empty()).loadSnapshot();

        assertThat(status.completedIterations()).isEqualTo(1);
        assertThat(status.lastUpdate()).isEmpty();
        assertThat(status.workers())
                .containsExactly(new TuningWorker("w [2J", Optional.empty(), Optional.empty(), 1, false));
        assertThat(status.health().reasons())
                .containsExactly("worker w [2J gave no sign of life for more than 60 s with 3 of 4 trials missing");
    }

    @Test
    void aScanIsRepeatedOnlyAfterTenTimesItsDuration() {
        result("s1", "w1", "1", "2026-03-04T11:59:50Z", Map.of());
        TuningStatusMonitor slow = new TuningStatusMonitor(
                StateSource.of(store),
                new TuningStatusMonitor.Selection(NAMESPACE, Optional.empty(), OptionalLong.empty()),
                Keys.DEFAULT_PREFIX,
                clock,
                keys -> TestTimes.pass(clock, 2_000));
        slow.loadSnapshot();
        result("s1", "w1", "2", "2026-03-04T11:59:55Z", Map.of());

        TestTimes.pass(clock, 19_999);
        assertThat(slow.loadSnapshot().completedIterations()).isEqualTo(1);
        TestTimes.pass(clock, 1);
        assertThat(slow.loadSnapshot().completedIterations()).isEqualTo(2);
    }
}
