package dev.arb.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Env;
import dev.arb.time.SimulatedClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** What other programs write is shown or unknown, and never breaks a reader. */
public class ForeignDataProperties {
    private static final Keys KEYS = new Keys(new Namespace("mock", Env.DOCKER));

    @Property(tries = 500)
    void noTextWhateverBreaksAReader(@ForAll("odd") String text) {
        MemoryStore store = new MemoryStore(new SimulatedClock(TestTimes.NOW_NS));
        List<Row> rows = Stream.of(Row.values())
                .filter(row -> !row.name().startsWith("TUNING"))
                .toList();
        for (Row row : rows) {
            String key = switch (row) {
                case PRICE, POSITION, POSITION_PLURAL -> KEYS.of(row, "upbit", "BTC_KRW");
                case SIGNAL, POSITION_WITHOUT_EXCHANGE, ORDER, VENUE, HEARTBEAT, LAST_SEEN -> KEYS.of(row, "trader");
                case STAT -> KEYS.stat(Stat.TRADES_TODAY);
                case EXECUTION -> KEYS.execution("BTC_KRW", 1, 1);
                case EXECUTION_WITHOUT_COUNTER -> KEYS.of(row, "BTC_KRW", "1");
                case ROUTE -> KEYS.route("a", "b", "c");
                default -> KEYS.of(row);
            };
            if (row.type() == Row.Type.STRING) {
                store.putString(key, text, Ttl.NONE);
            } else {
                store.putHash(key, fields(text), Ttl.NONE);
            }
        }
        StateManager manager = new StateManager(store, KEYS);

        manager.getPrice("upbit", "BTC_KRW").orElseThrow();
        manager.getSignal("trader").orElseThrow();
        manager.getOrder("trader").orElseThrow();
        manager.getPosition("upbit", "BTC_KRW").orElseThrow();
        manager.getExecutions("BTC_KRW", 5);
        manager.getMetrics().orElseThrow().texts();
        manager.getVenue("trader").orElseThrow();
        manager.getRoute("a", "b", "c").orElseThrow();
        manager.getLimits();
        LiveStatusSnapshot snapshot = new LiveStatusMonitor(
                        StateSource.of(store),
                        new Namespace("mock", Env.DOCKER),
                        Keys.DEFAULT_PREFIX,
                        new SimulatedClock(TestTimes.NOW_NS))
                .loadSnapshot();
        snapshot.fields()
                .values()
                .forEach(value -> value.map(Object::toString)
                        .ifPresent(shown -> assertThat(shown.chars()).noneMatch(Character::isISOControl)));
        assertThat(RunnerIdentity.fromJson(text).toString()).isNotBlank();
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        Stream.of(Metric.values()).forEach(metric -> fields.put(metric.key(), text));
        for (String name : List.of(
                "bid",
                "ask",
                "side",
                "status",
                "created_at",
                "total_balance",
                "connected",
                "pid",
                "state",
                "exit_reason",
                "quantity",
                "edge_bps",
                "x.limit",
                text)) {
            fields.put(name, text);
        }
        return fields;
    }

    @Provide
    Arbitrary<String> odd() {
        return oddTexts();
    }

    /** What no program should write. */
    public static Arbitrary<String> oddTexts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().numeric().ofMaxLength(90),
                Arbitraries.of(
                        "",
                        " ",
                        "NaN",
                        "inf",
                        "1e999999999",
                        "1e-999999999",
                        "0x10",
                        "1,5",
                        "None",
                        "null",
                        "\u0000",
                        "\u001b[2J",
                        "a\uFFFDb",
                        "{}",
                        "[1,2",
                        "{\"severity\":",
                        "{\"pid\":\"x\",\"fence\":{\"a\":[]}}",
                        "2026-03-04",
                        "1772625600",
                        "2026-13-45T99:00:00Z",
                        "١٢٣"));
    }

    @Property
    void everyDecimalComesBackExactly(
            @ForAll @BigRange(min = "-1000000000000000000", max = "1000000000000000000") @Scale(8) BigDecimal number) {
        assertThat(Decimals.parse(Decimals.plain(number)).orElseThrow()).isEqualByComparingTo(number);
        assertThat(Decimals.plain(number)).doesNotContainIgnoringCase("e");
    }

    @Property
    void everyTimeComesBackToTheMillisecond(@ForAll("times") Instant time) {
        assertThat(StateTimes.parse(StateTimes.format(time))).contains(time);
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
    }

    @Example
    void timesOfOtherProgramsAreRead() {
        Instant noon = Instant.parse("2026-03-04T12:00:00Z");
        for (String text : List.of(
                "2026-03-04T12:00:00Z",
                "2026-03-04T12:00:00",
                "2026-03-04 12:00:00",
                "2026-03-04T21:00:00+09:00",
                "2026-03-04T12:00",
                "2026-03-04t12:00:00z",
                "2026-03-04T21:00:00.000+0900",
                "1772625600",
                "1772625600.0",
                "1.7726256E9",
                "1772625600000",
                "1772625600000000",
                "1772625600000000000",
                " 2026-03-04T12:00:00.000000+00:00 ")) {
            assertThat(StateTimes.parse(text)).as(text).contains(noon);
        }
        assertThat(StateTimes.parse("2026-03-04T12:00:00.123456")).contains(noon.plusNanos(123_456_000));
    }

    @Example
    void whatMakesNoSenseIsUnknown() {
        for (String text : List.of(
                "20260304",
                "-1772625600",
                "99999999999",
                "0",
                "20260304120000",
                "yesterday",
                "2026-03-04",
                "04.03.2026 12:00:00",
                "")) {
            assertThat(StateTimes.parse(text)).as(text).isEmpty();
        }
        for (String text : List.of("NaN", "Infinity", "1e999999999", "1,5", "None", "", "0x10", "١٢٣")) {
            assertThat(Decimals.parse(text)).as(text).isEmpty();
        }
        for (String text : List.of("\u001b[2Jx", "a\uFFFDb", "\u202Eabc", " ", "a\nb", "None", "null", "nan")) {
            assertThat(Codec.TEXT.read(text)).as(text).isEmpty();
        }
        assertThat(Codec.WHOLE.read("3.0")).contains(3L);
        assertThat(Codec.WHOLE.read("3.5")).isEmpty();
        assertThat(Codec.WHOLE.read("99999999999999999999")).isEmpty();
        assertThat(Codec.FLAG.read("TRUE")).contains(true);
        assertThat(Codec.FLAG.read("I")).isEqualTo(Optional.empty());
    }

    @Example
    void ourOwnTextIsWrittenPrintable() {
        assertThat(Codec.TEXT.write("a\nb\u001bc₩")).isEqualTo("a b c₩");
    }
}
