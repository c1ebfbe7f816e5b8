package dev.arb.state.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Env;
import dev.arb.state.FlatJson;
import dev.arb.state.ForeignDataProperties;
import dev.arb.state.Keys;
import dev.arb.state.MemoryStore;
import dev.arb.state.Row;
import dev.arb.state.StateSource;
import dev.arb.state.TestTimes;
import dev.arb.state.Ttl;
import dev.arb.state.TuningNamespace;
import dev.arb.time.SimulatedClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What other programs write of a session is shown or unknown, and never breaks its status. */
class ForeignTuningProperties {
    @Property(tries = 500)
    void noTextWhateverBreaksTheStatusOfATuningSession(
            @ForAll("odd") String text, @ForAll("odd") String name, @ForAll boolean indexed) {
        MemoryStore store = new MemoryStore(new SimulatedClock(TestTimes.NOW_NS));
        TuningNamespace namespace = new TuningNamespace(Env.DOCKER, "paper");
        Keys keys = new Keys(namespace);
        String start = keys.of(Row.TUNING_SESSION, "s") + ":worker:" + name;
        Map<String, String> fields = new HashMap<>();
        for (String field : List.of(
                "total_iterations",
                "objective",
                "direction",
                "state",
                "started_at",
                "updated_at",
                "seed",
                "method",
                "worker_id",
                "iteration",
                "status",
                "timestamp",
                "value",
                "param." + name,
                "metric." + name,
                "block." + name)) {
            fields.put(field, text);
        }
        store.putHash(start + ":iteration:" + text, fields, Ttl.NONE);
        store.putHash(start + ":iteration:7", fields, Ttl.NONE);
        store.putString(start + ":last_seen", text, Ttl.NONE);
        fields.put("direction", "maximize");
        fields.put("block.0", "1");
        if (indexed) {
            fields.put("index_version", "1");
        }
        store.putHash(keys.of(Row.TUNING_SESSION, "s"), fields, Ttl.NONE);
        store.updateHash(keys.of(Row.TUNING_SESSIONS), Map.of(text, text), Set.of());
        store.updateHash(keys.of(Row.TUNING_SESSIONS), Map.of("s", TestTimes.NOW.toString()), Set.of());
        store.updateHash(keys.of(Row.TUNING_TRIALS, "s", "0"), Map.of(text, FlatJson.write(fields)), Set.of());
        store.updateHash(keys.of(Row.TUNING_TRIALS, "s", "0"), Map.of("3", text), Set.of());
        store.putHash(keys.of(Row.TUNING_WORKERS, "s"), Map.of(name, text), Ttl.NONE);

        TuningStatusSnapshot snapshot = new TuningStatusMonitor(
                        StateSource.of(store),
                        new TuningStatusMonitor.Selection(namespace, Optional.of("s"), OptionalLong.empty()),
                        Keys.DEFAULT_PREFIX,
                        new SimulatedClock(TestTimes.NOW_NS),
                        keysLooked -> {})
                .loadSnapshot();

        assertThat(snapshot.doneIterations()).isPositive();
        assertThat(snapshot.toString().chars()).noneMatch(Character::isISOControl);
    }

    @Provide
    Arbitrary<String> odd() {
        return ForeignDataProperties.oddTexts();
    }
}
