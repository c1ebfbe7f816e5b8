package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.Campaign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of a run with bytes changed, cut off or put in: whatever they hold, a reader gives rows or an {@link IOException},
 * within bounds.
 */
class DamagedRunTest {

    private static final int ROUNDS = Campaign.rounds(300, 20_000);
    private static final List<String> DUCKDB_OPTIONS = List.of(
            "",
            ", codec 'zstd', parquet_version 'V2'",
            ", codec 'uncompressed', row_group_size 2048",
            ", codec 'gzip'");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    private Path runs;

    private int failures;

    @Test
    void aDamagedFileOfOursIsAnErrorOrRows() throws Exception {
        RunLog log = TestRuns.create(runs);
        append(log, 500);
        log.finish(TestRuns.END);
        damage(log.directory(), "events.parquet", 11);
    }

    @Test
    void aDamagedFileOfAnotherProgramIsAnErrorOrRows() throws Exception {
        Path dir = foreign();
        for (String options : DUCKDB_OPTIONS) {
            writeByDuckDb(dir.resolve("events.parquet"), options);
            damage(dir, "events.parquet", 12, ROUNDS / DUCKDB_OPTIONS.size());
        }
    }

    @Test
    void aDamagedCsvFileIsAnErrorOrRows() throws Exception {
        Path dir = foreign();
        StringBuilder text = new StringBuilder("step,ts_bar,kind,equity,risk_allowed,risk_reasons\n");
        for (int i = 0; i < 200; i++) {
            text.append(i)
                    .append(",2025-01-01 00:00:00.5+09,loop,")
                    .append(i / 7.0)
                    .append(",True,\"a, \"\"b\"\"\"\n");
        }
        Files.writeString(dir.resolve("events.csv"), text);
        damage(dir, "events.csv", 13);
    }

    @Test
    void aDamagedJournalGivesTheRowsBeforeTheDamage() throws Exception {
        RunProcess self = RunProcess.current();
        RunStart start = RunStart.of(
                TestRuns.LABEL,
                TestRuns.START,
                new RunProcess(self.host(), self.pid(), self.startedAt().minusSeconds(1000)));
        RunLogOptions never = RunLogOptions.simulated().withPublishInterval(Duration.ofDays(1));
        RunLog log = RunLog.create(runs, Optional.of("crashed"), start, never, RunLogListener.NONE);
        append(log, 500);
        log.close();
        Files.deleteIfExists(log.directory().resolve("events.parquet"));
        damage(log.directory(), "events-000000.journal", 14);
    }

    @Test
    void aDamagedMetaFileIsAnEntryWithItsProblem() throws Exception {
        RunLog log = TestRuns.create(runs);
        append(log, 100);
        log.finish(TestRuns.END);
        damage(log.directory(), "meta.json", 15);
    }

    private Path foreign() throws IOException {
        Path dir = Files.createDirectories(runs.resolve("foreign"));
        Files.writeString(dir.resolve("meta.json"), "{\"run_id\":\"foreign\",\"ended_at\":\"2025-01-02T00:00:00\"}");
        return dir;
    }

    private static void writeByDuckDb(Path file, String options) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (select i::bigint as step, to_timestamp(1700000000 + i) as ts_bar, "
                    + "case when i % 9 = 0 then 'state' else 'loop' end as kind, i / 7 as equity, i % 3 as position_id, "
                    + "(i % 2)::int as orders_generated, i % 10 = 0 as risk_allowed, 'limit ' || i as risk_reasons "
                    + "from range(1000) t(i)) to '" + file + "' (format parquet" + options + ")");
        }
    }

    private static void append(RunLog log, int rows) {
        RunLogRow row = new RunLogRow();
        for (int i = 0; i < rows; i++) {
            log.append(SampleRows.random(5, i, row));
        }
    }

    private void damage(Path dir, String name, long seed) throws Exception {
        damage(dir, name, seed, ROUNDS);
    }

    private void damage(Path dir, String name, long seed, int rounds) throws Exception {
        byte[] sound = Files.readAllBytes(dir.resolve(name));
        assertThat(failureOf(dir)).as("before the damage").isEmpty();
        failures = 0;
        for (int round = 0; round < rounds; round++) {
            Random random = new Random(seed * 1_000_003 + round);
            Files.write(dir.resolve(name), damaged(sound, random));
            String which = name + ", seed " + seed + ", round " + round;
            Optional<String> failure =
                    Assertions.assertTimeoutPreemptively(LONGEST, () -> failureOf(dir), () -> which + " took too long");
            failure.ifPresent(sentence -> assertThat(sentence).as(which).isNotBlank());
            failures += failure.isPresent() ? 1 : 0;
        }
        boolean mayStaySound = name.endsWith(".journal") || name.endsWith(".csv") || name.endsWith(".json");
        assertThat(failures).isGreaterThan(mayStaySound ? -1 : rounds / 20);
        Files.write(dir.resolve(name), sound);
    }

    /** One to four damages, most of them near the end, where footers are, or the beginning, where heads are. */
    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 8; i--) {
            int at = place(bytes.length, random);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt();
                case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)), (byte) 0xFF);
                case 3 -> bytes = Arrays.copyOf(bytes, at);
                default -> {
                    byte[] longer = Arrays.copyOf(bytes, bytes.length + 5);
                    System.arraycopy(bytes, at, longer, at + 5, bytes.length - at);
                    bytes = longer;
                }
            }
        }
        return bytes;
    }

    private static int place(int length, Random random) {
        int near = Math.min(length, 3000);
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(length);
            case 1 -> random.nextInt(near);
            default -> length - 1 - random.nextInt(near);
        };
    }

    /** Reads the run in every way that there is. */
    private Optional<String> failureOf(Path dir) {
        RunReader reader = TestRuns.reader(runs);
        Optional<String> failure = Optional.empty();
        for (Looking looking : List.<Looking>of(
                () -> TestRuns.directory(runs).list().forEach(RunInfo::toString),
                () -> reader.snapshot(dir),
                () -> reader.tail(dir, 100),
                () -> scan(reader, dir),
                () -> history(reader, dir))) {
            try {
                looking.look();
            } catch (IOException e) {
                failure = Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return failure;
    }

    @FunctionalInterface
    private interface Looking {
        void look() throws IOException;
    }

    private static void scan(RunReader reader, Path dir) throws IOException {
        try (RunScan scan = reader.scan(dir, RunLogColumns.ALL)) {
            while (scan.next()) {
                KeptRow.of(scan.row(), RunLogColumns.ALL);
            }
        }
    }

    private static void history(RunReader reader, Path dir) throws IOException {
        try (RunHistory history = reader.history(dir)) {
            history.page(history.rows() - 20, 20, RunLogColumns.ALL);
            history.rowOfStep(1000);
            history.previous(RowMark.TRADE, history.rows());
            history.next(RowMark.REFUSAL, -1);
            history.series(List.of(RunLogColumns.EQUITY), Instant.EPOCH, Instant.EPOCH.plusSeconds(4_000_000_000L), 20);
        }
    }
}
