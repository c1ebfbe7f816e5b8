package dev.arb.state.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.docs.ReferenceTable;
import dev.arb.model.Env;
import dev.arb.state.FlatJson;
import dev.arb.state.Keys;
import dev.arb.state.MemoryStore;
import dev.arb.state.Row;
import dev.arb.state.StateSink;
import dev.arb.state.TestTimes;
import dev.arb.state.TuningNamespace;
import dev.arb.time.SimulatedClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reference page of the state store names every field of a session that the writer writes. */
class TuningKeysReferenceTest {
    private static final Keys KEYS = new Keys(new TuningNamespace(Env.DOCKER, "paper"));

    private final MemoryStore store = new MemoryStore(new SimulatedClock(TestTimes.NOW_NS));

    @BeforeEach
    void writeASession() {
        TuningWriter writer = new TuningWriter(StateSink.into(store), KEYS, "s", "{name}");
        writer.begin(new TuningPlan(1, "{name}", TuningDirection.MAXIMIZE, "random", Optional.of(1L)), TestTimes.NOW);
        writer.result(new TrialState(
                Optional.of("w"),
                Optional.of(0L),
                TrialStatus.COMPLETED,
                Optional.of(TestTimes.NOW),
                Map.of("{name}", Optional.of("x")),
                Map.of("{name}", Optional.of(BigDecimal.ONE))));
        writer.end(TuningPhase.COMPLETED, TestTimes.NOW);
    }

    @Test
    void everyFieldOfTheSessionStandsInThePage() {
        Map<String, String> session = store.readHash(KEYS.of(Row.TUNING_SESSION, "s"));

        assertThat(session).containsKey("block.0");
        holds(
                Row.TUNING_SESSION,
                session.keySet().stream()
                        .map(field -> field.replace("block.0", "block.{block}"))
                        .toList());
    }

    @Test
    void everyFieldOfATrialStandsInThePage() {
        String json = store.readHash(KEYS.of(Row.TUNING_TRIALS, "s", "0")).get("0");

        holds(Row.TUNING_TRIALS, List.copyOf(FlatJson.read(json).orElseThrow().keySet()));
        holds(
                Row.TUNING_RESULT,
                List.copyOf(store.readHash(KEYS.of(Row.TUNING_RESULT, "s", "w", "0"))
                        .keySet()));
    }

    private static void holds(Row row, List<String> fields) {
        assertThat(fields).as(row.pattern()).isNotEmpty();
        new ReferenceTable("state-keys.md", "### `" + row.pattern() + "`")
                .holds(fields.stream().map(field -> List.of("`" + field + "`")).toList());
    }
}
