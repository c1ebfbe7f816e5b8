package dev.arb.state;

import dev.arb.time.NanoClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A store in one SQLite file, for several processes on one machine. Write-ahead logging with {@code synchronous=NORMAL}:
 * a killed process loses nothing, a power failure at most the last moments. File and directory belong to their owner
 * only. TTLs count on the wall clock; rows that are over are removed by the writer now and then.
 *
 * <p>A store opened with {@link #reading} never creates or changes anything: while the file is missing it is empty,
 * and when the file appears or is replaced it is opened.
 */
public final class EmbeddedStore implements StateStore {
    private static final int PAGE = 500;
    private static final long SWEEP_EVERY_MS = 60_000;
    private static final long MS_NS = 1_000_000L;

    private final Path file;
    private final NanoClock clock;
    private final boolean mayWrite;
    private @Nullable EmbeddedDatabase database;
    private @Nullable Object openedFileKey;
    private long sweptAtMs;

    private EmbeddedStore(Path file, NanoClock clock, boolean mayWrite) {
        this.file = file.toAbsolutePath().normalize();
        this.clock = clock;
        this.mayWrite = mayWrite;
    }

    /**
     * Opens the file, creating it and its directory where needed.
     *
     * @throws StateStoreException when that is not possible, or the file is of another version or no state file
     */
    public static EmbeddedStore open(Path file, NanoClock clock) {
        EmbeddedStore store = new EmbeddedStore(file, clock, true);
        try {
            OwnerOnly.createDirectories(Objects.requireNonNull(store.file.getParent()));
            OwnerOnly.createFile(store.file);
        } catch (IOException | RuntimeException failed) {
            throw new StateStoreException(
                    "cannot create the state file " + store.file + " (" + EmbeddedDatabase.reason(failed)
                            + "); pass --state-file PATH or --state memory",
                    failed);
        }
        store.database = EmbeddedDatabase.forWriting(store.file);
        return store;
    }

    /** A view that changes nothing; the file may be missing. */
    public static EmbeddedStore reading(Path file, NanoClock clock) {
        return new EmbeddedStore(file, clock, false);
    }

    @Override
    public StoreKind kind() {
        return StoreKind.EMBEDDED;
    }

    @Override
    public String description() {
        return "embedded " + file;
    }

    public Path file() {
        return file;
    }

    /** Work on the open database. */
    @FunctionalInterface
    private interface Work<T> {
        T on(EmbeddedDatabase database) throws SQLException;
    }

    private synchronized <T> T read(T whenAbsent, Work<T> work) {
        EmbeddedDatabase open = mayWrite ? database : currentFile();
        if (open == null) {
            return whenAbsent;
        }
        try {
            return work.on(open);
        } catch (SQLException failed) {
            throw new StateStoreException(cannotBeUsed(failed), failed);
        }
    }

    private synchronized <T> T write(Work<T> work) {
        EmbeddedDatabase open = database;
        if (!mayWrite || open == null) {
            throw new StateStoreException(description() + " is open for reading only, or closed");
        }
        try {
            return open.inTransaction(() -> work.on(open));
        } catch (SQLException failed) {
            // A full disk or a file that another process holds: a publisher tries again later.
            throw new StoreUnreachableException(cannotBeUsed(failed), failed);
        }
    }

    private String cannotBeUsed(SQLException failed) {
        return "the state file " + file + " cannot be used at present (" + EmbeddedDatabase.reason(failed)
                + "); check the disk and the file";
    }

    /** The database of a reader, opened again when the file is another one than before; null while it is missing. */
    private @Nullable EmbeddedDatabase currentFile() {
        Object fileKey = fileKey();
        if (database == null || !Objects.equals(fileKey, openedFileKey)) {
            closeDatabase();
            database = fileKey == null ? null : EmbeddedDatabase.forReading(file);
            openedFileKey = fileKey;
        }
        return database;
    }

    private @Nullable Object fileKey() {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? file : key;
        } catch (IOException missing) {
            return null;
        }
    }

    @Override
    public List<Rejection> apply(List<StateWrite> writes) {
        return write(open -> {
            List<Rejection> rejections = new ArrayList<>();
            for (StateWrite write : writes) {
                if (write instanceof StateWrite.BeginDay begin) {
                    for (StateWrite part : begin.resolved(text(open, begin.key()))) {
                        applyPlain(open, part, rejections);
                    }
                } else {
                    applyPlain(open, write, rejections);
                }
            }
            sweep(open);
            return rejections;
        });
    }

    private void applyPlain(EmbeddedDatabase open, StateWrite write, List<Rejection> rejections) throws SQLException {
        try {
            StoredEntry current = StoredEntry.needsCurrent(write) ? open.entry(write.key(), nowMs()) : null;
            open.store(write.key(), StoredEntry.after(current, write, nowMs()));
        } catch (StoredEntry.Rejected rejected) {
            rejections.add(new Rejection(write.key(), rejected.reason()));
        }
    }

    private void sweep(EmbeddedDatabase open) throws SQLException {
        long nowMs = nowMs();
        if (nowMs - sweptAtMs >= SWEEP_EVERY_MS) {
            sweptAtMs = nowMs;
            open.removeOver(nowMs);
        }
    }

    private Optional<String> text(EmbeddedDatabase open, String key) throws SQLException {
        StoredEntry entry = open.entry(key, nowMs());
        return entry == null ? Optional.empty() : entry.text();
    }

    @Override
    public CounterAnswer applyCounter(CounterBatch batch) {
        return write(open -> {
            StoredEntry held = open.entry(batch.seqKey(), nowMs());
            Map<String, String> numbers = held == null ? Map.of() : held.fields();
            CounterAnswer answer = CounterRules.apply(open.entry(batch.key(), nowMs()), numbers, batch);
            if (answer instanceof CounterAnswer.Applied applied && CounterRules.changes(applied, numbers, batch)) {
                putString(batch.key(), Decimals.plain(applied.value()), Ttl.NONE);
                updateHash(batch.seqKey(), Map.of(batch.journal(), Long.toString(applied.seq())), Set.of());
            }
            return answer;
        });
    }

    @Override
    public Map<String, String> readHash(String key) {
        return read(Map.of(), open -> {
            StoredEntry entry = open.entry(key, nowMs());
            return entry == null ? Map.of() : entry.fields();
        });
    }

    @Override
    public Optional<String> readString(String key) {
        return read(Optional.empty(), open -> text(open, key));
    }

    @Override
    public Map<String, String> readStrings(List<String> keys) {
        return read(Map.of(), open -> {
            Map<String, String> found = new LinkedHashMap<>();
            for (String key : keys) {
                text(open, key).ifPresent(text -> found.put(key, text));
            }
            return found;
        });
    }

    @Override
    public Optional<Ttl> ttl(String key) {
        return read(Optional.empty(), open -> {
            StoredEntry entry = open.entry(key, nowMs());
            return entry == null ? Optional.empty() : Optional.of(entry.ttl(nowMs()));
        });
    }

    @Override
    public BigDecimal increment(String key, BigDecimal by) {
        return write(open -> {
            applyOne(new StateWrite.Increment(key, by));
            return text(open, key).flatMap(Decimals::parse).orElseThrow();
        });
    }

    @Override
    public boolean compareAndSet(String key, Optional<String> expected, Optional<String> value, Ttl ttl) {
        return write(open -> {
            StoredEntry current = open.entry(key, nowMs());
            Optional<String> present = current == null ? Optional.empty() : current.text();
            if (!present.equals(expected) || (current != null && present.isEmpty())) {
                return false;
            }
            value.ifPresentOrElse(text -> putString(key, text, ttl), () -> delete(key));
            return true;
        });
    }

    @Override
    public ScanPage scan(KeyPattern pattern, String cursor) {
        return read(new ScanPage(List.of(), Optional.empty(), 0), open -> {
            List<String> keys = open.keysFrom(cursor.isEmpty() ? pattern.prefix() : cursor, PAGE, nowMs());
            List<String> found = new ArrayList<>();
            for (String key : keys) {
                if (!key.startsWith(pattern.prefix())) {
                    return new ScanPage(found, Optional.empty(), keys.size());
                }
                if (pattern.matches(key) && !key.equals(cursor)) {
                    found.add(key);
                }
            }
            return new ScanPage(
                    found, keys.size() < PAGE ? Optional.empty() : Optional.of(keys.get(PAGE - 1)), keys.size());
        });
    }

    private long nowMs() {
        return Math.floorDiv(clock.nowNs(), MS_NS);
    }

    @Override
    public synchronized void close() {
        closeDatabase();
    }

    private void closeDatabase() {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
