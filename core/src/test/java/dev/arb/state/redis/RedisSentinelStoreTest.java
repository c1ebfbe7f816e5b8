package dev.arb.state.redis;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisSentinelStoreTest extends RedisStoreContract {
    private static RealSentinel redis;

    @BeforeAll
    static void startRedis() {
        redis = RealSentinel.launch();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @Override
    RedisAddress address() {
        return redis.address();
    }

    @Override
    void empty() {
        redis.master().empty();
    }
}
