package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.arb.cli.CliRun;
import dev.arb.cli.CliRun.Result;
import dev.arb.cli.WrittenRun;
import dev.arb.cli.WrittenState;
import dev.arb.state.Keys;
import dev.arb.state.Metric;
import dev.arb.state.Row;
import dev.arb.state.Stat;
import dev.arb.state.StateStore;
import dev.arb.state.Ttl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever another program wrote into the keys, every format shows a screen, and nothing of it drives the terminal. */
class ForeignStateTest {
    private static final List<String> FIELDS = List.of(
            "total_balance",
            "available_balance",
            "total_position_value",
            "run_id",
            "state",
            "started_at",
            "ended_at",
            "exit_reason",
            "trading_state",
            "trading_state_reason",
            "host",
            "pid");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "None",
                "nan",
                "inf",
                "1e999",
                "1e60",
                "-0.0",
                "",
                " ",
                "True",
                "{}",
                "[1",
                "\u001b[2J\u001b]0;x\u0007",
                "a\nb\tc",
                "\u202Eabc",
                "a\uFFFDb",
                "99999999999999999999999",
                "2026-13-45T99:00:00",
                "1772625600",
                "값"
            })
    void everyFormatShowsOddData(String odd) throws IOException {
        WrittenState state = new WrittenState(directory.resolve("state.db"), () -> WrittenRun.NOW_NS);
        state.write("mock", manager -> {
            writeEverywhere(manager.store(), manager.keys(), odd);
            manager.store().updateHash(manager.keys().metrics(), Map.of(Metric.LOOPS.key(), "3"), Set.of());
        });

        for (String format : List.of("table", "json", "ndjson", "plain")) {
            shown(state, format, "watch-status", "--target", "mock", "--format", format);
        }
        for (String format : List.of("table", "json", "log", "prometheus")) {
            shown(state, format, "show-metrics", "--mode", "mock", "--format", format);
        }
    }

    @Test
    void metricsOfWhichNoneCanBeReadAreSaidToBeThere() {
        WrittenState state = new WrittenState(directory.resolve("state.db"), () -> WrittenRun.NOW_NS);
        state.write("mock", manager -> writeEverywhere(manager.store(), manager.keys(), "None"));

        Result result = run(state, "show-metrics", "--mode", "mock");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).startsWith("arb: none of the metrics of mock:docker in embedded ");
    }

    private static void writeEverywhere(StateStore store, Keys keys, String odd) {
        Map<String, String> fields = new LinkedHashMap<>();
        Stream.of(Metric.values()).forEach(metric -> fields.put(metric.key(), odd));
        FIELDS.forEach(field -> fields.put(field, odd));
        for (String key : List.of(keys.metrics(), keys.portfolio(), keys.run())) {
            store.putHash(key, fields, Ttl.NONE);
        }
        store.updateHash(keys.alerts(), Map.of(odd, odd, "disk", "{\"severity\":\"" + odd + "\"}"), Set.of());
        for (Stat stat : Stat.values()) {
            store.putString(keys.stat(stat), odd, Ttl.NONE);
        }
        store.putString(keys.of(Row.HEARTBEAT, "trader"), odd, Ttl.NONE);
        store.putString(keys.of(Row.LAST_SEEN, "live_trader"), odd, Ttl.NONE);
    }

    private Result run(WrittenState state, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(state.options()));
        return new CliRun().in(directory).clock(() -> WrittenRun.NOW_NS).run(arguments.toArray(String[]::new));
    }

    private void shown(WrittenState state, String format, String... command) throws IOException {
        Result result = run(state, command);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out().chars().filter(c -> c != '\n' && c != '\t')).noneMatch(c -> Character.isISOControl(c));
        assertThat(result.out()).isNotBlank().doesNotContain("\u202E").doesNotContainIgnoringCase("infinity");
        if (format.endsWith("json")) {
            try (JsonParser json = new JsonFactory().createParser(result.out())) {
                assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
                json.skipChildren();
                assertThat(json.currentToken()).isEqualTo(JsonToken.END_OBJECT);
            }
        }
    }
}
