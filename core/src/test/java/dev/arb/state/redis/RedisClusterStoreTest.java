package dev.arb.state.redis;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisClusterStoreTest extends RedisStoreContract {
    private static RealCluster redis;

    @BeforeAll
    static void startRedis() {
        redis = RealCluster.launch();
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
        redis.empty();
    }
}
