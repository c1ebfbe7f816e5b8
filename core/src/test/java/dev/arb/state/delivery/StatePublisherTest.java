package dev.arb.state.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.net.Until;
import dev.arb.model.Env;
import dev.arb.state.Keys;
import dev.arb.state.MemoryStore;
import dev.arb.state.Namespace;
import dev.arb.state.Stat;
import dev.arb.state.StateManager;
import dev.arb.state.StateWrite;
import dev.arb.state.StateWriter;
import dev.arb.state.SwitchableStore;
import dev.arb.state.TestTimes;
import dev.arb.state.TradesToday;
import dev.arb.state.Ttl;
import dev.arb.time.SimulatedClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatePublisherTest {
    private static final Keys KEYS = new Keys(new Namespace("mock", Env.DOCKER));
    private static final Duration LONG = Duration.ofSeconds(20);

    private final SimulatedClock clock = new SimulatedClock(TestTimes.NOW_NS);
    private final MemoryStore memory = new MemoryStore(clock);
    private final SwitchableStore store = new SwitchableStore(memory);
    private final StatePublisher publisher = new StatePublisher(
            store,
            new StatePublisher.Setup(Path.of("none"), KEYS, () -> true),
            JournalFiles.DISK,
            clock,
            50,
            Duration.ofMillis(1));

    @AfterEach
    void end() {
        store.answer();
        publisher.close(LONG);
    }

    private static StateWrite increment(String key, long by) {
        return new StateWrite.Increment(key, BigDecimal.valueOf(by));
    }

    private static StateWrite gauge(String key, String value) {
        return new StateWrite.PutHash(key, Map.of("v", value), new Ttl(60_000));
    }

    @Test
    void whatWasPostedIsWritten() {
        publisher.post(gauge("g", "1"));
        publisher.post(increment("n", 2));

        assertThat(publisher.flush(LONG)).isTrue();
        assertThat(memory.readHash("g")).isEqualTo(Map.of("v", "1"));
        assertThat(memory.readString("n")).contains("2");
        assertThat(publisher.isDrained()).isTrue();
    }

    @Test
    void incrementsFromManyThreadsAddUpExactly() throws InterruptedException {
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofPlatform().start(() -> {
                for (int n = 0; n < 5_000; n++) {
                    publisher.post(increment("n", 1));
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(publisher.flush(LONG)).isTrue();
        assertThat(memory.readString("n")).contains("20000");
        assertThat(publisher.stats().posted()).isEqualTo(20_000);
    }

    @Test
    void anOutageKeepsTheNewestGaugeAndTheSumOfIncrements() {
        store.fail();
        publisher.post(gauge("g", "1"));
        publisher.post(increment("n", 2));
        assertThat(publisher.flush(Duration.ofMillis(50))).isFalse();
        assertThat(publisher.inOutage()).isTrue();
        publisher.post(gauge("g", "2"));
        publisher.post(increment("n", 3));
        assertThat(memory.readString("n")).isEmpty();

        store.answer();

        assertThat(publisher.flush(LONG)).isTrue();
        assertThat(memory.readHash("g")).isEqualTo(Map.of("v", "2"));
        assertThat(memory.readString("n")).contains("5");
        PublisherStats stats = publisher.stats();
        assertThat(stats.failures()).isPositive();
        assertThat(stats.outage()).isFalse();
        assertThat(stats.waiting()).isZero();
        assertThat(stats.lastFailure()).contains("the test's store does not answer");
    }

    @Test
    void aTtlRunsWhileTheWriteWaits() {
        store.fail();
        publisher.post(gauge("over", "1"));
        TestTimes.pass(clock, 40_000);
        publisher.post(gauge("young", "1"));
        publisher.post(new StateWrite.PutString("stays", "1", Ttl.NONE));
        TestTimes.pass(clock, 30_000);
        // an attempt that began before may still be under way, with the ages of that time
        long failures = publisher.stats().failures();
        Until.holds("a later attempt has failed", () -> publisher.stats().failures() >= failures + 2);

        store.answer();

        assertThat(publisher.flush(LONG)).isTrue();
        assertThat(memory.readHash("over")).isEmpty();
        assertThat(memory.ttl("young")).contains(new Ttl(30_000));
        assertThat(memory.readString("stays")).contains("1");
    }

    @Test
    void aLongOutageDropsTheOldestGaugesAndNoCounter() {
        store.fail();
        publisher.post(increment("n", 7));
        for (int i = 0; i < 500; i++) {
            publisher.post(gauge("g" + i, "1"));
        }
        publisher.flush(Duration.ofMillis(20));
        assertThat(publisher.stats().waiting()).isLessThanOrEqualTo(100);
        store.answer();

        assertThat(publisher.flush(LONG)).isTrue();
        assertThat(memory.readString("n")).contains("7");
        assertThat(memory.readHash("g499")).isNotEmpty();
        assertThat(memory.readHash("g0")).isEmpty();
        assertThat(publisher.stats().dropped()).isEqualTo(451);
    }

    @Test
    void aWriteThatIsRefusedForGoodDoesNotHoldUpTheOthers() {
        memory.putString("text", "abc", Ttl.NONE);
        publisher.post(increment("text", 1));
        publisher.post(increment("n", 1));

        assertThat(publisher.flush(LONG)).isTrue();
        assertThat(memory.readString("n")).contains("1");
        assertThat(publisher.stats().rejected()).isEqualTo(1);
    }

    @Test
    void closingWritesWhatWaitsAndThenTakesNothingMore() {
        publisher.post(increment("n", 1));

        assertThat(publisher.close(LONG)).isTrue();
        publisher.post(increment("n", 1));

        assertThat(memory.readString("n")).contains("1");
        assertThat(publisher.flush(LONG)).isTrue();
    }

    @Test
    void closingDuringAnOutageSaysThatNotAllWasWritten() {
        store.fail();
        publisher.post(increment("n", 1));

        assertThat(publisher.close(Duration.ofMillis(50))).isFalse();
        assertThat(memory.readString("n")).isEmpty();
    }

    @Test
    void postingReturnsWhileTheStoreHangs() {
        store.hang();
        publisher.post(gauge("first", "1"));
        store.awaitHanging();

        for (int i = 0; i < 40; i++) {
            publisher.post(gauge("g" + i, "1"));
        }

        assertThat(publisher.stats().posted()).isEqualTo(41);
        store.answer();
        assertThat(publisher.flush(LONG)).isTrue();
        assertThat(memory.readHash("g39")).isNotEmpty();
    }

    @Test
    void tradesOfTheDayBeginAgainAtMidnightInKorea() {
        StateWriter writer = publisher.writer(KEYS);
        memory.putString(KEYS.stat(Stat.TRADES_TODAY), "9", Ttl.NONE);
        memory.putString(KEYS.stat(Stat.TRADES_TODAY_DATE), "2026-03-03", Ttl.NONE);
        TradesToday trades = new TradesToday(writer, clock.nowNs());
        trades.opened(clock.nowNs());
        trades.opened(clock.nowNs());
        assertThat(publisher.flush(LONG)).isTrue();
        assertThat(memory.readString(KEYS.stat(Stat.TRADES_TODAY))).contains("2");

        TestTimes.pass(clock, Duration.ofHours(3));
        trades.opened(clock.nowNs());

        assertThat(publisher.flush(LONG)).isTrue();
        StateManager manager = new StateManager(memory, KEYS);
        assertThat(manager.getStats().tradesToday(TradesToday.kstDate(clock.nowNs())))
                .contains(1L);
        assertThat(manager.getStats().whole(Stat.TRADES_TOTAL)).contains(3L);
        assertThat(memory.readString(KEYS.stat(Stat.TRADES_TODAY_DATE))).isEqualTo(Optional.of("2026-03-05"));
    }
}
