package dev.arb.state.delivery;

import static dev.arb.state.delivery.JournaledStoreFixture.KEYS;
import static dev.arb.state.delivery.JournaledStoreFixture.stat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.Campaign;
import dev.arb.state.EmbeddedStore;
import dev.arb.state.StateStore;
import dev.arb.state.Ttl;
import dev.arb.state.redis.RealRedis;
import dev.arb.state.redis.RedisStore;
import dev.arb.time.WallClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of state that may not grow, and processes that share one and are killed. */
class FullDiskIT {
    @TempDir
    Path directory;

    private Path output() {
        return directory.resolve("output");
    }

    private String said(String word) throws IOException {
        return Files.readAllLines(output()).stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing said of " + word + " in " + output()));
    }

    @Test
    void aJournalThatMayNotGrowIsToldAndNothingIsLost() throws Exception {
        try (RealRedis redis = RealRedis.launch();
                StateStore store = new RedisStore(redis.address())) {
            Process child =
                    ChildProcess.start(200, output(), "journal", Integer.toString(redis.port()), directory.toString());

            assertThat(child.waitFor()).as(Files.readString(output())).isZero();
            assertThat(said("WARNED")).startsWith("cannot write the journal ").contains("File too large");
            assertThat(store.readString(stat("n"))).contains(said("COUNTED"));
        }
    }

    @Test
    void aStateFileThatMayNotGrowIsToldAndKeepsWhatItHas() throws Exception {
        Path file = directory.resolve("state.db");
        Process child = ChildProcess.start(8_000, output(), "fill", file.toString());

        assertThat(child.waitFor()).as(Files.readString(output())).isZero();
        assertThat(said("OUTAGE")).contains(file.toString()).contains("cannot be used at present");
        assertThat(said("READS")).isEqualTo("1");
        long written = Long.parseLong(said("WRITTEN"));
        assertThat(written).isPositive();
        try (StateStore store = EmbeddedStore.open(file, WallClock.INSTANCE)) {
            for (long row = 0; row < written; row++) {
                assertThat(store.readHash(KEYS + "row:" + row)).hasSize(1);
            }
            store.putString("more", "1", Ttl.NONE);
            assertThat(store.readString("more")).contains("1");
        }
    }

    @Test
    void aProcessThatIsKilledHarmsNobodyWhoSharesItsFile() throws Exception {
        Path file = directory.resolve("state.db");
        SplittableRandom random = new SplittableRandom();
        try (StateStore store = EmbeddedStore.open(file, WallClock.INSTANCE)) {
            long own = 0;
            for (int round = 0; round < Campaign.rounds(3, 30); round++) {
                long before = count(store, "child");
                Process child = ChildProcess.start(0, output(), "count", file.toString());
                long until = before + 1 + random.nextInt(500);
                while (count(store, "child") < until) {
                    assertThat(child.isAlive()).as(Files.readString(output())).isTrue();
                    store.increment("own", BigDecimal.ONE);
                    own++;
                }
                child.destroyForcibly().waitFor();
                assertThat(count(store, "child")).isGreaterThanOrEqualTo(until);
                assertThat(count(store, "own")).isEqualTo(own);
                assertThat(store.readString("last").orElseThrow()).hasSize(2_000);
            }
        }
    }

    private static long count(StateStore store, String key) {
        return store.readString(key).map(Long::parseLong).orElse(0L);
    }
}
