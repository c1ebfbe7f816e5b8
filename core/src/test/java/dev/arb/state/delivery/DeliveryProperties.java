package dev.arb.state.delivery;

import static dev.arb.state.delivery.JournaledStoreFixture.KEYS;
import static dev.arb.state.delivery.JournaledStoreFixture.increment;
import static dev.arb.state.delivery.JournaledStoreFixture.row;
import static dev.arb.state.delivery.JournaledStoreFixture.set;
import static dev.arb.state.delivery.JournaledStoreFixture.stat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.state.KeyPattern;
import dev.arb.state.MemoryStore;
import dev.arb.state.StateWrite;
import dev.arb.state.StoreKind;
import dev.arb.state.SwitchableStore;
import dev.arb.state.TestTimes;
import dev.arb.state.Ttl;
import dev.arb.time.SimulatedClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to the store and to the writing process, the store ends with what a model says. */
class DeliveryProperties {
    private static final List<String> COUNTERS = List.of("a", "b");

    /** What may happen. */
    private sealed interface Step {
        record Add(String counter, long by) implements Step {}

        record Put(String counter, long value) implements Step {}

        record Row(String value) implements Step {}

        record Turn() implements Step {}

        record StoreFails() implements Step {}

        record AnswersAreLost() implements Step {}

        record StoreAnswers() implements Step {}

        record Snapshot() implements Step {}

        record StoreComesBackOld() implements Step {}

        record StoreIsEmptied() implements Step {}

        record ProcessDies() implements Step {}
    }

    @Property(tries = 200)
    void theStoreEndsWithWhatTheModelSays(@ForAll("histories") List<Step> steps) throws IOException {
        Path directory = Files.createTempDirectory("arb-delivery");
        try {
            World world = new World(directory);
            steps.forEach(world::happens);
            world.endWell();
        } finally {
            remove(directory);
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<String> counters = Arbitraries.of(COUNTERS);
        Arbitrary<Long> numbers = Arbitraries.longs().between(-9, 9);
        Arbitrary<Step> changes = counters.flatMap(counter -> numbers.map(by -> new Step.Add(counter, by)));
        Arbitrary<Step> resets = counters.flatMap(counter -> numbers.map(to -> new Step.Put(counter, to)));
        Arbitrary<Step> rows = numbers.map(value -> new Step.Row(value.toString()));
        Arbitrary<Step> faults = Arbitraries.of(
                new Step.StoreFails(),
                new Step.AnswersAreLost(),
                new Step.StoreAnswers(),
                new Step.StoreAnswers(),
                new Step.Snapshot(),
                new Step.StoreComesBackOld(),
                new Step.StoreIsEmptied(),
                new Step.ProcessDies());
        return Arbitraries.oneOf(changes, changes, resets, rows, Arbitraries.just(new Step.Turn()), faults)
                .list()
                .ofMaxSize(40);
    }

    /** A store, a process that writes to it, and what should be in the store. */
    private static final class World {
        private final SimulatedClock clock = new SimulatedClock(TestTimes.NOW_NS);
        private final MemoryStore memory = new MemoryStore(clock);
        private final SwitchableStore store = new SwitchableStore(memory).as(StoreKind.REDIS);
        private final Path directory;
        private final Map<String, BigDecimal> model = new LinkedHashMap<>();
        private Optional<String> lastRow = Optional.empty();
        private Map<String, Object> snapshot = Map.of();
        private PendingWrites mailbox = new PendingWrites(100);
        private Delivery delivery;

        World(Path directory) {
            this.directory = directory;
            memory.putString(stat("a"), "40", Ttl.NONE);
            model.put("a", BigDecimal.valueOf(40));
            start();
            // As a run begins: from here on the journal knows what another program had counted.
            COUNTERS.forEach(counter -> mailbox.add(increment(counter, 0), nowMs()));
            assertThat(turn()).isTrue();
            snapshot = copy();
        }

        private void start() {
            DeliveryNews news = new DeliveryNews();
            Path file = JournaledStoreFixture.journal(directory, store);
            Journal journal = Journal.open(JournalFiles.DISK, file, store.description(), 100, news);
            delivery = new Delivery(store, journal, 100, this::nowMs, news);
        }

        private long nowMs() {
            return clock.nowNs() / 1_000_000L;
        }

        void happens(Step step) {
            TestTimes.pass(clock, 100);
            switch (step) {
                case Step.Add add -> mailbox.add(increment(add.counter, add.by), nowMs());
                case Step.Put put -> mailbox.add(set(put.counter, put.value), nowMs());
                case Step.Row row -> mailbox.add(row("run:current", row.value), nowMs());
                case Step.Turn turn -> turn();
                case Step.StoreFails fails -> store.fail();
                case Step.AnswersAreLost lost -> store.loseAnswers();
                case Step.StoreAnswers answers -> store.answer();
                case Step.Snapshot taken -> snapshot = copy();
                case Step.StoreComesBackOld old -> replaceBy(snapshot);
                case Step.StoreIsEmptied emptied -> replaceBy(Map.of());
                case Step.ProcessDies dies -> die();
            }
        }

        /** What was still in the mailbox is lost with a process, and the rows that only it remembered. */
        private void die() {
            mailbox = new PendingWrites(100);
            delivery.close();
            lastRow = Optional.empty();
            start();
        }

        private boolean turn() {
            mailbox.forEach((write, atMs) -> expect(write));
            delivery.append(delivery.accept(mailbox));
            mailbox = new PendingWrites(100);
            boolean complete = delivery.deliver();
            delivery.keep();
            return complete;
        }

        private void expect(StateWrite write) {
            String name = write.key().substring(write.key().lastIndexOf(':') + 1);
            switch (write) {
                case StateWrite.Increment increment -> model.merge(name, increment.by(), BigDecimal::add);
                case StateWrite.SetNumber set -> model.put(name, set.value());
                case StateWrite.PutHash put ->
                    lastRow = Optional.ofNullable(put.fields().get("v"));
                default -> throw new IllegalStateException("not posted here: " + write);
            }
        }

        private Map<String, Object> copy() {
            Map<String, Object> copy = new LinkedHashMap<>();
            memory.scanAll(
                    KeyPattern.startingWith(""),
                    key -> copy.put(
                            key,
                            memory.readString(key).<Object>map(text -> text).orElseGet(() -> memory.readHash(key))));
            return copy;
        }

        @SuppressWarnings("unchecked")
        private void replaceBy(Map<String, Object> content) {
            memory.scanAll(KeyPattern.startingWith(""), memory::delete);
            content.forEach((key, value) -> {
                if (value instanceof String text) {
                    memory.putString(key, text, Ttl.NONE);
                } else {
                    memory.putHash(key, (Map<String, String>) value, Ttl.NONE);
                }
            });
        }

        void endWell() {
            store.answer();
            TestTimes.pass(clock, 10_000);
            assertThat(turn()).isTrue();
            model.forEach(
                    (name, value) -> assertThat(memory.readString(stat(name)).map(BigDecimal::new))
                            .as("counter %s", name)
                            .hasValueSatisfying(stored -> assertThat(stored).isEqualByComparingTo(value)));
            lastRow.ifPresent(
                    value -> assertThat(memory.readHash(KEYS + "run:current")).isEqualTo(Map.of("v", value)));
            assertThat(delivery.waiting()).isZero();
            JournalReader reader = new JournalReader(JournaledStoreFixture.journal(directory, store), this::nowMs);
            reader.refresh();
            assertThat(reader.isEmpty()).isTrue();
            delivery.close();
        }
    }
}
