package dev.arb.state.delivery;

import dev.arb.state.Component;
import dev.arb.state.Keys;
import dev.arb.state.StateSource;
import dev.arb.state.StateStore;
import dev.arb.state.StoreUnreachableException;
import dev.arb.time.NanoClock;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Redis as readers on this machine see it: what the journals of its runs still hold is laid over it, and is all there
 * is while it does not answer.
 */
final class JournaledStore implements StateSource {
    /** A Redis that is away is not asked again for so long: a host that swallows packets costs 2 s each time. */
    private static final long ASK_AGAIN_NS = 5_000_000_000L;

    private static final long MS_NS = 1_000_000L;

    private final StateStore store;
    private final Path stateDirectory;
    private final NanoClock clock;
    private final Map<Path, JournalReader> journals = new HashMap<>();
    private @Nullable StoreUnreachableException failure;
    private long failedAtNs;

    /** @param stateDirectory the user's directory of state on this machine */
    JournaledStore(StateStore store, Path stateDirectory, NanoClock clock) {
        this.store = store;
        this.stateDirectory = stateDirectory;
        this.clock = clock;
    }

    /** @throws StoreUnreachableException when the store does not answer and nothing waits for it */
    @Override
    public synchronized Chosen choose(Keys keys, Function<StateStore, Optional<Instant>> lastSign) {
        JournalReader journal = journal(JournalPlace.file(stateDirectory, store.description(), keys));
        StoreUnreachableException away = unreachable(keys);
        if (away == null) {
            return journal.isEmpty()
                    ? new Chosen(store, Optional.empty())
                    : new Chosen(
                            over(Optional.of(store), journal),
                            journal.isStuck() ? Optional.of(waiting(journal) + " laid over it") : Optional.empty());
        }
        if (!anythingWaits()) {
            throw new StoreUnreachableException(String.valueOf(away.getMessage()), away);
        }
        String shown = journal.isEmpty() ? "its journal holds nothing of this namespace" : waiting(journal) + " shown";
        return new Chosen(
                over(Optional.empty(), journal), Optional.of("no answer from " + store.description() + "; " + shown));
    }

    private OverlayStore over(Optional<StateStore> below, JournalReader journal) {
        return new OverlayStore(below, store.description(), journal, clock);
    }

    private static String waiting(JournalReader journal) {
        int keys = journal.waiting();
        return "what the journal of its run holds (" + (keys == 1 ? "1 key" : keys + " keys") + " waiting) is";
    }

    private JournalReader journal(Path file) {
        JournalReader journal = journals.computeIfAbsent(
                file, key -> new JournalReader(key, () -> Math.floorDiv(clock.nowNs(), MS_NS)));
        journal.refresh();
        return journal;
    }

    private @Nullable StoreUnreachableException unreachable(Keys keys) {
        long nowNs = clock.nowNs();
        if (failure != null && nowNs - failedAtNs < ASK_AGAIN_NS) {
            return failure;
        }
        try {
            store.readString(keys.heartbeat(Component.TRADER));
            failure = null;
        } catch (StoreUnreachableException away) {
            failure = away;
            failedAtNs = nowNs;
        }
        return failure;
    }

    /** Whether any journal of a run in this store holds something. */
    private boolean anythingWaits() {
        Path directory = JournalPlace.directory(stateDirectory, store.description());
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + JournalPlace.SUFFIX)) {
            for (Path file : files) {
                if (!journal(file).isEmpty()) {
                    return true;
                }
            }
        } catch (IOException unreadable) {
            return false;
        }
        return false;
    }

    @Override
    public void close() {
        store.close();
    }
}
