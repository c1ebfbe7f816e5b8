package dev.arb.state.delivery;

import static dev.arb.state.delivery.JournaledStoreFixture.KEYS;
import static dev.arb.state.delivery.JournaledStoreFixture.LONG;
import static dev.arb.state.delivery.JournaledStoreFixture.stat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.Campaign;
import dev.arb.state.StateSource;
import dev.arb.state.StateStore;
import dev.arb.state.redis.RealRedis;
import dev.arb.state.redis.RedisStore;
import dev.arb.time.WallClock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writing process killed with {@code kill -9} during an outage: readers show what its journal holds, the next writer
 * brings it, and nothing is lost that was stored or counted twice.
 */
class KilledWriterIT {
    @TempDir
    Path directory;

    private final SplittableRandom random = new SplittableRandom();

    @Test
    void whatAKilledWriterHasLeftIsShownAndBroughtOnce() throws Exception {
        try (RealRedis redis = RealRedis.launch()) {
            long before = 0;
            for (int round = 0; round < Campaign.rounds(5, 60); round++) {
                before = round(redis, before, round % 2 == 0);
            }
        }
    }

    /** @return what the counter has come to */
    private long round(RealRedis redis, long before, boolean readDuringTheOutage) throws Exception {
        Path notes = directory.resolve("notes");
        Files.deleteIfExists(notes);
        killDuringAnOutage(redis, notes);
        long posted = note(notes, 0);
        long stored = note(notes, Long.BYTES);
        if (!readDuringTheOutage) {
            redis.start();
        }

        long shown;
        String shownRun;
        try (StateSource source = reading(redis)) {
            StateSource.Chosen chosen = source.choose(KEYS);
            assertThat(chosen.note().orElseThrow()).contains("what the journal of its run holds");
            shown = Long.parseLong(chosen.store().readString(stat("n")).orElseThrow());
            shownRun = chosen.store().readHash(KEYS + "run:current").get("v");
        }
        assertThat(shown - before).isBetween(stored, posted);

        if (readDuringTheOutage) {
            redis.start();
        }
        bringTheRest(redis, shown, shownRun);
        return shown;
    }

    private void killDuringAnOutage(RealRedis redis, Path notes) throws Exception {
        Process writer = start(redis, notes);
        try {
            awaitNote(writer, notes, Long.BYTES, 1);
            redis.kill();
            awaitNote(writer, notes, 0, note(notes, 0) + random.nextInt(50_000));
            JournalReader journal = new JournalReader(
                    JournalPlace.file(directory, "redis " + redis.address(), KEYS), System::currentTimeMillis);
            while (journal.keys().isEmpty() || journal.isEmpty()) {
                journal.refresh();
            }
            awaitNote(writer, notes, 0, note(notes, 0) + random.nextInt(50_000));
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private void bringTheRest(RealRedis redis, long shown, String shownRun) {
        try (StateStore store = new RedisStore(redis.address());
                StatePublisher next =
                        JournaledStoreFixture.publisher(store, directory, JournalFiles.DISK, WallClock.INSTANCE)) {
            assertThat(next.flush(LONG)).isTrue();
            assertThat(store.readString(stat("n"))).contains(Long.toString(shown));
            assertThat(store.readHash(KEYS + "run:current")).isEqualTo(Map.of("v", shownRun));
        }
        try (StateSource source = reading(redis)) {
            StateSource.Chosen chosen = source.choose(KEYS);
            assertThat(chosen.note()).isEmpty();
            assertThat(chosen.store().readString(stat("n"))).contains(Long.toString(shown));
        }
    }

    private StateSource reading(RealRedis redis) {
        return StateStores.openForReading(
                new StoreRequest(StateChoice.parse("redis"), redis.address(), true, directory.resolve("state.db")),
                WallClock.INSTANCE);
    }

    private Process start(RealRedis redis, Path notes) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        Integer.toString(redis.port()),
                        directory.toString(),
                        notes.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
    }

    private void awaitNote(Process writer, Path notes, int at, long atLeast) throws IOException {
        while (note(notes, at) < atLeast) {
            assertThat(writer.isAlive())
                    .as("the writer: %s", Files.readString(directory.resolve("output")))
                    .isTrue();
            Thread.onSpinWait();
        }
    }

    private static long note(Path notes, int at) throws IOException {
        byte[] bytes = Files.exists(notes) ? Files.readAllBytes(notes) : new byte[0];
        return bytes.length < KilledWriter.NOTE_BYTES
                ? 0
                : ByteBuffer.wrap(bytes).getLong(at);
    }
}
