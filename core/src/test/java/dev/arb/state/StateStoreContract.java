package dev.arb.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store must do. Subclasses give a fresh, empty store and a way to let a TTL pass. */
public abstract class StateStoreContract {
    /** Short enough for a real clock to wait for, long enough to be seen before. */
    static final Ttl SHORT = new Ttl(400);

    protected abstract StateStore store();

    /** Lets {@link #SHORT} pass for a key that was set with it. */
    protected abstract void passShortTtlOf(String key);

    @Test
    void aStringIsReadAsItWasWritten() {
        store().putString("a:b", "값 ₩ 1,5\n\"x\"", Ttl.NONE);

        assertThat(store().readString("a:b")).contains("값 ₩ 1,5\n\"x\"");
        assertThat(store().readString("a:c")).isEmpty();
    }

    @Test
    void aHashIsReadAsItWasWritten() {
        store().putHash("h", Map.of("bid", "1.5", "name", "İı\t'\"", "", "no name"), Ttl.NONE);

        assertThat(store().readHash("h")).isEqualTo(Map.of("bid", "1.5", "name", "İı\t'\"", "", "no name"));
        assertThat(store().readHash("absent")).isEmpty();
    }

    @Test
    void aHashReplacesTheOneBeforeFieldByField() {
        store().putHash("h", Map.of("bid", "1", "ask", "2"), Ttl.NONE);
        store().putHash("h", Map.of("bid", "3"), Ttl.NONE);

        assertThat(store().readHash("h")).isEqualTo(Map.of("bid", "3"));
    }

    @Test
    void aHashWithoutFieldsIsNoKey() {
        store().putHash("h", Map.of("bid", "1"), Ttl.NONE);
        store().putHash("h", Map.of(), Ttl.NONE);

        assertThat(store().readHash("h")).isEmpty();
        assertThat(store().ttl("h")).isEmpty();
    }

    @Test
    void anUpdateSetsAndRemovesSingleFields() {
        store().updateHash("h", Map.of("a", "1", "b", "2"), Set.of());
        store().updateHash("h", Map.of("b", "3"), Set.of("a", "absent"));

        assertThat(store().readHash("h")).isEqualTo(Map.of("b", "3"));
    }

    @Test
    void anUpdateThatRemovesTheLastFieldRemovesTheKey() {
        store().updateHash("h", Map.of("a", "1"), Set.of());
        store().updateHash("h", Map.of(), Set.of("a"));

        assertThat(store().ttl("h")).isEmpty();
    }

    @Test
    void anUpdateKeepsTheTtl() {
        store().putHash("h", Map.of("a", "1"), new Ttl(60_000));
        store().updateHash("h", Map.of("b", "2"), Set.of());

        assertThat(store().ttl("h").orElseThrow().millis()).isBetween(30_000L, 60_000L);
    }

    @Test
    void anotherTypeReadsAsAbsent() {
        store().putString("s", "1", Ttl.NONE);
        store().putHash("h", Map.of("a", "1"), Ttl.NONE);

        assertThat(store().readHash("s")).isEmpty();
        assertThat(store().readString("h")).isEmpty();
        assertThat(store().readStrings(List.of("s", "h", "x"))).isEqualTo(Map.of("s", "1"));
    }

    @Test
    void aPutReplacesAKeyOfAnotherType() {
        store().putString("k", "1", Ttl.NONE);
        store().putHash("k", Map.of("a", "1"), Ttl.NONE);
        assertThat(store().readHash("k")).isEqualTo(Map.of("a", "1"));

        store().putString("k", "2", Ttl.NONE);
        assertThat(store().readString("k")).contains("2");
    }

    @Test
    void readingNoKeysAtAllGivesNothing() {
        assertThat(store().readStrings(List.of())).isEmpty();
    }

    @Test
    void aKeyIsGoneAfterItsTtl() {
        store().putString("s", "1", SHORT);
        store().putHash("h", Map.of("a", "1"), SHORT);
        assertThat(store().readString("s")).contains("1");

        passShortTtlOf("h");

        assertThat(store().readString("s")).isEmpty();
        assertThat(store().readStrings(List.of("s"))).isEmpty();
        assertThat(store().readHash("h")).isEmpty();
        assertThat(store().ttl("s")).isEmpty();
        assertThat(keys(KeyPattern.startingWith(""))).isEmpty();
    }

    @Test
    void anExpiredKeyStartsAfresh() {
        store().putString("n", "5", SHORT);
        passShortTtlOf("n");

        assertThat(store().increment("n", BigDecimal.ONE)).isEqualByComparingTo("1");
        assertThat(store().ttl("n")).contains(Ttl.NONE);
    }

