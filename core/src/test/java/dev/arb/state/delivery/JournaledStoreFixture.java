package dev.arb.state.delivery;

import dev.arb.model.Env;
import dev.arb.state.Keys;
import dev.arb.state.Namespace;
import dev.arb.state.StateStore;
import dev.arb.state.StateWrite;
import dev.arb.state.Ttl;
import dev.arb.time.NanoClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Publishers with a journal, their writes, and the place of the journal. */
final class JournaledStoreFixture {
    static final Keys KEYS = new Keys(new Namespace("mock", Env.DOCKER));
    static final Duration LONG = Duration.ofSeconds(60);
    static final Duration SHORT = Duration.ofMillis(50);

    private JournaledStoreFixture() {}

    static StatePublisher publisher(StateStore store, Path directory, JournalFiles files, NanoClock clock) {
        return new StatePublisher(
                store,
                new StatePublisher.Setup(directory, KEYS, () -> true),
                files,
                clock,
                1_000,
                Duration.ofMillis(1));
    }

    static Path journal(Path directory, StateStore store) {
        return JournalPlace.file(directory, store.description(), KEYS);
    }

    static String stat(String name) {
        return KEYS + "stats:" + name;
    }

    static StateWrite increment(String name, long by) {
        return new StateWrite.Increment(stat(name), BigDecimal.valueOf(by));
    }

    static StateWrite set(String name, long value) {
        return new StateWrite.SetNumber(stat(name), BigDecimal.valueOf(value));
    }

    static StateWrite gauge(String key, String value) {
        return new StateWrite.PutHash(KEYS + key, Map.of("v", value), new Ttl(60_000));
    }

    static StateWrite row(String key, String value) {
        return new StateWrite.PutHash(KEYS + key, Map.of("v", value), Ttl.NONE);
    }
}
