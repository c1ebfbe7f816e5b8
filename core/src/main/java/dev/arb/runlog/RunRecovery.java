package dev.arb.runlog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the directory of a run whose process is gone in order: the rows that the journal still holds go into {@code
 * events.parquet}, and nothing else is left beside {@code meta.json}. The run stays a crashed one; {@code meta.json} tells
 * when it was recovered. Must not be used on a run that goes on.
 */
public final class RunRecovery {

    private final RunDirectory directory;
    private final Clock clock;

    /**
     * @param directory tells which runs crashed
     * @param clock the wall clock
     */
    public RunRecovery(RunDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Puts every crashed run in order that needs it; for the start of the next run. A run that cannot be is left as it
     * is, and the problem is in its report.
     *
     * @return what was done, by run directory
     * @throws IOException when the runs cannot be listed
     */
    public Map<Path, RunRepair> recoverCrashed() throws IOException {
        Map<Path, RunRepair> repairs = new LinkedHashMap<>();
        for (RunInfo run : directory.list()) {
            boolean left = run.state() == RunState.CRASHED || run.state() == RunState.ENDED;
            if (left && RunScaffolding.present(run.dir())) {
                recoverOrReport(run.dir()).ifPresent(repair -> repairs.put(run.dir(), repair));
            }
        }
        return repairs;
    }

    private Optional<RunRepair> recoverOrReport(Path runDir) {
        try {
            return recover(runDir);
        } catch (IOException e) {
            return Optional.of(new RunRepair(0, 0, List.of("the run could not be put in order: " + e.getMessage())));
        }
    }

    /**
     * Puts one run in order. Doing it again changes nothing.
     *
     * @return what was done; empty when another process is at it
     * @throws IllegalStateException when the run goes on, or may
     * @throws IOException when its files cannot be read or written
     */
    public Optional<RunRepair> recover(Path runDir) throws IOException {
        RunState state = directory.info(runDir).state();
        if (state == RunState.RUNNING || state == RunState.STALE) {
            throw new IllegalStateException("run " + runDir.getFileName() + " is " + state.token()
                    + "; only a run whose process is known to be gone can be put in order, on the machine it ran on");
        }
        List<Long> journals = JournalFile.numbersIn(runDir);
        if (journals.isEmpty()) {
            RunScaffolding.remove(runDir);
            return Optional.of(new RunRepair(publishedRows(runDir), 0, List.of()));
        }
        try (FileChannel guard =
                        FileChannel.open(JournalFormat.file(runDir, journals.getLast()), StandardOpenOption.WRITE);
                FileLock lock = guard.tryLock()) {
            return lock == null ? Optional.empty() : Optional.of(fold(runDir, journals, state));
        }
    }

    private RunRepair fold(Path runDir, List<Long> journals, RunState state) throws IOException {
        long before = publishedRows(runDir);
        RunRepair repair =
                state == RunState.ENDED && before > 0 ? new RunRepair(before, 0, List.of()) : rebuild(runDir, journals);
        RunScaffolding.remove(runDir);
        return repair;
    }

    private RunRepair rebuild(Path runDir, List<Long> journals) throws IOException {
        String runId = directory.info(runDir).runId();
        try (JournalFold fold = new JournalFold(runDir, runId)) {
            fold.write(journals);
            Files.move(
                    runDir.resolve(ParquetPublisher.HIDDEN),
                    runDir.resolve(ParquetPublisher.VISIBLE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            DurableFiles.syncDirectory(runDir);
            markRecovered(runDir, fold);
            return fold.repair();
        }
    }

    private static long publishedRows(Path runDir) throws IOException {
        Path visible = runDir.resolve(ParquetPublisher.VISIBLE);
        if (!Files.exists(visible)) {
            return 0;
        }
        try (ParquetView view = ParquetView.open(RunLogFiles.DISK, visible)) {
            return view.rows();
        }
    }

    private void markRecovered(Path runDir, JournalFold fold) throws IOException {
        byte[] content = Files.readAllBytes(runDir.resolve(RunMeta.FILE_NAME));
        byte[] marked = RunMetaJson.recovered(content, clock.instant(), fold.recoveredFrom(), fold.digest());
        DurableFiles.replace(RunLogFiles.DISK, runDir, RunMeta.FILE_NAME, marked);
    }
}
