package dev.arb.state.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.state.StateWrite;
import dev.arb.state.StoreUnreachableException;
import dev.arb.state.Ttl;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Masters that die, and what the store makes of it. */
class RedisFailoverTest {
    private static boolean answers(Runnable call) {
        try {
            call.run();
            return true;
        } catch (StoreUnreachableException away) {
            return false;
        }
    }

    private static void awaitAnswer(String what, Runnable call) {
        BooleanSupplier answered = () -> answers(call);
        RealRedis.await(what, answered);
    }

    @Test
    void aStoreAnswersAgainOnThePromotedReplica() {
        try (RealSentinel redis = RealSentinel.launch();
                RedisStore store = new RedisStore(redis.address())) {
            store.putString("s", "before", Ttl.NONE);
            RealRedis.await(
                    "the replica has it",
                    () -> "before".equals(RespClient.ask(redis.replica().port(), "GET", "s")));
            redis.awaitReplicaKnown();

            redis.master().kill();
            assertThatThrownBy(() -> store.putString("s", "lost", Ttl.NONE))
                    .isInstanceOf(StoreUnreachableException.class)
                    .hasMessageStartingWith(
                            "cannot reach the Redis master 'arb-master' through the Sentinels at 127.0.0.1:"
                                    + redis.sentinel().port() + " (127.0.0.1:"
                                    + redis.master().port() + ": ");

            awaitAnswer("the replica is master", () -> store.putString("s", "after", Ttl.NONE));
            assertThat(store.readString("s")).contains("after");
            assertThat(RespClient.ask(redis.replica().port(), "GET", "s")).isEqualTo("after");
        }
    }

    @Test
    void aMasterThatHandsOverIsLeft() {
        try (RealSentinel redis = RealSentinel.launch();
                RedisStore store = new RedisStore(redis.address())) {
            store.putString("s", "before", Ttl.NONE);
            redis.awaitReplicaKnown();

            RespClient.ask(redis.sentinel().port(), "SENTINEL", "FAILOVER", RealSentinel.MASTER_NAME);

            RealRedis.await(
                    "writes go to the new master",
                    () -> answers(() -> store.putString("s", "after", Ttl.NONE))
                            && "master".equals(role(redis.replica()))
                            && "after".equals(RespClient.ask(redis.replica().port(), "GET", "s")));
        }
    }

    private static String role(RealRedis server) {
        return RespClient.ask(server.port(), "ROLE").replaceAll("^\\[(\\w+).*", "$1");
    }

    @Test
    void theNextSentinelIsAskedWhenOneIsAway() {
        try (RealSentinel redis = RealSentinel.launch()) {
            RedisAddress address = RedisAddress.parse("redis-sentinel://127.0.0.1:" + RealRedis.freePort()
                    + ",127.0.0.1:" + redis.sentinel().port() + "/0#" + RealSentinel.MASTER_NAME);
            try (RedisStore store = new RedisStore(address)) {
                store.putString("s", "1", Ttl.NONE);
                assertThat(store.readString("s")).contains("1");
            }
        }
    }

    @Test
    void noSentinelThatKnowsTheMasterIsOneSentenceThatNamesEach() {
        int nobody = RealRedis.freePort();
        try (RealSentinel redis = RealSentinel.launch("requirepass watch")) {
            String known = "127.0.0.1:" + redis.sentinel().port();
            RedisAddress guarded =
                    RedisAddress.parse("redis-sentinel://127.0.0.1:" + nobody + "," + known + "/0#other");
            assertThatThrownBy(() -> new RedisStore(guarded))
                    .isInstanceOf(StoreUnreachableException.class)
                    .hasMessageStartingWith("cannot reach the Redis master 'other' through the Sentinels at 127.0.0.1:"
                            + nobody + ", " + known + " (sentinel 127.0.0.1:" + nobody
                            + ": Connection refused, sentinel " + known + ": NOAUTH")
                    .hasMessageEndingWith("; check REDIS_SENTINEL_USER and REDIS_SENTINEL_PASSWORD");

            RedisAddress inside = RedisLogin.complete(guarded, Map.of("REDIS_SENTINEL_PASSWORD", "watch"));
            assertThatThrownBy(() -> new RedisStore(inside))
                    .hasMessageContaining("sentinel " + known + " knows no master of this name")
                    .hasMessageEndingWith("; check the name after '#'");
            RedisAddress right = RedisLogin.complete(redis.address(), Map.of("REDIS_SENTINEL_PASSWORD", "watch"));
            new RedisStore(right).close();
        }
    }

