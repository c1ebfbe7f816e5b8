package dev.arb.state.delivery;

import static dev.arb.state.delivery.JournaledStoreFixture.KEYS;
import static dev.arb.state.delivery.JournaledStoreFixture.LONG;
import static dev.arb.state.delivery.JournaledStoreFixture.SHORT;
import static dev.arb.state.delivery.JournaledStoreFixture.gauge;
import static dev.arb.state.delivery.JournaledStoreFixture.increment;
import static dev.arb.state.delivery.JournaledStoreFixture.row;
import static dev.arb.state.delivery.JournaledStoreFixture.set;
import static dev.arb.state.delivery.JournaledStoreFixture.stat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.state.KeyPattern;
import dev.arb.state.MemoryStore;
import dev.arb.state.Stat;
import dev.arb.state.StateManager;
import dev.arb.state.StateStore;
import dev.arb.state.StoreKind;
import dev.arb.state.SwitchableStore;
import dev.arb.state.TestTimes;
import dev.arb.state.TradesToday;
import dev.arb.state.Ttl;
import dev.arb.time.SimulatedClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the journal is for: outages, stores that come back old or empty, and the next process. */
class JournalTest {
    @TempDir
    Path directory;

    private final SimulatedClock clock = new SimulatedClock(TestTimes.NOW_NS);
    private final MemoryStore memory = new MemoryStore(clock);
    private final SwitchableStore store = new SwitchableStore(memory).as(StoreKind.REDIS);
    private final FailingJournal disk = new FailingJournal();
    private StatePublisher publisher;

    private void open() {
        publisher = JournaledStoreFixture.publisher(store, directory, disk, clock);
    }

    /** As a process that dies: nothing more is delivered, and only what is in the journal is left. */
    private void die() {
        store.fail();
        publisher.close(Duration.ZERO);
    }

    private void delivered() {
        assertThat(publisher.flush(LONG)).isTrue();
    }

    private void notDelivered() {
        assertThat(publisher.flush(SHORT)).isFalse();
    }

    private Path journal() {
        return JournaledStoreFixture.journal(directory, store);
    }

    @AfterEach
    void end() {
        disk.goOn();
        store.answer();
        publisher.close(LONG);
    }

    @Test
    void countersCarryTheirNumbersAndAreInTheJournal() throws IOException {
        open();
        publisher.post(increment("n", 2));
        delivered();

        assertThat(memory.readString(stat("n"))).contains("2");
        assertThat(memory.readHash("{" + stat("n") + "}:seq")).hasSize(1);
        assertThat(Files.readString(journal()))
                .contains("\"count\":\"" + stat("n") + "\"")
                .contains("\"checkpoint\":\"" + stat("n") + "\"");
    }

