package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hashes in the footer, computed here again from what DuckDB reads, by the page that describes them. */
class HashChainTest {

    private static final int GROUP = JournalFormat.GROUP_ROWS;

    @TempDir
    private Path runs;

    private RunLog written(int rows) throws Exception {
        RunLog log = TestRuns.create(runs);
        RunLogRow row = new RunLogRow();
        for (int i = 0; i < rows; i++) {
            log.append(SampleRows.random(rows, i, row));
        }
        return log;
    }

    private static ChainSeal sealOf(Path dir) throws Exception {
        try (ParquetView view = ParquetView.open(RunLogFiles.DISK, dir.resolve("events.parquet"))) {
            return ChainSeal.parse(view.metadata()).orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024, 1025, 5000})
    void anotherProgramGetsTheSameHashesFromTheFile(int rows) throws Exception {
        RunLog log = written(rows);
        EventsDigest digest = log.finish(TestRuns.END);
        ChainSeal seal = sealOf(log.directory());

        Recomputed other = Recomputed.of(log.directory().resolve("events.parquet"), log.runId());

        assertThat(seal.end().hash()).isEqualTo(other.hash).isEqualTo(digest.hash());
        assertThat(seal.end().sum()).isEqualTo(other.sum);
        assertThat(seal.blocks()).isEqualTo(other.blocks);
        assertThat(seal.end().rows()).isEqualTo(rows).isEqualTo(digest.rows());
        assertThat(seal.recoveredFromRow()).isEmpty();
        assertThat(Files.readString(log.directory().resolve("meta.json")))
                .contains("\"event_rows\" : " + rows)
                .contains("\"event_hash\" : \"" + digest.hash() + "\"");
    }

    /** The page's rules, with JDBC's values. */
    private static final class Recomputed {
        private final String hash;
        private final long sum;
        private final String blocks;

        private Recomputed(String hash, long sum, String blocks) {
            this.hash = hash;
            this.sum = sum;
            this.blocks = blocks;
        }

        static Recomputed of(Path file, String runId) throws Exception {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select * from read_parquet('" + file + "')")) {
                return of(rows, runId);
            }
        }

        private static Recomputed of(ResultSet rows, String runId) throws Exception {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            int columns = rows.getMetaData().getColumnCount();
            String names = IntStream.rangeClosed(1, columns)
                    .mapToObj(i -> nameOf(rows, i))
                    .collect(Collectors.joining(","));
            byte[] last = sha.digest(("arb run log 1\n" + runId + "\n" + names).getBytes(StandardCharsets.UTF_8));
            StringBuilder blocks = new StringBuilder();
            long sum = 0;
            boolean more = rows.next();
            while (more) {
                MessageDigest block = MessageDigest.getInstance("SHA-256");
                block.update(last);
                for (int i = 0; i < 1024 && more; i++) {
                    byte[] row = sha.digest(bytes(rows, columns));
                    block.update(row);
                    sum += ByteBuffer.wrap(row).getLong();
                    more = rows.next();
                }
                last = block.digest();
                blocks.append(HexFormat.of().formatHex(last), 0, 8);
            }
            return new Recomputed(HexFormat.of().formatHex(last), sum, blocks.toString());
        }

