package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks whether a run's directory holds what the run wrote, all of it and nothing else: the hash chain, the order of the
 * rows, the ledger against the fills, and what {@code meta.json} and the footer say of the rows. Only reads, in one pass; a
 * run that goes on is verified as far as {@code events.parquet} has got. For any thread.
 */
public final class RunVerifier {

    /** A run that goes on may publish while its file is opened; then the next look finds a whole one. */
    private static final int TRIES = 5;

    private final RunDirectory directory;
    private final RunLogFiles files;

    /** @param directory tells the state of runs */
    public RunVerifier(RunDirectory directory) {
        this(directory, RunLogFiles.DISK);
    }

    RunVerifier(RunDirectory directory, RunLogFiles files) {
        this.directory = directory;
        this.files = files;
    }

    /**
     * @param runDir a run's directory, as {@link RunDirectory#resolve} gives it
     * @return what was found; a file that cannot be read is a finding too
     * @throws NoSuchFileException when the directory is not a run
     * @throws IOException when the directory cannot be read
     */
    public RunVerification verify(Path runDir) throws IOException {
        if (!RunDirectory.isRun(runDir)) {
            throw new NoSuchFileException(runDir.toString(), null, "it has no meta.json, so it is not a run");
        }
        RunVerification found = verifyOnce(runDir);
        for (int tries = 1; tries < TRIES && !found.intact() && isGrowing(found.run()); tries++) {
            found = verifyOnce(runDir);
        }
        return found;
    }

    private static boolean isGrowing(RunInfo run) {
        return run.state() == RunState.RUNNING || run.state() == RunState.STALE;
    }

    private RunVerification verifyOnce(Path runDir) throws IOException {
        RunInfo run = directory.info(runDir);
        MetaDocument meta = MetaDocument.read(runDir);
        Path parquet = runDir.resolve(ParquetPublisher.VISIBLE);
        if (!Files.exists(parquet)) {
            return new RunVerification(run, 0, Optional.empty(), List.of(withoutFile(run)));
        }
        try (SealedRows rows = SealedRows.open(files, parquet, isGrowing(run))) {
            return verify(run, meta, rows);
        } catch (IOException e) {
            VerifiedCheck unreadable = VerifiedCheck.broken("files", String.valueOf(e.getMessage()));
            return new RunVerification(run, 0, Optional.empty(), List.of(unreadable));
        }
    }

    private VerifiedCheck withoutFile(RunInfo run) throws IOException {
        if (Files.exists(run.dir().resolve("events.csv"))) {
            return VerifiedCheck.unknown("files", "events.csv has no hash chain: it was written by another program");
        }
        return RunScaffolding.present(run.dir()) || run.state() == RunState.RUNNING
                ? leftBehind(run, 0)
                : VerifiedCheck.broken("files", "there is no events.parquet");
    }

    private RunVerification verify(RunInfo run, MetaDocument meta, SealedRows rows) throws IOException {
        Map<String, String> footer = rows.file().metadata();
        boolean kinds = rows.file().hasColumn(RunLogColumns.KIND.columnName());
        Optional<ChainSeal> seal = ChainSeal.parse(footer);
        Optional<ChainCheck> chain = rows.file().hasOurColumns() ? seal.map(ChainCheck::new) : Optional.empty();
        TotalsCheck totals = new TotalsCheck(rows.file());
        List<RowCheck> checks = List.of(new SequenceCheck(kinds), new LedgerCheck(meta), new TradeCheck(meta), totals);
        RowBytes bytes = new RowBytes();
        while (rows.next()) {
            if (chain.isPresent()) {
                rows.bytesInto(bytes);
                chain.get().add(bytes, rows.row());
            }
            checks.forEach(check -> check.add(rows.number(), rows.row()));
        }
        List<VerifiedCheck> found = new ArrayList<>();
        found.add(leftBehind(run, rows.number()));
        found.add(chain.map(ChainCheck::result).orElseGet(() -> withoutChain(meta, footer, seal)));
        checks.forEach(check -> found.add(check.result()));
        Optional<String> hash = chain.map(ChainCheck::hash);
        found.add(metaCheck(meta, seal, rows.number(), hash));
        return new RunVerification(run, rows.number(), hash, found);
    }

