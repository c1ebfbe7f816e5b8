package dev.arb.state.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.model.Env;
import dev.arb.state.Component;
import dev.arb.state.EmbeddedStore;
import dev.arb.state.Keys;
import dev.arb.state.LiveStatusMonitor;
import dev.arb.state.LiveStatusSnapshot;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import dev.arb.state.MetricsView;
import dev.arb.state.Namespace;
import dev.arb.state.Stat;
import dev.arb.state.StateManager;
import dev.arb.state.StateSink;
import dev.arb.state.StateSource;
import dev.arb.state.StateStore;
import dev.arb.state.StoreKind;
import dev.arb.state.StoreUnreachableException;
import dev.arb.state.TestTimes;
import dev.arb.state.TuningNamespace;
import dev.arb.state.redis.RealRedis;
import dev.arb.state.redis.RedisAddress;
import dev.arb.state.redis.RedisStore;
import dev.arb.state.tuning.TuningDirection;
import dev.arb.state.tuning.TuningPlan;
import dev.arb.state.tuning.TuningStatusMonitor;
import dev.arb.state.tuning.TuningStatusSnapshot;
import dev.arb.state.tuning.TuningWriter;
import dev.arb.time.SimulatedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateStoresTest {
    private static final Namespace NAMESPACE = new Namespace("mock", Env.DOCKER);
    private static final Keys KEYS = new Keys(NAMESPACE);
    private static RealRedis redis;

    @TempDir
    Path directory;

    private final SimulatedClock clock = new SimulatedClock(TestTimes.NOW_NS);

    @BeforeAll
    static void startRedis() {
        redis = RealRedis.launch();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @BeforeEach
    void empty() {
        redis.empty();
    }

    private Path file() {
        return directory.resolve("state.db");
    }

    private StoreRequest request(String choice, RedisAddress address, boolean named) {
        return new StoreRequest(StateChoice.parse(choice), address, named, file());
    }

    private static RedisAddress nobody() {
        return RedisAddress.of("127.0.0.1", RealRedis.freePort(), 0);
    }

    @Test
    void autoTakesRedisWhenItAnswers() {
        OpenedStore opened = StateStores.openForRun(request("auto", redis.address(), false), clock);

        try (StateStore store = opened.store()) {
            assertThat(store.kind()).isEqualTo(StoreKind.REDIS);
            assertThat(opened.warning()).isEmpty();
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void autoTakesTheFileWhenNobodyNamedARedisAndSaysWhere() {
        RedisAddress nobody = nobody();
        OpenedStore opened = StateStores.openForRun(request("auto", nobody, false), clock);

        try (StateStore store = opened.store()) {
            assertThat(store.kind()).isEqualTo(StoreKind.EMBEDDED);
            assertThat(opened.outage()).isFalse();
            assertThat(opened.warning())
                    .contains("no Redis at " + nobody.nodes().get(0) + "; the state of this run is kept in " + file());
        }
    }

    @Test
    void autoSaysWhyItDoesNotTakeARedisThatIsThere() {
        try (RealRedis guarded = RealRedis.launch("--requirepass", "pw")) {
            OpenedStore opened = StateStores.openForRun(request("auto", guarded.address(), false), clock);

            try (StateStore store = opened.store()) {
                assertThat(store.kind()).isEqualTo(StoreKind.EMBEDDED);
                assertThat(opened.warning().orElseThrow())
                        .startsWith("cannot use Redis at 127.0.0.1:" + guarded.port() + " (NOAUTH")
                        .endsWith("; check REDIS_USER and REDIS_PASSWORD; the state of this run is kept in " + file());
            }
        }
    }

    @Test
    void aNamedRedisThatIsAwayIsAnOutageThatEnds() {
        try (RealRedis late = RealRedis.launch()) {
            late.kill();
            OpenedStore opened = StateStores.openForRun(request("auto", late.address(), true), clock);
            try (StateStore store = opened.store();
                    StatePublisher publisher = new StatePublisher(
                            store,
                            new StatePublisher.Setup(directory, KEYS, () -> true),
                            JournalFiles.DISK,
                            clock,
                            100,
                            Duration.ofMillis(1))) {
                assertThat(opened.outage()).isTrue();
                assertThat(opened.warning().orElseThrow())
                        .contains("127.0.0.1:" + late.port())
                        .contains("the run goes on");
                publisher.writer(KEYS).incrementStat(Stat.TRADES_TOTAL, 2);
                publisher.writer(KEYS).setHeartbeat(Component.TRADER, TestTimes.NOW);
                assertThat(publisher.flush(Duration.ofMillis(50))).isFalse();

                late.start();

                assertThat(publisher.flush(Duration.ofSeconds(20))).isTrue();
                assertThat(new StateManager(store, KEYS).getStats().whole(Stat.TRADES_TOTAL))
                        .contains(2L);
                assertThat(file()).doesNotExist();
            }
        }
    }

    @Test
    void aRedisThatWasAskedForMustAnswer() {
        RedisAddress nobody = nobody();

        assertThatThrownBy(() -> StateStores.openForRun(request("redis", nobody, false), clock))
                .isInstanceOf(StoreUnreachableException.class);
        assertThatThrownBy(() -> StateStores.openForRun(
                        request("redis://127.0.0.1:" + nobody.nodes().get(0).port(), redis.address(), false), clock))
                .isInstanceOf(StoreUnreachableException.class);
        try (StateSource source = StateStores.openForReading(request("redis", nobody, false), clock)) {
            assertThatThrownBy(() -> source.choose(KEYS)).isInstanceOf(StoreUnreachableException.class);
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    void theOtherWordsMeanWhatTheySay() {
        try (StateStore memory = StateStores.openForRun(request("memory", nobody(), true), clock)
                        .store();
                StateStore embedded = StateStores.openForRun(request("embedded", nobody(), true), clock)
                        .store();
                StateStore uri = StateStores.openForRun(
                                request(" redis://127.0.0.1:" + redis.port() + "/2", nobody(), true), clock)
                        .store()) {
            assertThat(memory.kind()).isEqualTo(StoreKind.MEMORY);
            assertThat(embedded.description()).isEqualTo("embedded " + file());
            assertThat(uri.description()).isEqualTo("redis 127.0.0.1:" + redis.port() + "/2");
        }
    }

    @Test
    void aReaderInAutoTakesTheFresherStoreAndSaysWhich() {
        try (RedisStore inRedis = new RedisStore(redis.address());
                EmbeddedStore inFile = EmbeddedStore.open(file(), clock);
                StateSource source = StateStores.openForReading(request("auto", redis.address(), false), clock)) {
            assertThat(source.choose(KEYS).store().kind()).isEqualTo(StoreKind.REDIS);

            new StateManager(inFile, KEYS).setHeartbeat(Component.TRADER, TestTimes.NOW);
            assertThat(source.choose(KEYS).store().kind()).isEqualTo(StoreKind.EMBEDDED);
            assertThat(source.choose(KEYS).note()).contains("showing embedded " + file() + ", which was written last");

            new StateManager(inRedis, KEYS).setHeartbeat(Component.TRADER, TestTimes.NOW.plusSeconds(1));
            assertThat(source.choose(KEYS).store().kind()).isEqualTo(StoreKind.REDIS);
            assertThat(source.choose(KEYS).note().orElseThrow()).startsWith("showing redis ");
        }
    }

    @Test
    void aReaderInAutoFindsATuningSessionWhereverItIs() {
        TuningNamespace namespace = new TuningNamespace(Env.DOCKER, "paper");
        try (RedisStore inRedis = new RedisStore(redis.address());
                EmbeddedStore inFile = EmbeddedStore.open(file(), clock);
                StateSource source = StateStores.openForReading(request("auto", redis.address(), false), clock)) {
            tune(inRedis, namespace, "older", TestTimes.NOW);
            tune(inFile, namespace, "newer", TestTimes.NOW.plusSeconds(1));

            TuningStatusSnapshot newest = tuning(source, namespace, Optional.empty());
            TuningStatusSnapshot named = tuning(source, namespace, Optional.of("older"));

            assertThat(newest.sessionId()).isEqualTo("newer");
            assertThat(newest.note()).contains("showing embedded " + file() + ", which was written last");
            assertThat(named.store()).startsWith("redis ");
        }
    }

    private static void tune(StateStore store, TuningNamespace namespace, String session, Instant at) {
        new TuningWriter(StateSink.into(store), new Keys(namespace), session, "net_pnl")
                .begin(new TuningPlan(5, "net_pnl", TuningDirection.MAXIMIZE, "grid", Optional.empty()), at);
    }

    private TuningStatusSnapshot tuning(StateSource source, TuningNamespace namespace, Optional<String> session) {
        TuningStatusMonitor.Selection selection =
                new TuningStatusMonitor.Selection(namespace, session, OptionalLong.empty());
        return new TuningStatusMonitor(source, selection, Keys.DEFAULT_PREFIX, clock, looked -> {}).loadSnapshot();
    }

    @Test
    void aReaderInAutoShowsTheFileWhileRedisIsAway() {
        RedisAddress nobody = nobody();
        try (EmbeddedStore inFile = EmbeddedStore.open(file(), clock);
                StateSource source = StateStores.openForReading(request("auto", nobody, true), clock)) {
            new StateManager(inFile, KEYS).setHeartbeat(Component.TRADER, TestTimes.NOW);

            LiveStatusSnapshot snapshot =
                    new LiveStatusMonitor(source, NAMESPACE, Keys.DEFAULT_PREFIX, clock).loadSnapshot();

            assertThat(snapshot.lastHeartbeat()).contains(TestTimes.NOW);
            assertThat(snapshot.store()).isEqualTo("embedded " + file());
            assertThat(snapshot.note()).contains("no answer from redis " + nobody + "; showing embedded " + file());
        }
    }

    @Test
    void aReaderShowsTheJournalOfARunWhileRedisIsAwayAndNothingWhenItHoldsNothing() {
        try (RealRedis mortal = RealRedis.launch();
                StateStore store = RedisStore.withoutConnecting(mortal.address());
                EmbeddedStore inFile = EmbeddedStore.open(file(), clock);
                StateSource auto = StateStores.openForReading(request("auto", mortal.address(), true), clock);
                StateSource named = StateStores.openForReading(request("redis", mortal.address(), true), clock)) {
            new StateManager(inFile, KEYS).setHeartbeat(Component.TRADER, TestTimes.NOW.minusSeconds(60));
            try (StatePublisher publisher =
                    JournaledStoreFixture.publisher(store, directory, JournalFiles.DISK, clock)) {
                publisher.writer(KEYS).incrementStat(Stat.TRADES_TOTAL, 5);
                assertThat(publisher.flush(Duration.ofSeconds(20))).isTrue();
                assertThat(named.choose(KEYS).note()).isEmpty();

                mortal.kill();
                publisher.writer(KEYS).incrementStat(Stat.TRADES_TOTAL, 2);
                publisher.writer(KEYS).setHeartbeat(Component.TRADER, TestTimes.NOW);
                assertThat(publisher.flush(Duration.ofMillis(50))).isFalse();
            }

            for (StateSource source : List.of(auto, named)) {
                LiveStatusSnapshot snapshot =
                        new LiveStatusMonitor(source, NAMESPACE, Keys.DEFAULT_PREFIX, clock).loadSnapshot();
                assertThat(snapshot.tradesTotal()).contains(7L);
                assertThat(snapshot.lastHeartbeat()).contains(TestTimes.NOW);
                assertThat(snapshot.note().orElseThrow())
                        .contains("no answer from redis " + mortal.address())
                        .contains("what the journal of its run holds (3 keys waiting) is shown");
                assertThat(new MetricsView(source, Keys.DEFAULT_PREFIX, clock).defaultNamespace(Env.DOCKER))
                        .contains(NAMESPACE);
            }

            mortal.start();
            TestTimes.pass(clock, 6_000);
            assertThat(named.choose(KEYS).note().orElseThrow()).endsWith("(3 keys waiting) is laid over it");
            try (StatePublisher next = JournaledStoreFixture.publisher(store, directory, JournalFiles.DISK, clock)) {
                assertThat(next.flush(Duration.ofSeconds(20))).isTrue();
            }
            StateSource.Chosen chosen = named.choose(KEYS);
            assertThat(chosen.note()).isEmpty();
            assertThat(chosen.store()).isInstanceOf(RedisStore.class);
            assertThat(new StateManager(chosen.store(), KEYS).getStats().whole(Stat.TRADES_TOTAL))
                    .contains(7L);

            mortal.kill();
            assertThatThrownBy(() -> new StateManager(named.choose(KEYS).store(), KEYS).getRun())
                    .isInstanceOf(StoreUnreachableException.class);
        }
    }

    @Test
    void aReaderInAutoFindsRedisWhenItComesBack() {
        try (RealRedis mortal = RealRedis.launch();
                StateSource source = StateStores.openForReading(request("auto", mortal.address(), true), clock)) {
            mortal.kill();
            assertThat(source.choose(KEYS).store().kind()).isEqualTo(StoreKind.EMBEDDED);
            mortal.start();
            TestTimes.pass(clock, 6_000);

            assertThat(source.choose(KEYS).store().kind()).isEqualTo(StoreKind.REDIS);
        }
    }

    @Test
    void metricsOfNamespacesAreFound() {
        try (StateStore store = new RedisStore(redis.address());
                StateSource source = StateStores.openForReading(request("redis", redis.address(), false), clock)) {
            MetricsView view = new MetricsView(source, Keys.DEFAULT_PREFIX, clock);
            assertThat(view.defaultNamespace(Env.DOCKER)).isEmpty();
            assertThat(view.namespacesWithMetrics()).isEmpty();

            for (String mode : new String[] {"mock", "paper"}) {
                StateManager manager = new StateManager(store, new Keys(new Namespace(mode, Env.DOCKER)));
                manager.setMetrics(MetricsState.builder().set(Metric.LOOPS, 50).build());
                manager.incrementStat(Stat.TRADES_TOTAL, 7);
                manager.setHeartbeat(Component.TRADER, TestTimes.NOW.plusSeconds(mode.length()));
            }

            assertThat(view.namespacesWithMetrics()).containsExactly("mock:docker", "paper:docker");
            assertThat(view.defaultNamespace(Env.DOCKER)).contains(new Namespace("paper", Env.DOCKER));
            assertThat(view.defaultNamespace(Env.LOCAL)).isEmpty();
            MetricsView.Snapshot snapshot = view.load(NAMESPACE);
            assertThat(snapshot.metrics().texts()).isEqualTo(Map.of("loops", "50"));
            assertThat(snapshot.stats().whole(Stat.TRADES_TOTAL)).contains(7L);

            new StateManager(store, new Keys(new Namespace("live", Env.DOCKER)))
                    .setMetrics(MetricsState.builder().set(Metric.LOOPS, 1).build());
            assertThat(view.defaultNamespace(Env.DOCKER)).contains(new Namespace("live", Env.DOCKER));
        }
    }
}
