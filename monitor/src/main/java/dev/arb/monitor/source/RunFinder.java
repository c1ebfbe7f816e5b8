package dev.arb.monitor.source;

import dev.arb.runlog.RunDirectory;
import dev.arb.runlog.RunInfo;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Finds the directory of the run that a person named. Reads only; immutable. */
public final class RunFinder {
    private final Path runsDir;
    private final RunDirectory directory;

    /**
     * @param runsDir where runs lie
     * @param directory the same place, with the state of each run
     */
    public RunFinder(Path runsDir, RunDirectory directory) {
        this.runsDir = runsDir;
        this.directory = directory;
    }

    /**
     * The directory of a run.
     *
     * @throws RunNotFoundException when there is none
     * @throws RefusedRunIdException when the id leads elsewhere
     * @throws IOException when the runs cannot be looked through
     */
    public Path find(RunSelector selector) throws IOException {
        return switch (selector) {
            case RunSelector.Latest latest ->
                directory
                        .latest()
                        .map(RunInfo::dir)
                        .orElseThrow(() -> new RunNotFoundException("there is no run in " + runsDir
                                + "; start one with arb run-live or name another --runs-dir"));
            case RunSelector.ById byId -> byId(byId.runId());
            case RunSelector.ByDirectory byDirectory -> byDirectory(byDirectory.directory());
        };
    }

    private Path byId(String runId) throws IOException {
        try {
            return directory.resolve(runId);
        } catch (NoSuchFileException e) {
            throw new RunNotFoundException(
                    "there is no run " + runId + " in " + runsDir + "; list them with arb monitor-run --list");
        } catch (IllegalArgumentException e) {
            throw new RefusedRunIdException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Path byDirectory(Path dir) {
        if (!RunDirectory.isRun(dir)) {
            throw new RunNotFoundException(dir + " is not a run, it has no meta.json; check --run-dir");
        }
        return dir;
    }
}