    /** What lies beside {@code events.parquet}. */
    private VerifiedCheck leftBehind(RunInfo run, long rows) throws IOException {
        if (!RunScaffolding.present(run.dir())) {
            return run.state() == RunState.CRASHED && run.problem().isEmpty() && !isRecovered(run)
                    ? VerifiedCheck.broken("files", "the run crashed and its journal is gone")
                    : VerifiedCheck.ok("files", "events.parquet has all " + rows + " rows");
        }
        long waiting = Math.max(0, waitingRows(run) - rows);
        return switch (run.state()) {
            case RUNNING, STALE ->
                VerifiedCheck.ok(
                        "files",
                        "the run goes on: " + rows + " rows are published, " + waiting + " more are in its journal");
            case CRASHED ->
                VerifiedCheck.broken(
                        "files",
                        "the run crashed and its journal has " + waiting
                                + " rows that events.parquet lacks; put it in order with --repair");
            case ENDED -> VerifiedCheck.ok("files", "files of the writing are left over; --repair removes them");
        };
    }

    private static boolean isRecovered(RunInfo run) {
        return MetaDocument.read(run.dir()).text("recovered_at").isPresent();
    }

    private long waitingRows(RunInfo run) throws IOException {
        Optional<JournalRows> journal = JournalRows.open(files, run.dir(), run.state() == RunState.CRASHED);
        if (journal.isEmpty()) {
            return 0;
        }
        try (JournalRows open = journal.get()) {
            return open.totals().rows;
        }
    }

    private static VerifiedCheck withoutChain(MetaDocument meta, Map<String, String> footer, Optional<ChainSeal> seal) {
        if (seal.isPresent()) {
            return VerifiedCheck.broken("hash_chain", "the columns are not those that the hash chain was made of");
        }
        if (meta.text("event_hash").isPresent() || footer.containsKey(ChainSeal.KEY)) {
            return VerifiedCheck.broken("hash_chain", "the file's hash chain is gone or damaged");
        }
        return VerifiedCheck.unknown(
                "hash_chain",
                footer.containsKey(TotalsJson.KEY)
                        ? "no hash chain: it could not be carried on when the run was put in order"
                        : "no hash chain: the file was written by another program");
    }

    private static VerifiedCheck metaCheck(
            MetaDocument meta, Optional<ChainSeal> seal, long rows, Optional<String> hash) {
        if (meta.problem().isPresent()) {
            return VerifiedCheck.broken("meta", meta.problem().get());
        }
        Optional<String> toldRows = meta.text("event_rows");
        Optional<String> toldHash = meta.text("event_hash");
        Optional<String> runId = meta.text("run_id");
        if (seal.isPresent() && !runId.equals(Optional.of(seal.get().runId()))) {
            return VerifiedCheck.broken(
                    "meta",
                    "events.parquet is of run " + seal.get().runId() + ", meta.json of " + runId.orElse("none"));
        }
        if (toldRows.isPresent() && !toldRows.get().equals(Long.toString(rows))) {
            return VerifiedCheck.broken("meta", "meta.json says " + toldRows.get() + " rows, there are " + rows);
        }
        if (toldHash.isPresent() && !toldHash.equals(hash)) {
            return VerifiedCheck.broken(
                    "meta", "meta.json says hash " + toldHash.get() + ", the rows have " + hash.orElse("none"));
        }
        return toldHash.isPresent()
                ? VerifiedCheck.ok("meta", "run, number of rows and last hash are those of events.parquet")
                : VerifiedCheck.unknown("meta", "meta.json does not tell number and hash of the rows");
    }
}
