package dev.arb.state.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.Campaign;
import dev.arb.state.redis.RealRedis;
import dev.arb.state.redis.RedisAddress;
import dev.arb.state.redis.RedisStore;
import dev.arb.time.WallClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Redis that is killed, comes back old or empty, is emptied, or loses answers, while threads count into it. */
class RedisOutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int MOST_POSTS = 200_000;

    @TempDir
    Path directory;

    private final SplittableRandom random = new SplittableRandom();

    @Test
    void everyCounterIsExactHoweverRedisEndsAndComesBack() throws InterruptedException {
        try (RealRedis redis = RealRedis.launch();
                RedisStore store = RedisStore.withoutConnecting(redis.address());
                StatePublisher publisher =
                        JournaledStoreFixture.publisher(store, directory, JournalFiles.DISK, WallClock.INSTANCE)) {
            CountingLoad load = new CountingLoad(publisher);
            for (int round = 0; round < Campaign.rounds(8, 50); round++) {
                load.awaitMore(random.nextInt(MOST_POSTS));
                fault(redis, load, round % 4);
            }
            load.awaitMore(MOST_POSTS);
            load.end();

            assertThat(publisher.flush(PATIENCE)).isTrue();
            load.assertAllIsIn(store);
            assertThat(publisher.stats().journalFailures()).isZero();
        }
    }

    private void fault(RealRedis redis, CountingLoad load, int kind) {
        switch (kind) {
            case 0 -> killed(redis, load);
            case 1 -> {
                redis.save();
                load.awaitMore(random.nextInt(MOST_POSTS));
                killed(redis, load);
                redis.forgetSnapshot();
            }
            case 2 -> redis.empty();
            default -> {
                redis.kill();
                redis.start();
            }
        }
    }

    private void killed(RealRedis redis, CountingLoad load) {
        redis.kill();
        load.awaitMore(random.nextInt(MOST_POSTS));
        redis.start();
    }

    @Test
    void everyCounterIsExactWhenAnswersAreLost() throws Exception {
        try (RealRedis redis = RealRedis.launch();
                CuttingProxy proxy = new CuttingProxy(redis.port());
                RedisStore store = RedisStore.withoutConnecting(RedisAddress.of("127.0.0.1", proxy.port(), 0));
                StatePublisher publisher =
                        JournaledStoreFixture.publisher(store, directory, JournalFiles.DISK, WallClock.INSTANCE)) {
            CountingLoad load = new CountingLoad(publisher);
            for (int round = 0; round < Campaign.rounds(4, 50); round++) {
                load.awaitMore(random.nextInt(MOST_POSTS));
                proxy.cut(1 + random.nextInt(3));
                while (proxy.cutsLeft() > 0) {
                    load.awaitMore(1);
                }
            }
            load.end();

            assertThat(publisher.flush(PATIENCE)).isTrue();
            assertThat(publisher.stats().failures()).isPositive();
            load.assertAllIsIn(store);
        }
    }
}