    @Test
    void theJournalBelongsToItsOwnerOnly() throws IOException {
        open();
        publisher.post(increment("n", 2));
        delivered();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(journal())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(journal().getParent())))
                .isEqualTo("rwx------");
        assertThat(journal().toString()).contains("mock-docker-arbitrage");
    }

    @Test
    void gaugesAreInTheJournalDuringAnOutageOnly() throws IOException {
        open();
        publisher.post(gauge("venue:upbit", "1"));
        delivered();
        assertThat(Files.readString(journal())).doesNotContain("venue:upbit");

        store.fail();
        publisher.post(gauge("venue:upbit", "2"));
        publisher.post(row("run:current", "3"));
        notDelivered();
        die();
        assertThat(Files.readString(journal())).contains("venue:upbit").contains("run:current");

        store.answer();
        open();
        delivered();
        publisher.close(LONG);
        assertThat(memory.readHash(KEYS + "venue:upbit")).isEqualTo(Map.of("v", "2"));
        assertThat(memory.readHash(KEYS + "run:current")).isEqualTo(Map.of("v", "3"));
        assertThat(Files.readString(journal())).contains("\"delivered\":\"all\"");
    }

    @Test
    void theNextProcessBringsWhatTheLastCouldNot() {
        open();
        publisher.post(increment("n", 2));
        delivered();
        store.fail();
        publisher.post(increment("n", 3));
        publisher.post(set("m", 7));
        publisher.post(increment("m", 1));
        notDelivered();
        die();
        assertThat(memory.readString(stat("n"))).contains("2");

        store.answer();
        open();
        publisher.post(increment("n", 10));
        delivered();

        assertThat(memory.readString(stat("n"))).contains("15");
        assertThat(memory.readString(stat("m"))).contains("8");
    }

    @Test
    void aChangeThatArrivedWithoutAnAnswerIsNotCountedTwiceByTheNextProcess() {
        open();
        store.loseAnswers();
        publisher.post(increment("n", 2));
        notDelivered();
        assertThat(memory.readString(stat("n"))).contains("2");
        die();

        store.answer();
        open();
        publisher.post(increment("n", 5));
        delivered();

        assertThat(memory.readString(stat("n"))).contains("7");
    }

    @Test
    void whatAnEmptiedStoreHasForgottenIsBroughtBack() {
        open();
        publisher.post(increment("n", 5));
        publisher.post(increment("quiet", 3));
        publisher.post(row("run:current", "r"));
        delivered();
        empty();
        publisher.post(increment("n", 1));
        delivered();

        assertThat(memory.readString(stat("n"))).contains("6");
        assertThat(memory.readString(stat("quiet"))).contains("3");
        assertThat(memory.readHash(KEYS + "run:current")).isEqualTo(Map.of("v", "r"));
    }

    @Test
    void aStoreThatWasEmptiedIsNoticedAlsoWhenNothingIsCounted() {
        open();
        publisher.post(increment("quiet", 3));
        delivered();
        empty();
        TestTimes.pass(clock, 6_000);
        publisher.post(gauge("venue:upbit", "1"));
        delivered();

        assertThat(memory.readString(stat("quiet"))).contains("3");
    }

    private void empty() {
        memory.scanAll(KeyPattern.startingWith(""), memory::delete);
    }

    @Test
    void aStoreThatComesBackOldGetsWhatItHasLost() {
        open();
        publisher.post(increment("n", 5));
        delivered();
        String oldValue = memory.readString(stat("n")).orElseThrow();
        Map<String, String> oldNumbers = memory.readHash("{" + stat("n") + "}:seq");
        for (int i = 0; i < 20; i++) {
            publisher.post(increment("n", 1));
            delivered();
        }
        memory.putString(stat("n"), oldValue, Ttl.NONE);
        memory.putHash("{" + stat("n") + "}:seq", oldNumbers, Ttl.NONE);
        publisher.post(increment("n", 1));
        delivered();

        assertThat(memory.readString(stat("n"))).contains("26");
    }

    @Test
    void entriesBehindACheckpointLeaveTheFile() throws IOException {
        open();
        for (int i = 0; i < 3_000; i++) {
            publisher.post(increment("n", 1));
            delivered();
        }
        publisher.close(LONG);
        assertThat(Files.size(journal())).isLessThan(512 << 10);

        open();
        publisher.close(LONG);
        assertThat(Files.size(journal())).isLessThan(100 << 10);
        assertThat(memory.readString(stat("n"))).contains("3000");
    }

    @Test
    void aTornRecordIsPassedOverByReadersAndByTheNextWriter() throws IOException {
        open();
        publisher.post(increment("n", 2));
        delivered();
        store.fail();
        publisher.post(increment("n", 3));
        notDelivered();
        die();
        Files.writeString(journal(), "0bad0bad {\"count\":\"" + stat("n"), StandardOpenOption.APPEND);
        JournalReader reader = new JournalReader(journal(), () -> clock.nowNs() / 1_000_000);
        reader.refresh();
        assertThat(reader.waiting()).isEqualTo(1);

        store.answer();
        open();
        delivered();

        assertThat(memory.readString(stat("n"))).contains("5");
    }

    @Test
    void numbersThatAPowerFailureHasForgottenAreNotUsedAgain() throws IOException {
        open();
        byte[] synced = Files.readAllBytes(journal());
        publisher.post(increment("n", 2));
        delivered();
        die();
        Files.write(journal(), synced);

        store.answer();
        open();
        publisher.post(increment("n", 3));
        delivered();

        assertThat(memory.readString(stat("n"))).contains("5");
    }

    @Test
    void aFileThatIsNoJournalIsSetAsideWithAWarning() throws IOException {
        Files.createDirectories(journal().getParent());
        Files.writeString(journal(), "these are my notes\n");
        open();
        publisher.post(increment("n", 2));
        delivered();

        assertThat(publisher.takeWarning().orElseThrow())
                .contains(journal().toString())
                .contains("set aside");
        assertThat(memory.readString(stat("n"))).contains("2");
        try (Stream<Path> files = Files.list(journal().getParent())) {
            assertThat(files.filter(file -> file.toString().contains("set-aside")))
                    .singleElement()
                    .satisfies(file ->
                            assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("these are my notes\n"));
        }
    }

    @Test
    void aDiskThatIsFullIsToldOnceAndDeliveryGoesOn() throws IOException {
        disk.full = true;
        open();
        publisher.post(increment("n", 2));
        delivered();
        publisher.post(increment("n", 2));
        delivered();

        assertThat(memory.readString(stat("n"))).contains("4");
        assertThat(publisher.takeWarning().orElseThrow()).contains("No space left on device");
        assertThat(publisher.takeWarning()).isEmpty();
        assertThat(publisher.stats().journalFailures()).isPositive();

        disk.full = false;
        awaitJournalHolding("checkpoint");
        store.fail();
        publisher.post(increment("n", 3));
        notDelivered();
        die();
        store.answer();
        open();
        delivered();
        assertThat(memory.readString(stat("n"))).contains("7");
    }

    private void awaitJournalHolding(String text) throws IOException {
        while (!Files.exists(journal()) || !Files.readString(journal()).contains(text)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aDiskThatFillsUpInTheMiddleOfARecordLosesNothing() throws IOException {
        open();
        publisher.post(increment("n", 2));
        delivered();
        store.fail();
        disk.full = true;
        publisher.post(increment("n", 3));
        notDelivered();
        disk.full = false;
        awaitJournalHolding("\"by\":\"3\"");
        die();

        store.answer();
        open();
        delivered();

        assertThat(memory.readString(stat("n"))).contains("5");
    }

    @Test
    void aCounterThatIsNoNumberIsRefusedOnceAndHoldsUpNothing() {
        memory.putString(stat("text"), "abc", Ttl.NONE);
        open();
        publisher.post(increment("text", 1));
        publisher.post(increment("n", 1));
        delivered();
        publisher.post(increment("text", 1));
        delivered();

        assertThat(memory.readString(stat("n"))).contains("1");
        assertThat(memory.readString(stat("text"))).contains("abc");
        assertThat(publisher.stats().rejected()).isEqualTo(2);
        assertThat(publisher.takeWarning().orElseThrow()).contains(stat("text"));
        assertThat(publisher.takeWarning()).isEmpty();

        memory.putString(stat("text"), "4", Ttl.NONE);
        publisher.post(increment("text", 1));
        delivered();
        assertThat(memory.readString(stat("text"))).contains("5");
    }

    @Test
    void aStoreThatRefusesToCountIsTriedAgain() {
        open();
        delivered();
        store.refuse();
        publisher.post(increment("n", 2));
        notDelivered();
        assertThat(publisher.stats().lastFailure()).contains("the test's store refuses");

        store.answer();
        delivered();

        assertThat(memory.readString(stat("n"))).contains("2");
    }

    @Test
    void aRunnerThatHasLostItsNamespaceWritesNothingMore() {
        boolean[] mine = {true};
        publisher = new StatePublisher(
                store, new StatePublisher.Setup(directory, KEYS, () -> mine[0]), disk, clock, 100, SHORT);
        publisher.post(increment("n", 1));
        delivered();
        mine[0] = false;
        publisher.post(increment("n", 1));
        publisher.post(row("run:current", "mine"));

        assertThat(publisher.flush(LONG)).isFalse();
        assertThat(memory.readString(stat("n"))).contains("1");
        assertThat(memory.readHash(KEYS + "run:current")).isEmpty();
        mine[0] = true;
        assertThat(publisher.close(LONG)).isFalse();
        assertThat(memory.readString(stat("n"))).contains("1");
    }

    @Test
    void readsInTheWritingProcessSeeWhatWaits() {
        open();
        publisher.post(increment("n", 2));
        delivered();
        StateStore view = publisher.view();
        assertThat(view.readString(stat("n"))).contains("2");
        store.hang();
        publisher.post(increment("n", 3));
        publisher.post(gauge("venue:upbit", "1"));
        store.awaitHanging();
        publisher.post(increment("n", 4));
        publisher.post(gauge("venue:upbit", "2"));

        StateStore seen = new OverlayStore(Optional.of(memory), "memory", publisher.undelivered(), clock);
        assertThat(seen.readString(stat("n"))).contains("9");
        assertThat(seen.readHash(KEYS + "venue:upbit")).isEqualTo(Map.of("v", "2"));
        assertThat(seen.ttl(KEYS + "venue:upbit")).contains(new Ttl(60_000));
        assertThat(memory.readString(stat("n"))).contains("2");
        store.answer();
        delivered();
        assertThat(view.readString(stat("n"))).contains("9");
        assertThat(memory.readString(stat("n"))).contains("9");
    }

    @Test
    void postingReturnsWhileTheDiskAndTheStoreHang() throws InterruptedException {
        open();
        delivered();
        disk.hang();
        store.hang();
        publisher.post(increment("n", 1));
        disk.awaitHanging();

        for (int i = 0; i < 500; i++) {
            publisher.post(increment("n", 1));
            publisher.post(gauge("venue:v" + i, "1"));
        }

        assertThat(publisher.stats().posted()).isEqualTo(1_001);
        assertThat(memory.readString(stat("n"))).isEmpty();
        disk.goOn();
        store.awaitHanging();
        publisher.post(increment("n", 1));
        store.answer();
        delivered();
        assertThat(memory.readString(stat("n"))).contains("502");
    }

    @Test
    void aDayThatBeginsDuringAnOutageResetsTheCountOnceRedisTellsItsDate() {
        StateManager manager = new StateManager(memory, KEYS);
        memory.putString(KEYS.stat(Stat.TRADES_TODAY), "9", Ttl.NONE);
        memory.putString(KEYS.stat(Stat.TRADES_TODAY_DATE), "2026-03-03", Ttl.NONE);
        store.fail();
        open();
        TradesToday trades = new TradesToday(publisher.writer(KEYS), clock.nowNs());
        trades.opened(clock.nowNs());
        notDelivered();
        die();
        store.answer();
        open();
        delivered();
        assertThat(manager.getStats().tradesToday(TradesToday.kstDate(clock.nowNs())))
                .contains(1L);

        empty();
        TestTimes.pass(clock, Duration.ofHours(3));
        TradesToday later = new TradesToday(publisher.writer(KEYS), clock.nowNs());
        later.opened(clock.nowNs());
        delivered();
        assertThat(manager.getStats().tradesToday(TradesToday.kstDate(clock.nowNs())))
                .contains(1L);
        assertThat(manager.getStats().whole(Stat.TRADES_TOTAL)).contains(2L);
    }
}