    @Test
    void aTtlIsTold() {
        store().putString("s", "1", new Ttl(60_000));
        store().putString("stays", "1", Ttl.NONE);

        assertThat(store().ttl("s").orElseThrow().millis()).isBetween(30_000L, 60_000L);
        assertThat(store().ttl("stays")).contains(Ttl.NONE);
        assertThat(store().ttl("absent")).isEmpty();
    }

    @Test
    void aNewValueWithoutTtlStays() {
        store().putString("s", "1", SHORT);
        store().putString("s", "2", Ttl.NONE);
        store().putHash("h", Map.of("a", "1"), SHORT);
        store().putHash("h", Map.of("a", "2"), Ttl.NONE);

        assertThat(store().ttl("s")).contains(Ttl.NONE);
        assertThat(store().ttl("h")).contains(Ttl.NONE);
    }

    @Test
    void incrementsAddUpFromNothing() {
        assertThat(store().increment("n", BigDecimal.ONE)).isEqualByComparingTo("1");
        assertThat(store().increment("n", new BigDecimal("2"))).isEqualByComparingTo("3");
        assertThat(store().readString("n")).contains("3");
        assertThat(store().increment("n", new BigDecimal("-0.25"))).isEqualByComparingTo("2.75");
        assertThat(store().readString("n")).contains("2.75");
    }

    @Test
    void anIncrementKeepsTheTtl() {
        store().putString("n", "1", new Ttl(60_000));
        store().increment("n", BigDecimal.TEN);

        assertThat(store().readString("n")).contains("11");
        assertThat(store().ttl("n").orElseThrow().millis()).isBetween(30_000L, 60_000L);
    }

    @Test
    void anIncrementOfWhatIsNoNumberIsRefusedAndTheRestIsApplied() {
        store().putString("text", "abc", Ttl.NONE);
        store().putHash("h", Map.of("a", "1"), Ttl.NONE);

        List<Rejection> rejections = store().apply(List.of(
                new StateWrite.Increment("text", BigDecimal.ONE),
                new StateWrite.PutString("after", "1", Ttl.NONE),
                new StateWrite.Increment("h", BigDecimal.ONE),
                new StateWrite.UpdateHash("text", Map.of("a", "1"), Set.of())));

        assertThat(rejections).extracting(Rejection::key).containsExactly("text", "h", "text");
        assertThat(rejections)
                .extracting(Rejection::reason)
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(store().readString("after")).contains("1");
        assertThat(store().readString("text")).contains("abc");
        assertThatThrownBy(() -> store().increment("text", BigDecimal.ONE))
                .isInstanceOf(StateStoreException.class)
                .isNotInstanceOf(StoreUnreachableException.class)
                .hasMessageContaining("text");
    }

    @Test
    void writesOfABatchAreAppliedInOrder() {
        store().apply(List.of(
                new StateWrite.PutString("k", "1", Ttl.NONE),
                new StateWrite.Increment("k", BigDecimal.ONE),
                new StateWrite.PutHash("h", Map.of("a", "1"), Ttl.NONE),
                new StateWrite.UpdateHash("h", Map.of("b", "2"), Set.of("a")),
                new StateWrite.PutString("gone", "1", Ttl.NONE),
                new StateWrite.Delete("gone")));

        assertThat(store().readString("k")).contains("2");
        assertThat(store().readHash("h")).isEqualTo(Map.of("b", "2"));
        assertThat(store().readString("gone")).isEmpty();
        assertThat(store().apply(List.of())).isEmpty();
    }

    @Test
    void aNewDayResetsTheCountOnceAndADatelessCountStays() {
        store().putString("count", "7", Ttl.NONE);
        store().apply(List.of(new StateWrite.BeginDay("date", "count", "2026-01-01")));
        assertThat(store().readStrings(List.of("count", "date"))).isEqualTo(Map.of("count", "7", "date", "2026-01-01"));

        store().apply(List.of(new StateWrite.BeginDay("date", "count", "2026-01-01")));
        assertThat(store().readString("count")).contains("7");

        store().apply(List.of(
                new StateWrite.BeginDay("date", "count", "2026-01-02"),
                new StateWrite.Increment("count", BigDecimal.TWO)));
        assertThat(store().readStrings(List.of("count", "date"))).isEqualTo(Map.of("count", "2", "date", "2026-01-02"));
    }

    private static final String COUNTER = "mock:docker:arbitrage:stats:n";

    private static CounterBatch batch(long acknowledged, long after, CounterEntry... entries) {
        return new CounterBatch(COUNTER, "j1", Optional.empty(), acknowledged, after, List.of(entries));
    }

