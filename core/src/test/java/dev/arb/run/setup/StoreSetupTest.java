package dev.arb.run.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Env;
import dev.arb.run.SetupCheck;
import dev.arb.run.SetupCheck.Status;
import dev.arb.run.StatePlace;
import dev.arb.state.LockResult;
import dev.arb.state.Namespace;
import dev.arb.state.RunnerIdentity;
import dev.arb.state.RunnerLock;
import dev.arb.state.delivery.StateChoice;
import dev.arb.state.delivery.StateStores;
import dev.arb.state.delivery.StoreRequest;
import dev.arb.state.redis.RealRedis;
import dev.arb.state.redis.RedisAddress;
import dev.arb.time.WallClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreSetupTest {
    private static final Namespace PAPER = new Namespace("paper", Env.DOCKER);

    @TempDir
    Path directory;

    private StatePlace place(String choice, RedisAddress redis) {
        StoreRequest request =
                new StoreRequest(StateChoice.parse(choice), redis, false, directory.resolve("state/state.db"));
        return new StatePlace(Env.DOCKER, request, "arbitrage");
    }

    private static List<SetupCheck> check(StatePlace place) {
        return StoreSetup.check(place, PAPER, WallClock.INSTANCE);
    }

    @Test
    void aRedisThatServesIsNamedWithItsVersionAndLeftAsItWas() {
        try (RealRedis redis = RealRedis.launch()) {
            List<SetupCheck> checks = check(place("redis", redis.address()));

            assertThat(checks).extracting(SetupCheck::name).containsExactly("state", "state.write", "state.namespace");
            assertThat(checks).allMatch(check -> check.status() == Status.OK);
            assertThat(checks.get(0).message()).matches("answers, Redis \\d+\\.\\d+\\.\\d+");
        }
    }

    @Test
    void aRedisThatIsAwayIsUnreachable() {
        List<SetupCheck> checks = check(place("redis", RedisAddress.of("127.0.0.1", 1, 0)));

        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.status()).isEqualTo(Status.UNREACHABLE);
            assertThat(check.message()).contains("cannot reach Redis at 127.0.0.1:1");
        });
    }

    @Test
    void aRedisThatRefusesWritesFails() {
        try (RealRedis redis = RealRedis.launch("--min-replicas-to-write", "1")) {
            List<SetupCheck> checks = check(place("redis", redis.address()));

            assertThat(checks.get(1).name()).isEqualTo("state.write");
            assertThat(checks.get(1).status()).isEqualTo(Status.FAILED);
        }
    }

    @Test
    void aFileThatIsNoStoreFails() throws Exception {
        Files.writeString(directory.resolve("state"), "a file where a directory should be");

        assertThat(check(place("embedded", RedisAddress.of("127.0.0.1", 1, 0))))
                .singleElement()
                .satisfies(check -> assertThat(check.status()).isEqualTo(Status.FAILED));
    }

    @Test
    void theRunnerThatOwnsTheNamespaceIsNamed() {
        StatePlace place = place("embedded", RedisAddress.of("127.0.0.1", 1, 0));
        LockResult.Acquired held = (LockResult.Acquired) RunnerLock.acquire(
                new RunnerLock.Request(
                        PAPER,
                        place.keyPrefix(),
                        RunnerIdentity.here("run-1"),
                        place.store().stateDirectory(),
                        StateStores.openForRun(place.store(), WallClock.INSTANCE)
                                .store()),
                WallClock.INSTANCE);
        try {
            SetupCheck owner = check(place).getLast();

            assertThat(owner.status()).isEqualTo(Status.FAILED);
            assertThat(owner.message()).contains("another runner owns the namespace paper:docker: run run-1");
        } finally {
            held.lock().close();
        }
        assertThat(check(place).getLast().status()).isEqualTo(Status.OK);
    }
}
