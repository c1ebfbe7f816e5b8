package dev.arb.runlog;

import java.util.Optional;

/**
 * The content of {@code meta.json}.
 *
 * @param runId the directory's name
 * @param start what was known at the start
 * @param end what the run said when it ended; empty while it runs and for ever when it crashed
 * @param events what {@code events.parquet} held at the end; empty while the run goes on
 */
public record RunMeta(String runId, RunStart start, Optional<RunEnd> end, Optional<EventsDigest> events) {

    /** Version of the layout of {@code meta.json} and of the columns. */
    public static final int SCHEMA_VERSION = 1;

    /** The file's name in the run directory. */
    public static final String FILE_NAME = "meta.json";

    /** @throws IllegalArgumentException when the id is not a safe directory name */
    public RunMeta {
        RunIds.requireSafe(runId);
    }

    /** @return the meta of a run that begins */
    public static RunMeta begin(String runId, RunStart start) {
        return new RunMeta(runId, start, Optional.empty(), Optional.empty());
    }

    /** @return this run, ended */
    public RunMeta ended(RunEnd runEnd, EventsDigest digest) {
        return new RunMeta(runId, start, Optional.of(runEnd), Optional.of(digest));
    }
}
