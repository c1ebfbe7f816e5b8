package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory in which runs lie, for reading. A directory in it is a run when it holds {@code meta.json}. Nothing is
 * read that a link puts outside.
 */
public final class RunDirectory {

    /** A run that is there but wrote nothing for this long and one interval is stale. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Comparator<RunInfo> NEWEST_FIRST = Comparator.comparing(
                    (RunInfo info) -> info.startedAt().orElse(Instant.EPOCH))
            .thenComparing(RunInfo::runId)
            .reversed();

    private final Path runsDir;
    private final Clock clock;
    private volatile @Nullable LivingProcess living;

    /**
     * @param runsDir where runs lie; need not exist
     * @param clock the wall clock
     */
    public RunDirectory(Path runsDir, Clock clock) {
        this.runsDir = runsDir;
        this.clock = clock;
    }

    /**
     * @return all runs, newest first; unreadable ones too, with their problem
     * @throws IOException when the directory itself cannot be read
     */
    public List<RunInfo> list() throws IOException {
        List<RunInfo> runs = new ArrayList<>();
        if (!Files.isDirectory(runsDir)) {
            return runs;
        }
        Path root = runsDir.toRealPath();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(runsDir, RunDirectory::isRun)) {
            for (Path entry : entries) {
                if (isInside(root, entry)) {
                    runs.add(info(entry));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        runs.sort(NEWEST_FIRST);
        return runs;
    }

    /** @return the run that started last, if there is any */
    public Optional<RunInfo> latest() throws IOException {
        return list().stream().findFirst();
    }

    /**
     * Finds a run by its id.
     *
     * @return its directory
     * @throws IllegalArgumentException when the id is not the name of an entry of the directory, or leads outside
     * @throws NoSuchFileException when there is no such run
     */
    public Path resolve(String runId) throws IOException {
        boolean plainName = !runId.isBlank()
                && !runId.contains("/")
                && !runId.contains("\\")
                && !runId.contains("\0")
                && !runId.contains("..")
                && !".".equals(runId);
        if (!plainName) {
            throw new IllegalArgumentException("run id '" + RunIds.printable(runId)
                    + "' is not the name of a run; list them with monitor-run --list");
        }
        Path dir = runsDir.resolve(runId);
        if (!isRun(dir)) {
            throw new NoSuchFileException(dir.toString(), null, "there is no run of that id");
        }
        if (!isInside(runsDir.toRealPath(), dir)) {
            throw new IllegalArgumentException(
                    "run " + RunIds.printable(runId) + " is a link that leads out of " + runsDir);
        }
        return dir;
    }

    /** @return whether a directory is a run */
    public static boolean isRun(Path dir) {
        return Files.isRegularFile(dir.resolve(RunMeta.FILE_NAME));
    }

    private static boolean isInside(Path root, Path entry) {
        try {
            return entry.toRealPath().startsWith(root)
                    && entry.resolve(RunMeta.FILE_NAME).toRealPath().startsWith(root);
        } catch (IOException e) {
            return false;
        }
    }

    /** @return what a run's {@code meta.json} says and whether the run goes on; never fails for odd content */
    public RunInfo info(Path dir) {
        MetaDocument meta = MetaDocument.read(dir);
        String name = RunIds.printable(String.valueOf(dir.getFileName()));
        return new RunInfo(
                dir,
                meta.text("run_id").orElse(name),
                meta.text("mode"),
                meta.text("strategy_name"),
                meta.text("symbol"),
                meta.text("timeframe"),
                meta.time("started_at"),
                meta.time("ended_at"),
                meta.text("namespace"),
                meta.text("state_store"),
                meta.text("exit_reason"),
                stateOf(dir, meta),
                meta.problem());
    }

    private RunState stateOf(Path dir, MetaDocument meta) {
        if (meta.texts().containsKey("ended_at")) {
            return RunState.ENDED;
        }
        Optional<RunProcess> process = meta.process();
        if (process.isPresent() && process.get().onThisHost() && !isAlive(process.get())) {
            return RunState.CRASHED;
        }
        Duration allowed = SILENCE.plus(IsoTimes.interval(meta.text("timeframe").orElse("")));
        Duration silent = Duration.between(lastWrite(dir), clock.instant());
        return silent.compareTo(allowed) > 0 ? RunState.STALE : RunState.RUNNING;
    }

    /** Who looks at one run again and again asks about one process. */
    private boolean isAlive(RunProcess process) {
        LivingProcess known = living;
        if (known == null || !known.isOf(process)) {
            known = process.living().orElse(null);
            living = known;
        }
        return known != null && known.isAlive();
    }

    private static Instant lastWrite(Path dir) {
        Instant last = Instant.EPOCH;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(dir, "{events*,meta.json}")) {
            for (Path entry : entries) {
                Instant written = lastModified(entry);
                last = written.isAfter(last) ? written : last;
            }
        } catch (IOException | DirectoryIteratorException e) {
            return last;
        }
        return last;
    }

    /** Journals come and go while one looks. */
    private static Instant lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
