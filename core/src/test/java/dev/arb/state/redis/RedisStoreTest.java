package dev.arb.state.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.state.StoreUnreachableException;
import dev.arb.state.Ttl;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedisStoreTest extends RedisStoreContract {
    private static RealRedis redis;
    private static RespClient foreign;

    @BeforeAll
    static void startRedis() {
        redis = RealRedis.launch();
        foreign = new RespClient(redis.port());
    }

    @AfterAll
    static void stopRedis() {
        foreign.close();
        redis.close();
    }

    @Override
    RedisAddress address() {
        return redis.address();
    }

    @Override
    void empty() {
        redis.empty();
    }

    @Test
    void itSaysWhichRedisItIs() {
        assertThat(store().description()).isEqualTo("redis 127.0.0.1:" + redis.port() + "/0");
        assertThat(store().kind()).hasToString("redis");
    }

    @Test
    void otherProgramsReadWhatIsWritten() {
        store().putHash("h", Map.of("bid", "1.5"), new Ttl(60_000));
        store().putString("s", "₩", Ttl.NONE);

        assertThat(foreign.hash("h")).isEqualTo(Map.of("bid", "1.5"));
        assertThat(foreign.call("TTL", "h").orElseThrow()).isIn(59L, 60L);
        assertThat(foreign.text("GET", "s")).isEqualTo("₩");
    }

    @Test
    void bytesThatAreNoUtf8DoNotThrow() {
        byte[] broken = {'a', (byte) 0xff, (byte) 0xc0, 'b'};
        foreign.call("SET", "s", broken);
        foreign.call("HSET", "h", "f", broken);

        assertThat(store().readString("s").orElseThrow()).contains("\uFFFD");
        assertThat(store().readHash("h").get("f")).contains("\uFFFD");
    }

    @Test
    void anotherDatabaseIsAnotherStore() {
        store().putString("s", "0", Ttl.NONE);
        try (RedisStore other = new RedisStore(RedisAddress.of("127.0.0.1", redis.port(), 3))) {
            assertThat(other.readString("s")).isEmpty();
            assertThat(other.description()).endsWith("/3");
        }
    }

    @Test
    void noRedisIsOneSentenceWithTheRemedy() {
        RedisAddress nobody = RedisAddress.of("127.0.0.1", RealRedis.freePort(), 0);

        assertThatThrownBy(() -> new RedisStore(nobody))
                .isInstanceOf(StoreUnreachableException.class)
                .hasMessage("cannot reach Redis at " + nobody.nodes().get(0)
                        + " (Connection refused); start it or pass --state embedded");
    }

    @Test
    void aRedisThatComesBackIsUsedAgain() {
        try (RealRedis mortal = RealRedis.launch();
                RedisStore patient = new RedisStore(mortal.address())) {
            patient.putString("s", "1", Ttl.NONE);
            mortal.kill();
            assertThatThrownBy(() -> patient.readString("s")).isInstanceOf(StoreUnreachableException.class);
            assertThatThrownBy(() -> patient.putString("s", "2", Ttl.NONE))
                    .isInstanceOf(StoreUnreachableException.class);

            mortal.start();

            assertThat(patient.readString("s")).isEmpty();
            patient.putString("s", "3", Ttl.NONE);
            assertThat(patient.readString("s")).contains("3");
        }
    }

    @Test
    void aReadAfterARestartDoesNotFailOnAStaleConnection() {
        try (RealRedis mortal = RealRedis.launch();
                RedisStore reader = new RedisStore(mortal.address())) {
            assertThat(reader.readString("s")).isEmpty();
            mortal.kill();
            mortal.start();

            assertThat(reader.readString("s")).isEmpty();
        }
    }

    @Test
    void aPasswordLetsUsInAndIsNeverShown() {
        try (RealRedis guarded = RealRedis.launch("--requirepass", "s3cret:%@")) {
            RedisAddress right = RedisAddress.parse("redis://:s3cret%3A%25%40@127.0.0.1:" + guarded.port() + "/0");
            try (RedisStore inside = new RedisStore(right)) {
                inside.putString("s", "1", Ttl.NONE);
                assertThat(inside.description()).doesNotContain("s3cret");
                assertThat(right.toString()).doesNotContain("s3cret");
            }
            RedisAddress wrong = RedisAddress.parse("redis://:wr0ng@127.0.0.1:" + guarded.port());
            for (RedisAddress stranger : List.of(guarded.address(), wrong)) {
                assertThatThrownBy(() -> new RedisStore(stranger))
                        .isInstanceOf(StoreUnreachableException.class)
                        .hasMessageContaining("cannot use Redis at 127.0.0.1:" + guarded.port())
                        .hasMessageNotContaining("wr0ng");
            }
        }
    }

    @Test
    void aUserOfItsOwnLetsUsIn() {
        foreign.call("ACL", "SETUSER", "arb", "on", ">pw", "~*", "+@all");
        RedisAddress right = RedisAddress.parse("redis://arb:pw@127.0.0.1:" + redis.port());
        RedisAddress wrong = RedisAddress.parse("redis://arb:no@127.0.0.1:" + redis.port());

        try (RedisStore inside = new RedisStore(right)) {
            inside.putString("s", "1", Ttl.NONE);
            assertThat(inside.readString("s")).contains("1");
        }
        assertThatThrownBy(() -> new RedisStore(wrong))
                .isInstanceOf(StoreUnreachableException.class)
                .hasMessageEndingWith("check REDIS_USER and REDIS_PASSWORD");
    }

    @Test
    void aFullRedisIsTriedAgainLaterAndLosesNothing() {
        try (RealRedis full = RealRedis.launch("--maxmemory", "1", "--maxmemory-policy", "noeviction");
                RedisStore inside = new RedisStore(full.address())) {
            assertThatThrownBy(() -> inside.putString("s", "1", Ttl.NONE))
                    .isInstanceOf(StoreUnreachableException.class);
        }
    }
}