    private static CounterBatch batch(CounterCheckpoint last, long acknowledged, long after, CounterEntry... entries) {
        return new CounterBatch(COUNTER, "j1", Optional.of(last), acknowledged, after, List.of(entries));
    }

    private static CounterEntry add(long seq, long by) {
        return new CounterEntry.Add(seq, BigDecimal.valueOf(by));
    }

    private static CounterEntry set(long seq, long to) {
        return new CounterEntry.Set(seq, BigDecimal.valueOf(to));
    }

    private static CounterCheckpoint checkpoint(long seq, long value) {
        return new CounterCheckpoint(seq, BigDecimal.valueOf(value));
    }

    private void assertApplied(CounterBatch batch, long seq, long value, boolean restored) {
        assertThat(store().applyCounter(batch))
                .isEqualTo(new CounterAnswer.Applied(seq, BigDecimal.valueOf(value), restored));
        assertThat(store().readString(COUNTER)).contains(Long.toString(value));
        assertThat(store().readHash("{" + COUNTER + "}:seq")).containsEntry("j1", Long.toString(seq));
    }

    @Test
    void entriesOfAJournalAreAppliedOnceHoweverOftenTheyAreSent() {
        assertApplied(batch(0, 0, add(1, 2), add(2, 3)), 2, 5, false);
        assertApplied(batch(0, 0, add(1, 2), add(2, 3), add(7, 1)), 7, 6, false);
        assertApplied(batch(0, 0, add(1, 2), add(2, 3), add(7, 1)), 7, 6, false);
        assertApplied(batch(7, 7, set(8, 0), add(9, 4)), 9, 4, false);
        assertApplied(batch(9, 9), 9, 4, false);
        assertThat(store().ttl(COUNTER)).contains(Ttl.NONE);
    }

    @Test
    void aCounterWithoutNumbersIsTheBaseOfAJournalWithoutCheckpoint() {
        store().putString(COUNTER, "40", Ttl.NONE);

        assertApplied(batch(0, 0, add(1, 2)), 1, 42, false);
    }

    @Test
    void aStoreThatHasLostEntriesAsksForThem() {
        assertApplied(batch(0, 0, add(1, 2)), 1, 2, false);

        assertThat(store().applyCounter(batch(5, 5, add(6, 1)))).isEqualTo(new CounterAnswer.Needs(1));
        assertThat(store().readString(COUNTER)).contains("2");
        assertApplied(batch(5, 1, add(5, 7), add(6, 1)), 6, 10, false);
    }

    @Test
    void anOldNumberBringsTheCheckpointBack() {
        assertApplied(batch(0, 0, add(1, 2)), 1, 2, false);

        assertApplied(batch(checkpoint(4, 100), 5, 4, add(5, 7), add(6, 1)), 6, 108, true);
        assertApplied(batch(checkpoint(4, 100), 6, 4, add(5, 7), add(6, 1)), 6, 108, false);
    }

    @Test
    void anEmptyStoreGetsTheCheckpointBackAlsoWithoutANewEntry() {
        assertApplied(batch(checkpoint(4, 100), 4, 4), 4, 100, true);
        store().delete("{" + COUNTER + "}:seq");
        store().putString(COUNTER, "3", Ttl.NONE);

        assertThat(store().applyCounter(batch(checkpoint(4, 100), 9, 9))).isEqualTo(new CounterAnswer.Needs(4));
        assertApplied(batch(checkpoint(4, 100), 9, 4, add(9, 1)), 9, 101, true);
    }

    @Test
    void numbersOfOtherJournalsMeanThatOnlyTheUnacknowledgedIsMissing() {
        store().putString(COUNTER, "50", Ttl.NONE);
        store().updateHash("{" + COUNTER + "}:seq", Map.of("other", "77"), Set.of());

        assertApplied(batch(checkpoint(4, 9), 5, 4, add(5, 1), add(6, 2)), 6, 52, false);
        assertThat(store().readHash("{" + COUNTER + "}:seq")).containsEntry("other", "77");
    }

    @Test
    void lookingAfterACounterThatWasNeverWrittenWritesNothing() {
        assertThat(store().applyCounter(batch(0, 0))).isEqualTo(new CounterAnswer.Applied(0, BigDecimal.ZERO, false));
        assertThat(keys(KeyPattern.startingWith(""))).isEmpty();
    }

