package dev.arb.monitor.source;

import dev.arb.model.Env;
import dev.arb.monitor.model.Differences;
import dev.arb.monitor.model.RunHealth;
import dev.arb.monitor.model.RunListing;
import dev.arb.monitor.model.RunView;
import dev.arb.monitor.model.StoreSide;
import dev.arb.runlog.LiveRunSnapshot;
import dev.arb.runlog.RunDirectory;
import dev.arb.runlog.RunInfo;
import dev.arb.runlog.RunReader;
import dev.arb.state.Namespace;
import dev.arb.state.StateStoreException;
import dev.arb.state.StoreKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads runs and, beside each, what the state store says of its namespace. One thread; reads only. */
public final class RunSource {
    private final RunDirectory directory;
    private final RunFinder finder;
    private final RunReader reader;
    private final NamespaceSource namespaces;

    /**
     * @param runsDir where runs lie
     * @param clock wall clock
     */
    public RunSource(Path runsDir, Clock clock, NamespaceSource namespaces) {
        this.directory = new RunDirectory(runsDir, clock);
        this.finder = new RunFinder(runsDir, directory);
        this.reader = new RunReader(directory);
        this.namespaces = namespaces;
    }

    /**
     * Reads a run.
     *
     * @param rows how many of the last rows
     * @throws RunNotFoundException when there is none
     * @throws RefusedRunIdException when the id leads elsewhere
     * @throws IOException when it cannot be read at this moment
     */
    public RunView load(RunSelector selector, int rows) throws IOException {
        Path dir = finder.find(selector);
        LiveRunSnapshot snapshot = reader.snapshot(dir);
        RunInfo info = snapshot.info();
        StoreSide store = storeSide(info);
        List<String> differences =
                store instanceof StoreSide.Seen seen ? Differences.between(snapshot, seen) : List.of();
        return new RunView(
                snapshot, reader.tail(dir, rows), store, differences, RunHealth.of(info, info.exitReason(), store));
    }

    /** All runs at a glance, newest first; one that cannot be read is there with its problem. */
    public List<RunListing> list() throws IOException {
        List<RunListing> runs = new ArrayList<>();
        for (RunInfo info : directory.list()) {
            runs.add(listing(info));
        }
        return runs;
    }

    private RunListing listing(RunInfo info) {
        try {
            return new RunListing(info, Optional.of(reader.snapshot(info)), info.problem());
        } catch (IOException e) {
            return new RunListing(info, Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** Where a run lies; throws as {@link RunFinder#find} does. */
    Path find(RunSelector selector) throws IOException {
        return finder.find(selector);
    }

    RunReader reader() {
        return reader;
    }

    /** What the state store says of a run's namespace. */
    StoreSide storeSide(RunInfo info) {
        if (info.stateStore().orElse("").startsWith(StoreKind.MEMORY.toString())) {
            return new StoreSide.Absent("the run keeps its state in memory, where only itself can see it");
        }
        Optional<Namespace> namespace = info.namespace().flatMap(RunSource::namespace);
        if (namespace.isEmpty()) {
            return new StoreSide.Absent("meta.json names no namespace");
        }
        try {
            return namespaces.side(namespace.get());
        } catch (StateStoreException e) {
            return new StoreSide.Absent(String.valueOf(e.getMessage()));
        }
    }

    static Optional<Namespace> namespace(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Namespace(text.substring(0, colon), Env.parse(text.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
