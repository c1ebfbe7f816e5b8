package dev.arb.runlog;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * A process that writes rows until it is killed. It notes, in a file that outlives it, how many rows it had appended at
 * which time, so that the killer knows which had to survive.
 */
final class CrashingWriter {

    /** A note: rows appended, and the time by {@link System#currentTimeMillis}. */
    static final int NOTE_BYTES = 2 * Long.BYTES;

    private CrashingWriter() {}

    public static void main(String[] args) throws Exception {
        Path runs = Path.of(args[0]);
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
                            .flip();
                    notes.write(note);
                    Thread.sleep(1);
                }
            }
        }
    }
}