        private static String nameOf(ResultSet rows, int column) {
            try {
                return rows.getMetaData().getColumnName(column);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        private static byte[] bytes(ResultSet rows, int columns) throws SQLException {
            ByteBuffer out = ByteBuffer.allocate(100_000);
            for (int i = 1; i <= columns; i++) {
                Object value = rows.getObject(i);
                out.put(value == null ? (byte) 0 : 1);
                if (value != null) {
                    put(out, rows, i);
                }
            }
            return Arrays.copyOf(out.array(), out.position());
        }

        private static void put(ByteBuffer out, ResultSet rows, int column) throws SQLException {
            switch (rows.getMetaData().getColumnType(column)) {
                case Types.BIGINT -> out.putLong(rows.getLong(column));
                case Types.INTEGER -> out.putInt(rows.getInt(column));
                case Types.BOOLEAN -> out.put(rows.getBoolean(column) ? (byte) 1 : 0);
                case Types.DOUBLE -> out.putDouble(rows.getDouble(column));
                case Types.TIMESTAMP_WITH_TIMEZONE -> out.putLong(micros(rows.getTimestamp(column)));
                case Types.DECIMAL -> out.put(sixteen(rows.getBigDecimal(column)));
                default -> {
                    byte[] utf8 = rows.getString(column).getBytes(StandardCharsets.UTF_8);
                    out.putInt(utf8.length).put(utf8);
                }
            }
        }

        private static long micros(Timestamp time) {
            return Math.floorDiv(time.getTime(), 1000) * 1_000_000 + time.getNanos() / 1000;
        }

        private static byte[] sixteen(BigDecimal value) {
            BigInteger unscaled = value.setScale(8).unscaledValue();
            byte[] bytes = new byte[16];
            Arrays.fill(bytes, (byte) unscaled.signum() < 0 ? (byte) -1 : 0);
            byte[] own = unscaled.toByteArray();
            System.arraycopy(own, 0, bytes, 16 - own.length, own.length);
            return bytes;
        }
    }

    @Test
    void theSealInTheFooterGoesWithTheRowsAtEveryMomentOfTheRun() throws Exception {
        RunLog log = TestRuns.create(runs);
        Path file = log.directory().resolve("events.parquet");
        RunLogRow row = new RunLogRow();
        long seen = 0;
        for (int i = 0; i < 40 * HashChain.BLOCK_ROWS; i++) {
            log.append(SampleRows.loop(i, row));
            if (i % (4 * HashChain.BLOCK_ROWS) == 100) {
                long atLeast = seen + 1;
                TestRuns.await("a publication", () -> log.stats().rowsPublished() >= atLeast);
                Path copy = Files.copy(file, runs.resolve("copy-" + i));
                Recomputed other = Recomputed.of(copy, log.runId());
                try (ParquetView view = ParquetView.open(RunLogFiles.DISK, copy)) {
                    ChainSeal seal = ChainSeal.parse(view.metadata()).orElseThrow();
                    assertThat(seal.end().hash()).isEqualTo(other.hash);
                    assertThat(seal.blocks()).isEqualTo(other.blocks);
                    seen = seal.end().rows();
                }
            }
        }
        log.finish(TestRuns.END);
    }

    @ParameterizedTest
    @ValueSource(ints = {700, GROUP - 1, GROUP, GROUP + 3000})
    void aRecoveredRunHasTheChainThatItWouldHaveHadAndSaysWhatWasRecovered(int rows) throws Exception {
        Path dir;
        int published = rows / 2;
        try (RunLog log = written(0)) {
            dir = log.directory();
            RunLogRow row = new RunLogRow();
            for (int i = 0; i < published; i++) {
                log.append(SampleRows.random(rows, i, row));
            }
            TestRuns.await("the rows", () -> log.stats().rowsPublished() == published);
            Files.copy(dir.resolve("events.parquet"), runs.resolve("published"));
            for (int i = published; i < rows; i++) {
                log.append(SampleRows.random(rows, i, row));
            }
        }
        Files.move(
                runs.resolve("published"),
                dir.resolve("events.parquet"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        TestRuns.makeCrashed(dir);

        RunRepair repair = recover(dir);

        assertThat(repair.problems()).isEmpty();
        ChainSeal seal = sealOf(dir);
        assertThat(seal.recoveredFromRow()).isEqualTo(OptionalLong.of(published));
        Recomputed other = Recomputed.of(dir.resolve("events.parquet"), String.valueOf(dir.getFileName()));
        assertThat(List.of(seal.end().hash(), seal.blocks())).isEqualTo(List.of(other.hash, other.blocks));
        assertThat(Files.readString(dir.resolve("meta.json")))
                .contains("\"recovered_from_row\" : " + published)
                .contains("\"event_rows\" : " + rows)
                .contains("\"event_hash\" : \"" + other.hash + "\"");
    }

    @Test
    void aJournalThatDisagreesWithWhatWasSealedIsReported() throws Exception {
        Path dir;
        try (RunLog log = written(1500)) {
            dir = log.directory();
            TestRuns.await("the rows", () -> log.stats().rowsPublished() == 1500);
        }
        try (RunLog forged = RunLog.create(
                runs.resolve("forged"),
                java.util.Optional.of(String.valueOf(dir.getFileName())),
                TestRuns.start(),
                TestRuns.FAST,
                RunLogListener.NONE)) {
            RunLogRow row = new RunLogRow();
            for (int i = 0; i < 1500; i++) {
                forged.append(SampleRows.random(i == 1400 ? 1 : 1500, i, row));
            }
            TestRuns.await("the rows", () -> forged.stats().rowsJournaled() == 1500);
            Files.copy(
                    JournalFormat.file(forged.directory(), 0),
                    JournalFormat.file(dir, 0),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        TestRuns.makeCrashed(dir);

        assertThat(recover(dir).problems())
                .singleElement()
                .asString()
                .contains("other rows than those that events.parquet was sealed with");
    }

    private RunRepair recover(Path dir) throws Exception {
        return new RunRecovery(TestRuns.directory(runs), Clock.fixed(TestRuns.START, ZoneOffset.UTC))
                .recover(dir)
                .orElseThrow();
    }
}
