package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The log of one run that is being written: {@code meta.json} and {@code events.parquet} in a directory of its own.
 *
 * <p>{@link #append} is for the engine thread alone and does no I/O; the other methods are for any thread. A log that is
 * closed without {@link #finish} looks like that of a crashed run, with every row in it.
 */
public final class RunLog implements AutoCloseable {

    /** Full journal files that may wait for the publisher when the run goes at the speed of its log. */
    private static final int MAX_GROUPS_BEHIND = 3;

    private final Path directory;
    private final RunMeta meta;
    private final RunLogOptions options;
    private final RunLogFiles files;
    private final RowIntake intake;
    private final WriteRetry journalRetry;
    private final WriteRetry publisherRetry;
    private final JournalWriter journal;
    private final ParquetPublisher publisher;
    private final JournalThread journalThread;
    private final PublisherThread publisherThread;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RunLog(Path directory, RunMeta meta, RunLogOptions options, RunLogListener listener, RunLogFiles files) {
        this.directory = directory;
        this.meta = meta;
        this.options = options;
        this.files = files;
        this.journalRetry = new WriteRetry(listener);
        this.publisherRetry = new WriteRetry(listener);
        this.journal = new JournalWriter(directory, files, journalRetry, options.syncPolicy());
        this.publisher = new ParquetPublisher(directory, meta.runId(), files, options.syncPolicy() != SyncPolicy.NEVER);
        RowRing ring = new RowRing();
        this.journalThread = new JournalThread(
                meta.runId(),
                ring,
                journal,
                journalRetry,
                this::publisherIsBehind,
                options.flushInterval().toNanos());
        this.publisherThread = new PublisherThread(
                meta.runId(),
                publisher,
                journal::committed,
                journal::fileStart,
                publisherRetry,
                options.publishInterval().toNanos());
        this.intake = new RowIntake(ring, options, listener, journalRetry::failing, journalThread);
    }

    /**
     * Makes the run's directory, its {@code meta.json} and starts writing.
     *
     * @param runsDir where runs lie, made if need be
     * @param runId the run's id; empty for {@link RunIds#idOf}. A directory of that name is never used again: the new run
     *     gets a suffix
     * @throws IOException when the directory or its first files cannot be written
     * @throws IllegalArgumentException when the id is not safe
     */
    public static RunLog create(
            Path runsDir, Optional<String> runId, RunStart start, RunLogOptions options, RunLogListener listener)
            throws IOException {
        return create(runsDir, runId, start, options, listener, RunLogFiles.DISK);
    }

    static RunLog create(
            Path runsDir,
            Optional<String> runId,
            RunStart start,
            RunLogOptions options,
            RunLogListener listener,
            RunLogFiles files)
            throws IOException {
        String wanted = RunIds.requireSafe(runId.orElseGet(() -> RunIds.idOf(start.label(), start.startedAt())));
        Path directory = RunIds.createDirectory(runsDir, wanted);
        RunMeta meta = RunMeta.begin(String.valueOf(directory.getFileName()), start);
        RunMetaJson.write(files, directory, meta);
        RunLog log = new RunLog(directory, meta, options, listener, files);
        log.journal.open();
        log.journalThread.start();
        log.publisherThread.start();
        return log;
    }

    /**
     * Takes over a row; the caller may use the object again at once. Engine thread only.
     *
     * <p>Allocates nothing and never waits for the disk, but under {@link OverflowPolicy#WAIT}, where it waits for room.
     */
    public void append(RunLogRow row) {
        intake.append(row);
    }

    /** @return the run's id, which is the directory's name */
    public String runId() {
        return meta.runId();
    }

    /** @return the run's directory */
    public Path directory() {
        return directory;
    }

    /** @return how the log fares */
    public RunLogStats stats() {
        return new RunLogStats(
                intake.appended(),
                journal.committed().totals().rows,
                publisher.publishedRows(),
                intake.dropped(),
                intake.heldBytes(),
                journalRetry.failures() + publisherRetry.failures(),
                journalRetry.failing() || publisherRetry.failing(),
                TimeUnit.MILLISECONDS.toNanos(journalThread.lastFlushEpochMs()),
                journalThread.lastFlushNs());
    }

    private boolean publisherIsBehind() {
        return options.overflowPolicy() == OverflowPolicy.WAIT
                && !publisherRetry.failing()
                && journal.committed().fileNumber() - publisher.publishedGroups() > MAX_GROUPS_BEHIND;
    }

    /**
     * Ends the run: every row goes into {@code events.parquet}, {@code meta.json} says how the run ended, and nothing
     * else is left in the directory. To be called when nothing is appended any more.
     *
     * @return what the file holds now
     * @throws IOException when that was not possible within the close timeout; the journal then stays and the run can be
     *     put in order later
     * @throws IllegalStateException when the log was finished or closed before
     */
    public EventsDigest finish(RunEnd end) throws IOException {
        if (!closed.compareAndSet(false, true)) {
            throw new IllegalStateException("the log of run " + runId() + " is closed; it can be finished only once");
        }
        stopThreads();
        publisherRetry.untilDone(
                ParquetPublisher.VISIBLE, () -> PublisherThread.publish(publisher, journal.committed(), true));
        EventsDigest digest = publisher.digest();
        publisherRetry.untilDone(RunMeta.FILE_NAME, () -> RunMetaJson.write(files, directory, meta.ended(end, digest)));
        journal.close();
        publisher.removeScaffolding();
        return digest;
    }

    private void stopThreads() throws IOException {
        long deadline = System.nanoTime() + options.closeTimeout().toNanos();
        journalRetry.giveUpAfter(deadline);
        publisherRetry.giveUpAfter(deadline);
        intake.settle();
        publisherThread.stopAndJoin();
        journalThread.stopAndJoin();
    }

    /** Stops writing without saying that the run has ended; every row is in the journal afterwards. */
    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            stopThreads();
            journal.close();
            publisher.close();
        }
    }
}
