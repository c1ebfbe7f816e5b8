package dev.arb.state.delivery;

import dev.arb.state.CounterAnswer;
import dev.arb.state.CounterBatch;
import dev.arb.state.CounterRules;
import dev.arb.state.Decimals;
import dev.arb.state.KeyPattern;
import dev.arb.state.Rejection;
import dev.arb.state.ScanPage;
import dev.arb.state.StateStore;
import dev.arb.state.StateStoreException;
import dev.arb.state.StateWrite;
import dev.arb.state.StoreKind;
import dev.arb.state.StoredEntry;
import dev.arb.state.Ttl;
import dev.arb.time.NanoClock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A store as it will be when everything has been delivered: what waits is laid over what is read, in memory. It is for
 * reading only, and does not close the store below. While nothing waits it hands every read on as it is.
 */
final class OverlayStore implements StateStore {
    private static final long MS_NS = 1_000_000L;

    private final Optional<StateStore> below;
    private final String description;
    private final Undelivered undelivered;
    private final NanoClock clock;

    /**
     * @param below empty for a store that does not answer: then only what waits is there
     * @param description of that store
     * @param clock wall clock
     */
    OverlayStore(Optional<StateStore> below, String description, Undelivered undelivered, NanoClock clock) {
        this.below = below;
        this.description = description;
        this.undelivered = undelivered;
        this.clock = clock;
    }

    @Override
    public StoreKind kind() {
        return below.map(StateStore::kind).orElse(StoreKind.REDIS);
    }

    @Override
    public String description() {
        return description;
    }

    private boolean isTransparent() {
        return below.isPresent() && undelivered.isEmpty();
    }

    private long nowMs() {
        return Math.floorDiv(clock.nowNs(), MS_NS);
    }

    private Optional<String> stringBelow(String key) {
        return below.flatMap(store -> store.readString(key));
    }

    private Map<String, String> hashBelow(String key) {
        return below.map(store -> store.readHash(key)).orElse(Map.of());
    }

    /** What a key holds with everything laid over it. @param base what the store below holds */
    private @Nullable StoredEntry laidOver(String key, @Nullable StoredEntry base) {
        Optional<String> storedDate = undelivered.dateKeyOf(key).flatMap(this::stringBelow);
        Undelivered.Changes changes = undelivered.of(key, storedDate);
        StoredEntry entry = base;
        if (changes.counter().isPresent()) {
            entry = counted(entry, changes.counter().get());
        }
        for (StateWrite write : changes.writes()) {
            entry = after(entry, write);
        }
        return entry;
    }

    private @Nullable StoredEntry counted(@Nullable StoredEntry entry, CounterBatch batch) {
        Map<String, String> numbers = hashBelow(batch.seqKey());
        boolean known = !batch.entries().isEmpty() || batch.checkpoint().isPresent();
        return known && CounterRules.apply(entry, numbers, batch) instanceof CounterAnswer.Applied applied
                ? text(Decimals.plain(applied.value()), Ttl.NONE)
                : entry;
    }

    private @Nullable StoredEntry after(@Nullable StoredEntry entry, StateWrite write) {
        try {
            return StoredEntry.after(entry, write, nowMs());
        } catch (StoredEntry.Rejected refusedThereToo) {
            return entry;
        }
    }

    private StoredEntry text(String text, Ttl ttl) {
        return StoredEntry.of(new StoredEntry.Text(text), ttl, nowMs());
    }

    @Override
    public Map<String, String> readHash(String key) {
        Map<String, String> stored = hashBelow(key);
        if (isTransparent()) {
            return stored;
        }
        StoredEntry base = stored.isEmpty() ? null : StoredEntry.of(new StoredEntry.Hash(stored), Ttl.NONE, nowMs());
        StoredEntry entry = laidOver(key, base);
        return entry == null ? Map.of() : entry.fields();
    }

    @Override
    public Optional<String> readString(String key) {
        return isTransparent() ? stringBelow(key) : laidOver(key, stringBelow(key));
    }

    private Optional<String> laidOver(String key, Optional<String> stored) {
        StoredEntry entry =
                laidOver(key, stored.map(text -> text(text, Ttl.NONE)).orElse(null));
        return entry == null ? Optional.empty() : entry.text();
    }

    @Override
    public Map<String, String> readStrings(List<String> keys) {
        Map<String, String> stored = below.map(store -> store.readStrings(keys)).orElse(Map.of());
        if (isTransparent()) {
            return stored;
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (String key : keys) {
            laidOver(key, Optional.ofNullable(stored.get(key))).ifPresent(text -> found.put(key, text));
        }
        return found;
    }

    @Override
    public Optional<Ttl> ttl(String key) {
        Optional<Ttl> stored = below.flatMap(store -> store.ttl(key));
        if (isTransparent() || undelivered.of(key, Optional.empty()).isEmpty()) {
            return stored;
        }
        Map<String, String> hash = hashBelow(key);
        Optional<StoredEntry> base = stored.map(ttl -> hash.isEmpty()
                ? text(stringBelow(key).orElse(""), ttl)
                : StoredEntry.of(new StoredEntry.Hash(hash), ttl, nowMs()));
        return Optional.ofNullable(laidOver(key, base.orElse(null))).map(entry -> entry.ttl(nowMs()));
    }

    @Override
    public ScanPage scan(KeyPattern pattern, String cursor) {
        ScanPage page = below.map(store -> store.scan(pattern, cursor))
                .orElseGet(() -> new ScanPage(List.of(), Optional.empty(), 0));
        if (isTransparent()) {
            return page;
        }
        List<String> keys = new ArrayList<>();
        for (String key : page.keys()) {
            if (undelivered.of(key, Optional.empty()).isEmpty() || ttl(key).isPresent()) {
                keys.add(key);
            }
        }
        if (cursor.equals(ScanPage.START)) {
            undelivered.keys().stream()
                    .filter(pattern::matches)
                    .filter(key -> !keys.contains(key) && ttl(key).isPresent())
                    .forEach(keys::add);
        }
        return new ScanPage(keys, page.next(), page.looked());
    }

    private StateStoreException readingOnly() {
        return new StateStoreException(description + " with what waits laid over it is open for reading only");
    }

    @Override
    public List<Rejection> apply(List<StateWrite> writes) {
        throw readingOnly();
    }

    @Override
    public CounterAnswer applyCounter(CounterBatch batch) {
        throw readingOnly();
    }

    @Override
    public BigDecimal increment(String key, BigDecimal by) {
        throw readingOnly();
    }

    @Override
    public boolean compareAndSet(String key, Optional<String> expected, Optional<String> value, Ttl ttl) {
        throw readingOnly();
    }

    @Override
    public void close() {
        // the store below belongs to whoever opened it
    }
}
