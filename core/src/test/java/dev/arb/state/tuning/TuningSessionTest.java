package dev.arb.state.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Env;
import dev.arb.state.EmbeddedStore;
import dev.arb.state.KeyPattern;
import dev.arb.state.Keys;
import dev.arb.state.MemoryStore;
import dev.arb.state.StateSource;
import dev.arb.state.StateStore;
import dev.arb.state.TestTimes;
import dev.arb.state.Ttl;
import dev.arb.state.TuningNamespace;
import dev.arb.state.delivery.StatePublisher;
import dev.arb.state.redis.RealRedis;
import dev.arb.state.redis.RedisStore;
import dev.arb.time.NanoClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session written through the publisher, as a run does it, into each store, and read back. */
class TuningSessionTest {
    private static final int TRIALS = 1_200;
    private static final TuningNamespace NAMESPACE = new TuningNamespace(Env.DOCKER, "shadow");
    private static final Keys KEYS = new Keys(NAMESPACE);
    private static final NanoClock CLOCK = () -> TestTimes.NOW_NS;

    @TempDir
    Path directory;

    @Test
    void aSessionInMemoryIsReadAsItWasWritten() {
        try (StateStore store = new MemoryStore(CLOCK)) {
            writtenAndRead(store);
        }
    }

    @Test
    void aSessionInAFileIsReadAsItWasWritten() {
        try (StateStore store = EmbeddedStore.open(directory.resolve("state.db"), CLOCK)) {
            writtenAndRead(store);
        }
    }

    @Test
    void aSessionInRedisIsReadAsItWasWritten() {
        try (RealRedis redis = RealRedis.launch();
                StateStore store = new RedisStore(redis.address())) {
            writtenAndRead(store);
        }
    }

    /** Every result is written twice, as after a lost acknowledgement. */
    private void writtenAndRead(StateStore store) {
        try (StatePublisher publisher =
                new StatePublisher(store, new StatePublisher.Setup(directory, KEYS, () -> true), CLOCK)) {
            TuningWriter writer = new TuningWriter(publisher, KEYS, "s1", "net_pnl");
            writer.begin(Trials.plan(TRIALS), TestTimes.NOW);
            for (int again = 0; again < 2; again++) {
                for (int i = 0; i < TRIALS; i++) {
                    writer.result(Trials.trial(
                            i,
                            "w" + i % 3,
                            i % 100 == 7 ? TrialStatus.FAILED : TrialStatus.COMPLETED,
                            TestTimes.NOW.plusMillis(250L * i),
                            Long.toString(i)));
                }
            }
            writer.end(TuningPhase.COMPLETED, TestTimes.NOW.plusSeconds(400));
            assertThat(publisher.flush(Duration.ofSeconds(30))).isTrue();
            assertThat(publisher.stats().dropped()).isZero();
        }
        read(store);
    }

    private static void read(StateStore store) {
        TuningStatusSnapshot status = new TuningStatusMonitor(
                        StateSource.of(store),
                        new TuningStatusMonitor.Selection(NAMESPACE, Optional.empty(), OptionalLong.empty()),
                        Keys.DEFAULT_PREFIX,
                        CLOCK,
                        looked -> {
                            throw new AssertionError("a session of ours is not to be searched for");
                        })
                .loadSnapshot();

        assertThat(status.sessionId()).isEqualTo("s1");
        assertThat(status.completedIterations()).isEqualTo(TRIALS - 12);
        assertThat(status.failedIterations()).isEqualTo(12);
        assertThat(status.progressPct()).isEqualByComparingTo("100");
        assertThat(status.ratePerSecond().orElseThrow()).isEqualByComparingTo("4");
        assertThat(status.best().orElseThrow().parameters())
                .containsEntry("min_spread_bps", Optional.of(Integer.toString(TRIALS - 1)));
        assertThat(status.workers())
                .hasSize(3)
                .allSatisfy(worker -> assertThat(worker.trials()).isEqualTo(TRIALS / 3));
        assertThat(status.state()).contains("completed");
        keysHaveNoTtl(store);
    }

    private static void keysHaveNoTtl(StateStore store) {
        List<String> keys = new ArrayList<>();
        store.scanAll(KeyPattern.startingWith(NAMESPACE + ":"), keys::add);
        assertThat(keys.stream().distinct())
                .hasSize(TRIALS + 3 + 3 + 3)
                .allSatisfy(key -> assertThat(store.ttl(key)).contains(Ttl.NONE));
    }
}
