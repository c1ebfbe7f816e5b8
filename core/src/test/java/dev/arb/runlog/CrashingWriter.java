package dev.arb.runlog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * A process that writes rows until it is killed. It notes, in a file that outlives it, how many rows it had appended at
 * which time and how many of them the log said to have handed to the system, so that the killer knows which had to survive.
 */
final class CrashingWriter {

    /** A note: rows appended, the time by {@link System#currentTimeMillis}, rows in the journal, rows published. */
    static final int NOTE_BYTES = 4 * Long.BYTES;

    private CrashingWriter() {}

    /** A publication takes a second while its classes are loaded, and the next one comes the later. */
    private static void warmUp(Path runs) throws IOException {
        try (RunLog log = TestRuns.create(runs)) {
            RunLogRow row = new RunLogRow();
            for (int i = 0; i < 5000; i++) {
                log.append(SampleRows.loop(i, row));
            }
            log.finish(TestRuns.END);
        }
    }

    public static void main(String[] args) throws Exception {
        Path runs = Path.of(args[0]);
        warmUp(runs.resolve("warm"));
        RunLogOptions options = RunLogOptions.realTime().withPublishInterval(Duration.ofMillis(50));
        RunLog log = RunLog.create(runs, Optional.of("run"), TestRuns.start(), options, RunLogListener.NONE);
        try (FileChannel notes =
                FileChannel.open(runs.resolve("notes"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            RunLogRow row = new RunLogRow();
            ByteBuffer note = ByteBuffer.allocate(NOTE_BYTES);
            for (long i = 0; ; i++) {
                log.append(SampleRows.loop(i, row));
                if (i % 200 == 0) {
                    note.clear()
                            .putLong(i + 1)
                            .putLong(System.currentTimeMillis())
                            .putLong(log.stats().rowsJournaled())
                            .putLong(log.stats().rowsPublished())
                            .flip();
                    notes.write(note);
                    Thread.sleep(1);
                }
            }
        }
    }
}