    @Test
    void anAdditionToWhatIsNoNumberIsRefusedAndSettingItIsNot() {
        store().putString(COUNTER, "abc", Ttl.NONE);
        assertThat(store().applyCounter(batch(0, 0, add(1, 2)))).isInstanceOf(CounterAnswer.Refused.class);
        assertThat(store().readString(COUNTER)).contains("abc");
        assertThat(store().readHash("{" + COUNTER + "}:seq")).isEmpty();
        assertApplied(batch(0, 0, set(3, 1), add(4, 1)), 4, 2, false);

        store().putHash(COUNTER, Map.of("a", "1"), Ttl.NONE);
        assertThat(store().applyCounter(batch(4, 4, add(5, 2)))).isInstanceOf(CounterAnswer.Refused.class);
        assertThat(store().applyCounter(batch(4, 4, set(5, 2)))).isInstanceOf(CounterAnswer.Refused.class);
        assertThat(store().readHash(COUNTER)).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void largeNumbersOfEntriesKeepTheirOrder() {
        long large = CounterEntry.MOST - 2;
        assertApplied(batch(0, 0, add(large - 1, 1)), large - 1, 1, false);
        assertApplied(batch(large - 1, large - 1, add(large, 1)), large, 2, false);
        assertApplied(batch(large - 1, large - 1, add(large, 1), add(large + 1, 1)), large + 1, 3, false);
    }

    @Test
    void compareAndSetActsOnlyOnWhatIsExpected() {
        assertThat(store().compareAndSet("lock", Optional.of("a"), Optional.of("b"), Ttl.NONE))
                .isFalse();
        assertThat(store().compareAndSet("lock", Optional.empty(), Optional.of("a"), new Ttl(60_000)))
                .isTrue();
        assertThat(store().compareAndSet("lock", Optional.empty(), Optional.of("b"), Ttl.NONE))
                .isFalse();
        assertThat(store().ttl("lock").orElseThrow().millis()).isBetween(30_000L, 60_000L);
        assertThat(store().compareAndSet("lock", Optional.of("a"), Optional.of("b"), Ttl.NONE))
                .isTrue();
        assertThat(store().readString("lock")).contains("b");
        assertThat(store().ttl("lock")).contains(Ttl.NONE);
        assertThat(store().compareAndSet("lock", Optional.of("a"), Optional.empty(), Ttl.NONE))
                .isFalse();
        assertThat(store().compareAndSet("lock", Optional.of("b"), Optional.empty(), Ttl.NONE))
                .isTrue();
        assertThat(store().readString("lock")).isEmpty();
    }

    @Test
    void compareAndSetLeavesAHashAlone() {
        store().putHash("h", Map.of("a", "1"), Ttl.NONE);

        assertThat(store().compareAndSet("h", Optional.empty(), Optional.of("x"), Ttl.NONE))
                .isFalse();
        assertThat(store().readHash("h")).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void compareAndSetTakesAnExpiredKeyForNone() {
        store().putString("lock", "a", SHORT);
        passShortTtlOf("lock");

        assertThat(store().compareAndSet("lock", Optional.empty(), Optional.of("b"), Ttl.NONE))
                .isTrue();
    }

    @Test
    void aScanFindsEveryKeyOfAPatternOverManyPages() {
        List<StateWrite> writes = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 1_300; i++) {
            String key = "mock:docker:x:" + i;
            wanted.add(key);
            writes.add(new StateWrite.PutString(key, "1", Ttl.NONE));
            writes.add(new StateWrite.PutHash("other:" + i, Map.of("a", "1"), Ttl.NONE));
        }
        store().apply(writes);

        assertThat(keys(KeyPattern.startingWith("mock:docker:x:"))).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(keys(new KeyPattern("", ":x:17"))).containsExactly("mock:docker:x:17");
        assertThat(keys(new KeyPattern("mock:docker:x:17", ":x:17"))).isEmpty();
    }

    @Test
    void aPatternTakesGlobCharactersLiterally() {
        for (String key : List.of("a*b:1", "a?b:1", "a[b]:1", "a\\b:1", "a%b:1", "a_b:1", "axb:1", "A*B:1")) {
            store().putString(key, "1", Ttl.NONE);
        }

        assertThat(keys(KeyPattern.startingWith("a*b"))).containsExactly("a*b:1");
        assertThat(keys(KeyPattern.startingWith("a?b"))).containsExactly("a?b:1");
        assertThat(keys(KeyPattern.startingWith("a[b]"))).containsExactly("a[b]:1");
        assertThat(keys(KeyPattern.startingWith("a\\b"))).containsExactly("a\\b:1");
        assertThat(keys(KeyPattern.startingWith("a_b"))).containsExactly("a_b:1");
        assertThat(keys(KeyPattern.startingWith("a%b"))).containsExactly("a%b:1");
    }

    private List<String> keys(KeyPattern pattern) {
        List<String> keys = new ArrayList<>();
        store().scanAll(pattern, keys::add);
        return keys.stream().distinct().toList();
    }
}
