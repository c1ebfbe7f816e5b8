package dev.arb.state.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.state.StateStore;
import dev.arb.state.StateStoreException;
import dev.arb.state.StoreUnreachableException;
import dev.arb.state.Ttl;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Redis refuses at present is tried again later; what it refuses for good is told at once. */
class RedisErrorsTest {
    private static final List<Consumer<StateStore>> WRITES = List.of(
            store -> store.putString("s", "1", Ttl.NONE),
            store -> store.putHash("h", Map.of("a", "1"), Ttl.NONE),
            store -> store.compareAndSet("lock", Optional.empty(), Optional.of("me"), Ttl.NONE));

    private static void unreachable(RedisStore store, Consumer<StateStore> call, String code, String remedy) {
        assertThatThrownBy(() -> call.accept(store))
                .isInstanceOf(StoreUnreachableException.class)
                .hasMessageStartingWith("cannot use " + store.address().asked() + " (")
                .hasMessageContaining(code)
                .hasMessageEndingWith("; " + remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOADING Redis is loading the dataset in memory | wait until it has loaded its data",
                "MASTERDOWN Link with MASTER is down | it is a replica that has lost its master; name the master",
                "READONLY You can't write against a read only replica. | it is a replica; name its master",
                "MISCONF Redis is configured to save RDB snapshots | it cannot save its data; its log says why",
                "OOM command not allowed when used memory > 'maxmemory'. | it is full; raise its maxmemory",
                "ERR max number of clients reached | close other clients or raise its maxclients",
                "NOAUTH Authentication required. | check REDIS_USER and REDIS_PASSWORD",
                "NOPERM this user has no permissions | give its user the rights to these commands and keys",
                "CLUSTERDOWN Hash slot not served | redis-cli --cluster check tells what is missing",
                "MOVED 866 127.0.0.1:7002 | it is a cluster; write redis-cluster://",
                "BUSY Redis is busy running a script. | start it or pass --state embedded",
            })
    void aServerThatCannotServeNowIsTriedAgainLater(String error, String remedy) {
        try (ScriptedRedis server = ScriptedRedis.refusing(error);
                RedisStore store = RedisStore.withoutConnecting(server.address())) {
            String code = error.split(" ")[0];
            unreachable(store, any -> any.readString("s"), code, remedy);
            unreachable(store, any -> any.increment("n", BigDecimal.ONE), code, remedy);
            assertThatThrownBy(() -> new RedisStore(server.address())).isInstanceOf(StoreUnreachableException.class);
        }
    }

    @Test
    void aCommandThatTheServerDoesNotKnowIsRefusedForGood() {
        try (ScriptedRedis server = new ScriptedRedis(command -> Optional.of(
                        List.of("GET", "HELLO").contains(command) ? "-ERR unknown command '" + command + "'" : "+OK"));
                RedisStore store = RedisStore.withoutConnecting(server.address())) {
            assertThatThrownBy(() -> store.readString("s"))
                    .isInstanceOf(StateStoreException.class)
                    .isNotInstanceOf(StoreUnreachableException.class)
                    .hasMessage("Redis at 127.0.0.1:" + server.port() + " refused: ERR unknown command 'GET'");
        }
    }

    @Test
    void aServerThatTakesConnectionsAndSaysNothingIsUnreachable() {
        try (ScriptedRedis server = ScriptedRedis.hung()) {
            assertThatThrownBy(() -> new RedisStore(server.address()))
                    .isInstanceOf(StoreUnreachableException.class)
                    .hasMessage("cannot reach Redis at 127.0.0.1:" + server.port()
                            + " (no answer within 2 s); start it or pass --state embedded");
        }
    }

    @Test
    void aServerThatIsNoRedisIsUnreachable() {
        try (ScriptedRedis server = new ScriptedRedis(command -> Optional.of("HTTP/1.1 400 Bad Request"))) {
            assertThatThrownBy(() -> new RedisStore(server.address()))
                    .isInstanceOf(StoreUnreachableException.class)
                    .hasMessageContaining("it may speak TLS, or is no Redis");
        }
    }

    @Test
    void whatAServerSaysCannotDriveTheTerminal() {
        try (ScriptedRedis server = ScriptedRedis.refusing("LOADING \u001b[2J\u001b]0;owned\u0007")) {
            assertThatThrownBy(() -> new RedisStore(server.address()))
                    .satisfies(failed -> assertThat(failed.getMessage().chars()).noneMatch(Character::isISOControl));
        }
        try (ScriptedRedis server = ScriptedRedis.refusing("ERR \u001b[2J");
                RedisStore store = RedisStore.withoutConnecting(server.address())) {
            assertThatThrownBy(() -> store.readString("s"))
                    .satisfies(failed -> assertThat(failed.getMessage().chars()).noneMatch(Character::isISOControl));
        }
    }

    @Test
    void aFullServerTakesNothingAndServesReads() {
        try (RealRedis full = RealRedis.launch("--maxmemory", "1", "--maxmemory-policy", "noeviction");
                RedisStore store = new RedisStore(full.address())) {
            WRITES.forEach(write -> unreachable(store, write, "OOM", "it is full; raise its maxmemory"));
            assertThat(store.readString("s")).isEmpty();
        }
    }

    @Test
    void aReplicaTakesNothingAndServesReads() {
        try (RealRedis master = RealRedis.launch("--repl-diskless-sync-delay", "0");
                RealRedis replica = RealRedis.launchReplicaOf(master);
                RedisStore store = new RedisStore(replica.address())) {
            WRITES.forEach(write -> unreachable(store, write, "READONLY", "it is a replica; name its master"));
            assertThat(store.readString("s")).isEmpty();
        }
    }

    @Test
    void aServerWithTooManyClientsLetsNobodyIn() {
        try (RealRedis small = RealRedis.launch();
                RespClient first = new RespClient(small.port())) {
            first.call("CONFIG", "SET", "maxclients", 1);
            assertThatThrownBy(() -> new RedisStore(small.address()))
                    .isInstanceOf(StoreUnreachableException.class)
                    .hasMessageEndingWith(
                            "(ERR max number of clients reached); close other clients or raise its maxclients");
        }
    }

    @Test
    void aDatabaseThatDoesNotExistIsNamed() {
        try (RealRedis small = RealRedis.launch("--databases", "1")) {
            assertThatThrownBy(() -> new RedisStore(RedisAddress.of("127.0.0.1", small.port(), 5)))
                    .isInstanceOf(StoreUnreachableException.class)
                    .hasMessageEndingWith("; name a database that it has");
        }
    }
}