    @Test
    void theThreadsThatListenToSentinelsEndWithTheStore() {
        Set<Thread> before = sentinelThreads();
        try (RealSentinel redis = RealSentinel.launch();
                RedisStore store = new RedisStore(redis.address())) {
            store.putString("s", "1", Ttl.NONE);
            assertThat(sentinelThreads()).hasSizeGreaterThan(before.size()).allMatch(Thread::isDaemon);
        }
        RealRedis.await("the threads end", () -> before.containsAll(sentinelThreads()));
    }

    private static Set<Thread> sentinelThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("Sentinel"))
                .collect(Collectors.toSet());
    }

    @Test
    void whenANodeOfAClusterDiesTheOthersGoOn() {
        try (RealCluster redis = RealCluster.launch();
                RedisStore store = new RedisStore(redis.address())) {
            String onDead = redis.keyOn(1, "k");
            String onLiving = redis.keyOn(2, "k");
            store.putString(onDead, "1", Ttl.NONE);
            redis.node(1).kill();

            assertThatThrownBy(() -> store.putString(onDead, "2", Ttl.NONE))
                    .isInstanceOf(StoreUnreachableException.class)
                    .hasMessageStartingWith("cannot reach " + redis.address().asked() + " (127.0.0.1:" + redis.port(1));
            assertThatThrownBy(() -> store.readString(onDead)).isInstanceOf(StoreUnreachableException.class);
            assertThatThrownBy(() -> store.apply(List.of(
                            new StateWrite.PutString(onDead, "3", Ttl.NONE),
                            new StateWrite.PutString(onLiving, "3", Ttl.NONE))))
                    .isInstanceOf(StoreUnreachableException.class);
            assertThat(store.readString(onLiving)).contains("3");

            redis.restart(1);
            awaitAnswer("the node is back", () -> store.putString(onDead, "4", Ttl.NONE));
            assertThat(store.readStrings(List.of(onDead, onLiving))).isEqualTo(Map.of(onDead, "4", onLiving, "3"));
        }
    }

    @Test
    void aKeyIsFoundWhereItsSlotHasMoved() {
        try (RealCluster redis = RealCluster.launch();
                RedisStore store = new RedisStore(redis.address())) {
            String key = redis.keyOn(0, "k");
            store.putString(key, "1", Ttl.NONE);

            redis.startMoving(key, 0, 2);
            String absent = RealCluster.tagged(key);
            store.putString(absent, "asked", Ttl.NONE);
            store.increment(key, BigDecimal.ONE);
            assertThat(store.readStrings(List.of(key, absent))).isEqualTo(Map.of(key, "2", absent, "asked"));

            redis.finishMoving(key, 0, 2);
            store.applyOne(new StateWrite.Increment(key, BigDecimal.ONE));
            assertThat(store.readString(key)).contains("3");
            assertThat(store.readString(absent)).contains("asked");
            assertThat(RespClient.ask(redis.port(2), "GET", key)).isEqualTo("3");
        }
    }

    @Test
    void aServerThatIsNoClusterIsNamedAsSuch() {
        try (RealRedis single = RealRedis.launch()) {
            RedisAddress address = RedisAddress.parse("redis-cluster://127.0.0.1:" + single.port());
            assertThatThrownBy(() -> new RedisStore(address))
                    .isInstanceOf(StoreUnreachableException.class)
                    .hasMessageEndingWith("; it is no cluster; write redis:// instead of redis-cluster://");
        }
    }

    @Test
    void aClusterOfWhichNobodyAnswersIsOneSentenceThatNamesEach() {
        int first = RealRedis.freePort();
        int second = RealRedis.freePort();
        RedisAddress address = RedisAddress.parse("redis-cluster://127.0.0.1:" + first + ",127.0.0.1:" + second);
        assertThatThrownBy(() -> new RedisStore(address))
                .isInstanceOf(StoreUnreachableException.class)
                .hasMessageContaining("the Redis cluster at 127.0.0.1:" + first + ", 127.0.0.1:" + second + " (")
                .hasMessageContaining("Connection refused")
                .hasMessageEndingWith("; start it or pass --state embedded");
    }
}
