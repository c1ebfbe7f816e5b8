package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        FilesCheck directoryCheck = new FilesCheck(files, run);
        Path parquet = runDir.resolve(ParquetPublisher.VISIBLE);
        if (!Files.exists(parquet)) {
            return new RunVerification(run, 0, Optional.empty(), List.of(directoryCheck.withoutParquet()));
        }
        try (SealedRows rows = SealedRows.open(files, parquet, isGrowing(run))) {
            return verify(run, directoryCheck, rows);
        } catch (IOException e) {
            return new RunVerification(run, 0, Optional.empty(), List.of(FilesCheck.unreadable(e)));
        }
    }

    private static RunVerification verify(RunInfo run, FilesCheck directoryCheck, SealedRows rows) throws IOException {
        MetaDocument meta = MetaDocument.read(run.dir());
        boolean kinds = rows.file().hasColumn(RunLogColumns.KIND.columnName());
        Optional<ChainSeal> seal = ChainSeal.parse(rows.file().metadata());
        Optional<ChainCheck> chain = rows.file().hasOurColumns() ? seal.map(ChainCheck::new) : Optional.empty();
        List<RowCheck> checks = List.of(
                new SequenceCheck(kinds), new LedgerCheck(meta), new TradeCheck(meta), new TotalsCheck(rows.file()));
        readAll(rows, chain, checks);
        Optional<String> hash = chain.map(ChainCheck::hash);
        List<VerifiedCheck> found = new ArrayList<>();
        found.add(directoryCheck.beside(rows.number()));
        found.add(chain.map(ChainCheck::result)
                .orElseGet(() -> ChainCheck.impossible(meta, rows.file().metadata(), seal.isPresent())));
        checks.forEach(check -> found.add(check.result()));
        found.add(MetaCheck.of(meta, seal, rows.number(), hash));
        return new RunVerification(run, rows.number(), hash, found);
    }

    private static void readAll(SealedRows rows, Optional<ChainCheck> chain, List<RowCheck> checks) throws IOException {
        RowBytes bytes = new RowBytes();
        while (rows.next()) {
            if (chain.isPresent()) {
                rows.bytesInto(bytes);
                chain.get().add(bytes, rows.row());
            }
            for (RowCheck check : checks) {
                check.add(rows.number(), rows.row());
            }
        }
    }
}
