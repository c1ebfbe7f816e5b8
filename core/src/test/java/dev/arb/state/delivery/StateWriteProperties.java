package dev.arb.state.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.state.MemoryStore;
import dev.arb.state.StateWrite;
import dev.arb.state.TestTimes;
import dev.arb.state.Ttl;
import dev.arb.time.SimulatedClock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StateWriteProperties {
    private static final List<String> KEYS = List.of("string", "hash", "gauge");

    /** A write, and how long after the one before it is made. */
    record Step(StateWrite write, long afterMs) {}

    @Property(tries = 1_000)
    void writesThatWaitedHaveTheEffectOfWritesAtOnce(@ForAll("steps") List<Step> steps) {
        SimulatedClock clock = new SimulatedClock(TestTimes.NOW_NS);
        MemoryStore direct = new MemoryStore(clock);
        MemoryStore late = new MemoryStore(clock);
        PendingWrites pending = new PendingWrites(100);
        for (Step step : steps) {
            TestTimes.pass(clock, step.afterMs);
            direct.apply(List.of(step.write));
            pending.add(step.write, nowMs(clock));
        }
        TestTimes.pass(clock, 500);
        late.apply(pending.first(100, nowMs(clock)));

        for (String key : KEYS) {
            assertThat(late.readString(key)).isEqualTo(direct.readString(key));
            assertThat(late.readHash(key)).isEqualTo(direct.readHash(key));
            assertThat(late.ttl(key)).isEqualTo(direct.ttl(key));
        }
    }

    /** Counters and single fields have no TTL in the key table: an addition to what ends meanwhile has no exact merge. */
    @Property
    void writesAddedInTwoHalvesAreTheSameAsInOne(
            @ForAll("stepsOfTheKeyTable") List<Step> earlier, @ForAll("stepsOfTheKeyTable") List<Step> later) {
        PendingWrites one = new PendingWrites(100);
        PendingWrites first = new PendingWrites(100);
        PendingWrites second = new PendingWrites(100);
        long atMs = 0;
        for (Step step : earlier) {
            atMs += step.afterMs;
            one.add(step.write, atMs);
            first.add(step.write, atMs);
        }
        for (Step step : later) {
            atMs += step.afterMs;
            one.add(step.write, atMs);
            second.add(step.write, atMs);
        }
        first.addAll(second);

        assertThat(applied(first, atMs)).isEqualTo(applied(one, atMs));
    }

    private static List<Object> applied(PendingWrites pending, long nowMs) {
        MemoryStore store = new MemoryStore(new SimulatedClock(nowMs * 1_000_000L));
        store.apply(pending.first(100, nowMs));
        List<Object> all = new ArrayList<>();
        for (String key : KEYS) {
            all.add(List.of(store.readString(key), store.readHash(key), store.ttl(key)));
        }
        return all;
    }

    private static long nowMs(SimulatedClock clock) {
        return clock.nowNs() / 1_000_000L;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return stepsOf(writes(Arbitraries.of(Ttl.NONE, new Ttl(300), new Ttl(1_000), new Ttl(60_000))));
    }

    @Provide
    Arbitrary<List<Step>> stepsOfTheKeyTable() {
        Arbitrary<StateWrite> gauges = fields().flatMap(fields ->
                Arbitraries.of(new Ttl(300), new Ttl(60_000)).map(ttl -> new StateWrite.PutHash("gauge", fields, ttl)));
        return stepsOf(Arbitraries.oneOf(gauges, writes(Arbitraries.of(Ttl.NONE))));
    }

    private static Arbitrary<List<Step>> stepsOf(Arbitrary<StateWrite> writes) {
        Arbitrary<Long> waits = Arbitraries.longs().between(0, 400);
        return writes.flatMap(write -> waits.map(wait -> new Step(write, wait)))
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<StateWrite> writes(Arbitrary<Ttl> ttls) {
        Arbitrary<String> numbers = Arbitraries.integers().between(-50, 50).map(String::valueOf);
        Arbitrary<StateWrite> strings = Arbitraries.oneOf(
                numbers.flatMap(value -> ttls.map(ttl -> new StateWrite.PutString("string", value, ttl))),
                numbers.map(by -> new StateWrite.Increment("string", new BigDecimal(by))),
                Arbitraries.just(new StateWrite.Delete("string")));
        Arbitrary<StateWrite> hashes = Arbitraries.oneOf(
                fields().flatMap(fields -> ttls.map(ttl -> new StateWrite.PutHash("hash", fields, ttl))),
                fields().map(fields -> new StateWrite.UpdateHash("hash", fields, without(fields))),
                Arbitraries.just(new StateWrite.Delete("hash")));
        return Arbitraries.oneOf(strings, hashes);
    }

    private static Arbitrary<Map<String, String>> fields() {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c"), Arbitraries.of("1", "2"))
                .ofMaxSize(3);
    }

    private static Set<String> without(Map<String, String> fields) {
        return Optional.of("b")
                .filter(field -> !fields.containsKey(field))
                .map(Set::of)
                .orElse(Set.of());
    }
}
