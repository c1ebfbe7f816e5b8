package dev.arb.monitor.source;

import java.nio.file.Path;

/** Which run is to be shown. */
public sealed interface RunSelector {
    /** The one that started last, at each refresh anew. */
    record Latest() implements RunSelector {}

    /** One of the runs directory. */
    record ById(String runId) implements RunSelector {}

    /** A directory anywhere. */
    record ByDirectory(Path directory) implements RunSelector {}
}
