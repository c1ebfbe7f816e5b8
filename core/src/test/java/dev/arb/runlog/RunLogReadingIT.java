package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.Campaign;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code events.parquet} of a run that goes on, opened by DuckDB at random moments. */
class RunLogReadingIT {

    private static final int LONGEST_PAUSE_US = 20_000;
    private static final int ROWS_AT_ONCE = 500;

    @TempDir
    private Path runs;

    private volatile boolean stop;
    private volatile long appended;
    private int secondTries;

    @Test
    void theFileOpensAtAnyMomentAndNeverHasFewerRowsThanBefore() throws Exception {
        RunLog log = TestRuns.create(runs);
        Path file = log.directory().resolve("events.parquet");
        TestRuns.await("the first publication", () -> file.toFile().exists());
        Thread writer = Thread.ofPlatform().start(() -> write(log));
        int looks = Campaign.rounds(30, 1000);
        long seen = 0;
        try {
            Random random = new Random();
            for (int look = 0; look < looks; look++) {
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(LONGEST_PAUSE_US)));
                long count = count(file);
                assertThat(count).isBetween(seen, appended + 1);
                seen = count;
            }
        } finally {
            stop = true;
            writer.join();
        }
        log.finish(TestRuns.END);
        assertThat(rowCount(file)).isEqualTo(appended);
        System.out.printf(
                Locale.ROOT,
                "reading campaign: %d looks at a live file of up to %d rows, %d needed the second try%n",
                looks,
                seen,
                secondTries);
    }

    /** Appends in bursts, since an endless stream would keep the publisher at work and leave no quiet moments. */
    private void write(RunLog log) {
        RunLogRow row = new RunLogRow();
        while (!stop) {
            for (int i = 0; i < ROWS_AT_ONCE; i++) {
                log.append(SampleRows.loop(appended, row));
                appended = appended + 1;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private long count(Path file) throws SQLException {
        try {
            return rowCount(file);
        } catch (SQLException e) {
            secondTries++;
            return rowCount(file);
        }
    }

    private static long rowCount(Path file) throws SQLException {
        List<Object> counts = TestRuns.duckdb(file, "select count(*), count(seq), max(seq) from $file")
                .getFirst();
        if ((long) counts.get(0) > 0) {
            assertThat(counts.get(1)).isEqualTo(counts.get(0));
            assertThat(counts.get(2)).isEqualTo(3 * ((long) counts.get(0) - 1));
        }
        return (long) counts.get(0);
    }
}
