package dev.arb.state.redis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.state.StateWrite;
import dev.arb.state.StoreUnreachableException;
import dev.arb.state.Ttl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A user with a password and with no more rights than the how-to says. */
class RedisAclStoreTest extends RedisStoreContract {
    private static final List<String> RIGHTS =
            List.of("~*", "+@read", "+@write", "+@connection", "+@transaction", "+eval", "-@dangerous");
    private static final String OWNER = "0wner";
    private static RealRedis redis;
    private static RespClient owner;

    @BeforeAll
    static void startRedis() {
        redis = RealRedis.launch("--requirepass", OWNER);
        owner = new RespClient(redis.port());
        owner.call("AUTH", OWNER);
        List<Object> user = new ArrayList<>(List.of("ACL", "SETUSER", "arb", "on", ">p:w@/"));
        user.addAll(RIGHTS);
        owner.call(user.toArray());
    }

    @AfterAll
    static void stopRedis() {
        owner.close();
        redis.close();
    }

    @Override
    RedisAddress address() {
        return RedisLogin.complete(redis.address(), Map.of("REDIS_USER", "arb", "REDIS_PASSWORD", "p:w@/"));
    }

    @Override
    void empty() {
        owner.call("FLUSHALL");
    }

    @Test
    void aWrongPasswordAndNoneAreOneSentenceWithTheRemedy() {
        String place = "Redis at 127.0.0.1:" + redis.port();
        RedisAddress wrong =
                RedisLogin.complete(redis.address(), Map.of("REDIS_USER", "arb", "REDIS_PASSWORD", "s3cret"));
        assertThatThrownBy(() -> new RedisStore(wrong))
                .isInstanceOf(StoreUnreachableException.class)
                .hasMessageStartingWith("cannot use " + place + " (WRONGPASS")
                .hasMessageEndingWith("; check REDIS_USER and REDIS_PASSWORD")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> new RedisStore(redis.address()))
                .isInstanceOf(StoreUnreachableException.class)
                .hasMessageStartingWith("cannot use " + place + " (NOAUTH")
                .hasMessageEndingWith("; check REDIS_USER and REDIS_PASSWORD");
    }

    @Test
    void whatTheUserMayNotDoIsKeptForLaterAndTheRemedyNamed() {
        owner.call("ACL", "SETUSER", "reader", "on", ">pw", "~*", "+@read", "+@connection", "+eval", "+multi", "+exec");
        RedisAddress reader = RedisAddress.parse("redis://reader:pw@127.0.0.1:" + redis.port());
        try (RedisStore readOnly = new RedisStore(reader)) {
            for (StateWrite write : new StateWrite[] {
                new StateWrite.PutString("s", "1", Ttl.NONE), new StateWrite.PutHash("h", Map.of("a", "1"), Ttl.NONE)
            }) {
                assertThatThrownBy(() -> readOnly.applyOne(write))
                        .isInstanceOf(StoreUnreachableException.class)
                        .hasMessageEndingWith("; give its user the rights to these commands and keys");
            }
        }
    }
}
