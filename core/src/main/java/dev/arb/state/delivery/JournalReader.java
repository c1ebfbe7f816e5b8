package dev.arb.state.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal as another process has it, followed while it grows: each look reads only what is new, or the whole file
 * when its writer has put a shorter one in its place. Never writes. Thread-safe.
 */
final class JournalReader implements Undelivered {
    private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);

    /** Longer than an answer of a store that is well takes. */
    private static final long MOMENT_MS = 1_000;

    private final Path file;
    private final LongSupplier nowMs;
    private JournalState state = new JournalState(Integer.MAX_VALUE);
    private @Nullable Object fileKey;
    private long readTo;
    private long changedAtMs;

    /** @param nowMs wall clock, epoch ms */
    JournalReader(Path file, LongSupplier nowMs) {
        this.file = file;
        this.nowMs = nowMs;
    }

    /** Reads what is new; a file that is missing or cannot be read holds nothing. */
    synchronized void refresh() {
        try {
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            boolean same = before.fileKey() != null && Objects.equals(before.fileKey(), fileKey);
            if (!same || before.size() < readTo) {
                forget();
            }
            readTo = before.size() == readTo ? readTo : JournalScan.read(file, readTo, state::apply);
            fileKey = before.fileKey();
            changedAtMs = before.lastModifiedTime().toMillis();
            if (!same && !Objects.equals(fileKey, keyNow())) {
                forget();
            }
        } catch (IOException none) {
            LOG.debug("no journal at {}: {}", file, none.getMessage());
            forget();
        }
    }

    private @Nullable Object keyNow() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private void forget() {
        state = new JournalState(Integer.MAX_VALUE);
        readTo = 0;
        fileKey = null;
    }

    /** Whether what waits does so because it could not be delivered, and not only for the next moment. */
    synchronized boolean isStuck() {
        return waiting() > 0 && (!state.rows().isEmpty() || nowMs.getAsLong() - changedAtMs > MOMENT_MS);
    }

    /** How many keys wait. */
    synchronized int waiting() {
        return state.id().isEmpty() ? 0 : state.rows().size() + state.waitingCounters();
    }

    @Override
    public boolean isEmpty() {
        return waiting() == 0;
    }

    @Override
    public synchronized Optional<String> dateKeyOf(String key) {
        return state.dateKeyOf(key);
    }

    @Override
    public synchronized Changes of(String key, Optional<String> storedDate) {
        return state.changes(key, storedDate, nowMs.getAsLong());
    }

    @Override
    public synchronized Set<String> keys() {
        return state.keys();
    }
}
