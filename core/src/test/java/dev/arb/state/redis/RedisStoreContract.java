package dev.arb.state.redis;

import dev.arb.state.StateStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract against a real Redis of some topology. */
abstract class RedisStoreContract extends StateStoreContract {
    private RedisStore store;

    abstract RedisAddress address();

    /** Removes every key. */
    abstract void empty();

    @BeforeEach
    void connect() {
        empty();
        store = new RedisStore(address());
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    @Override
    protected RedisStore store() {
        return store;
    }

    @Override
    protected void passShortTtlOf(String key) {
        RealRedis.await("the server has forgotten " + key, () -> store.ttl(key).isEmpty());
    }
}
