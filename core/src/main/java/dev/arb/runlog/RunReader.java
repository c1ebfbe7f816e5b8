package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads the summary and the last rows of a run, while it goes on, after it has ended or crashed, and of runs that other
 * programs wrote. Only reads. For our own runs the cost does not depend on how long the run is: of a live one the head
 * and the end of the journal are read, of an ended one the footer and the last pages. A file of another program costs one
 * pass, and when the same reader is asked again a pass over what is new.
 *
 * <p>One thread.
 */
public final class RunReader {

    /** What another program may have written instead of {@code events.parquet}. */
    static final String CSV = "events.csv";

    private final RunDirectory directory;
    private final RunLogFiles files;
    private final KeptByRun<ForeignTotals> foreignTotals = new KeptByRun<>(ForeignTotals::new);
    private final KeptByRun<CsvIndex> csvIndexes = new KeptByRun<>(CsvIndex::new);

    /** @param directory tells the state of runs */
    public RunReader(RunDirectory directory) {
        this(directory, RunLogFiles.DISK);
    }

    RunReader(RunDirectory directory, RunLogFiles files) {
        this.directory = directory;
        this.files = files;
    }

    /**
     * @param runDir a run's directory, as {@link RunDirectory#resolve} gives it
     * @return the run at a glance
     * @throws NoSuchFileException when the directory is not a run
     * @throws IOException when its rows cannot be read
     */
    public LiveRunSnapshot snapshot(Path runDir) throws IOException {
        return snapshot(requireRun(runDir));
    }

    /**
     * @param info a run, as {@link RunDirectory#list} gives it
     * @return the run at a glance
     * @throws IOException when its rows cannot be read
     */
    public LiveRunSnapshot snapshot(RunInfo info) throws IOException {
        return twice(() -> {
            try (RunRows rows = rows(info)) {
                return snapshot(info, rows.totals());
            }
        });
    }

    /**
     * @param runDir a run's directory
     * @param n how many rows, at least one
     * @return the last rows, newest first
     * @throws NoSuchFileException when the directory is not a run
     * @throws IOException when its rows cannot be read
     */
    public List<LiveRunTailRow> tail(Path runDir, int n) throws IOException {
        if (n < 1) {
            throw new IllegalArgumentException("a tail of " + n + " rows was asked for; ask for at least 1");
        }
        RunInfo info = requireRun(runDir);
        return twice(() -> {
            try (RunRows rows = rows(info)) {
                return rows.tail(n);
            }
        });
    }

    /**
     * @param runDir a run's directory
     * @param columns what is wanted of each row
     * @return a pass over all its rows, to be closed
     * @throws NoSuchFileException when the directory is not a run
     * @throws IOException when its rows cannot be read
     */
    public RunScan scan(Path runDir, Collection<RunLogColumn> columns) throws IOException {
        RunInfo info = requireRun(runDir);
        return twice(() -> new RunScan(RunParts.open(files, info), columns));
    }

    /**
     * @param runDir a run's directory
     * @return its rows by number, as they are now, to be closed
     * @throws NoSuchFileException when the directory is not a run
     * @throws IOException when its rows cannot be read
     */
    public RunHistory history(Path runDir) throws IOException {
        requireRun(runDir);
        return twice(() -> new RunHistory(new HistoryFiles(files, directory, runDir)));
    }

    private RunInfo requireRun(Path runDir) throws IOException {
        if (!RunDirectory.isRun(runDir)) {
            throw new NoSuchFileException(runDir.toString(), null, "it has no meta.json, so it is not a run");
        }
        return directory.info(runDir);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    /** A run that is being published or ended may move its files while they are read; the second look finds them. */
    private static <T> T twice(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (IOException e) {
            return reading.read();
        }
    }

    private RunRows rows(RunInfo info) throws IOException {
        Path runDir = info.dir();
        if (info.state() != RunState.ENDED) {
            Optional<JournalRows> journal = JournalRows.open(files, runDir, info.state() == RunState.CRASHED);
            if (journal.isPresent()) {
                return journal.get();
            }
        }
        Optional<Path> parquet = RunFile.find(runDir, ParquetPublisher.VISIBLE);
        if (parquet.isPresent()) {
            Optional<OwnParquetRows> own = OwnParquetRows.open(files, parquet.get());
            return own.isPresent() ? own.get() : new ForeignParquetRows(files, parquet.get(), foreignTotals.of(runDir));
        }
        Optional<Path> csv = RunFile.find(runDir, CSV);
        return csv.isPresent()
                ? CsvHistory.open(files, csv.get(), csvIndexes.of(runDir), info.state() != RunState.ENDED)
                : new NoRows();
    }

    private static LiveRunSnapshot snapshot(RunInfo info, RunTotals totals) {
        if (totals.rows == 0) {
            return LiveRunSnapshot.withoutRows(info);
        }
        Optional<Instant> lastBar = totals.lastTsBarMicros == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(Instant.EPOCH.plus(totals.lastTsBarMicros, ChronoUnit.MICROS));
        return new LiveRunSnapshot(
                info,
                lastBar,
                known(totals.price),
                known(totals.positionSize),
                known(totals.cash),
                known(totals.equity),
                known(totals.realizedPnl),
                known(totals.unrealizedPnl),
                totals.rows,
                totals.steps,
                totals.ordersGenerated,
                totals.ordersBlocked);
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
