package dev.arb.state;

import dev.arb.time.NanoClock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A store in this process, for tests, benchmarks and runs that nobody else watches. TTLs hold. Never unreachable. */
public final class MemoryStore implements StateStore {
    private static final int PAGE = 500;
    private static final int WRITES_BETWEEN_SWEEPS = 1024;
    private static final long MS_NS = 1_000_000L;

    private final NanoClock clock;
    private final NavigableMap<String, StoredEntry> entries = new TreeMap<>();
    private int writesSinceSweep;

    public MemoryStore(NanoClock clock) {
        this.clock = clock;
    }

    @Override
    public StoreKind kind() {
        return StoreKind.MEMORY;
    }

    @Override
    public String description() {
        return "memory";
    }

    @Override
    public synchronized List<Rejection> apply(List<StateWrite> writes) {
        List<Rejection> rejections = new ArrayList<>();
        for (StateWrite write : writes) {
            if (write instanceof StateWrite.BeginDay begin) {
                begin.resolved(readString(begin.key())).forEach(part -> applyPlain(part, rejections));
            } else {
                applyPlain(write, rejections);
            }
        }
        sweep(writes.size());
        return rejections;
    }

    private void applyPlain(StateWrite write, List<Rejection> rejections) {
        try {
            store(write.key(), StoredEntry.after(live(write.key()), write, nowMs()));
        } catch (StoredEntry.Rejected rejected) {
            rejections.add(new Rejection(write.key(), rejected.reason()));
        }
    }

    private void store(String key, @Nullable StoredEntry entry) {
        if (entry == null) {
            entries.remove(key);
        } else {
            entries.put(key, entry);
        }
    }

    private void sweep(int written) {
        writesSinceSweep += written;
        if (writesSinceSweep >= WRITES_BETWEEN_SWEEPS) {
            writesSinceSweep = 0;
            long nowMs = nowMs();
            entries.values().removeIf(entry -> entry.isOver(nowMs));
        }
    }

    private @Nullable StoredEntry live(String key) {
        StoredEntry entry = entries.get(key);
        return entry == null || entry.isOver(nowMs()) ? null : entry;
    }

    private long nowMs() {
        return Math.floorDiv(clock.nowNs(), MS_NS);
    }

    @Override
    public synchronized CounterAnswer applyCounter(CounterBatch batch) {
        Map<String, String> numbers = readHash(batch.seqKey());
        CounterAnswer answer = CounterRules.apply(live(batch.key()), numbers, batch);
        if (answer instanceof CounterAnswer.Applied applied && CounterRules.changes(applied, numbers, batch)) {
            putString(batch.key(), Decimals.plain(applied.value()), Ttl.NONE);
            updateHash(batch.seqKey(), Map.of(batch.journal(), Long.toString(applied.seq())), Set.of());
        }
        return answer;
    }

    @Override
    public synchronized Map<String, String> readHash(String key) {
        StoredEntry entry = live(key);
        return entry == null ? Map.of() : entry.fields();
    }

    @Override
    public synchronized Optional<String> readString(String key) {
        StoredEntry entry = live(key);
        return entry == null ? Optional.empty() : entry.text();
    }

    @Override
    public synchronized Map<String, String> readStrings(List<String> keys) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String key : keys) {
            readString(key).ifPresent(text -> found.put(key, text));
        }
        return found;
    }

    @Override
    public synchronized Optional<Ttl> ttl(String key) {
        StoredEntry entry = live(key);
        return entry == null ? Optional.empty() : Optional.of(entry.ttl(nowMs()));
    }

    @Override
    public synchronized BigDecimal increment(String key, BigDecimal by) {
        applyOne(new StateWrite.Increment(key, by));
        return readString(key).flatMap(Decimals::parse).orElseThrow();
    }

    @Override
    public synchronized boolean compareAndSet(String key, Optional<String> expected, Optional<String> value, Ttl ttl) {
        StoredEntry current = live(key);
        Optional<String> present = current == null ? Optional.empty() : current.text();
        if (!present.equals(expected) || (current != null && present.isEmpty())) {
            return false;
        }
        value.ifPresentOrElse(text -> putString(key, text, ttl), () -> delete(key));
        return true;
    }

    @Override
    public synchronized ScanPage scan(KeyPattern pattern, String cursor) {
        String from = cursor.isEmpty() ? pattern.prefix() : cursor;
        List<String> keys = new ArrayList<>();
        for (String key : entries.tailMap(from, cursor.isEmpty()).keySet()) {
            if (!key.startsWith(pattern.prefix())) {
                break;
            }
            if (pattern.matches(key) && live(key) != null) {
                keys.add(key);
                if (keys.size() == PAGE) {
                    return new ScanPage(keys, Optional.of(key), PAGE);
                }
            }
        }
        return new ScanPage(keys, Optional.empty(), keys.size());
    }

    @Override
    public void close() {
        // Nothing is held but memory.
    }
}
