package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that lie beside {@code events.parquet} only while a run is being written. */
final class RunScaffolding {

    private RunScaffolding() {}

    /** @return whether any of them is there */
    static boolean present(Path runDir) throws IOException {
        return !JournalFile.numbersIn(runDir).isEmpty()
                || Files.exists(runDir.resolve(ParquetPublisher.HIDDEN))
                || Files.exists(runDir.resolve(ParquetPublisher.REPLACED));
    }

    /** Removes them all; only when {@code events.parquet} holds every row. */
    static void remove(Path runDir) throws IOException {
        for (long number : JournalFile.numbersIn(runDir)) {
            Files.deleteIfExists(JournalFormat.file(runDir, number));
        }
        Files.deleteIfExists(runDir.resolve(ParquetPublisher.HIDDEN));
        Files.deleteIfExists(runDir.resolve(ParquetPublisher.REPLACED));
        Files.deleteIfExists(runDir.resolve(RunMeta.FILE_NAME + ".tmp"));
        DurableFiles.syncDirectory(runDir);
    }
}
