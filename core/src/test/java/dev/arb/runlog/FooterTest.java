package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The footer's keys and values, read without a Parquet library. */
class FooterTest {

    @TempDir
    private Path runs;

    private static Map<String, String> near(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return FooterMetadata.near(channel).orElseThrow();
        }
    }

    private Path finishedRun(int rows) throws IOException {
        RunLog log = TestRuns.create(runs);
        RunLogRow row = new RunLogRow();
        for (int i = 0; i < rows; i++) {
            log.append(SampleRows.random(7, i, row));
        }
        log.finish(TestRuns.END);
        return log.directory().resolve("events.parquet");
    }

    @Test
    void duckdbFindsTheSameKeysAndValuesAndMore() throws Exception {
        Path file = finishedRun(300);
        List<List<Object>> pairs =
                TestRuns.duckdb(file, "select decode(key), decode(value) from parquet_kv_metadata('" + file + "')");
        assertThat(near(file)).containsOnlyKeys(TotalsJson.KEY, FooterTail.KEY);
        near(file).forEach((key, value) -> assertThat(pairs).contains(List.of(key, value)));
        assertThat(pairs).hasSizeGreaterThan(2);
    }

    @Test
    void theTailInTheFooterIsTheTailOfThePages() throws Exception {
        Path file = finishedRun(300);
        List<RunLogRow> kept = FooterTail.parse(near(file).get(FooterTail.KEY));
        assertThat(kept).hasSize(FooterTail.ROWS);
        for (int i = 0; i < kept.size(); i++) {
            assertThat(kept.get(i).sameAs(SampleRows.random(7, 299 - i, new RunLogRow())))
                    .isTrue();
        }
        try (ParquetRows pages = ParquetRows.open(RunLogFiles.DISK, file)) {
            assertThat(pages.tail(FooterTail.ROWS))
                    .isEqualTo(kept.stream().map(JournalRows::tailRow).toList());
        }
    }

    @Test
    void theTotalsInTheFooterAreThoseOfThePages() throws Exception {
        Path file = finishedRun(300);
        RunTotals kept = TotalsJson.parse(near(file).get(TotalsJson.KEY)).orElseThrow();
        try (ParquetRows pages = ParquetRows.open(RunLogFiles.DISK, file)) {
            assertThat(TotalsJson.text(pages.totals())).isEqualTo(TotalsJson.text(kept));
        }
    }

    /** A footer as a run of so many row groups has it, without the rows. */
    private Path longRun(int groups) throws IOException {
        Path file = runs.resolve("long-" + groups + ".parquet");
        byte[] group;
        try (ParquetView view = ParquetView.open(RunLogFiles.DISK, finishedRun(50))) {
            group = ParquetFooter.bytesOf(view.rowGroups().getFirst());
        }
        RunTotals totals = new RunTotals();
        totals.rows = (long) groups * JournalFormat.GROUP_ROWS;
        List<byte[]> all = Collections.nCopies(groups, group);
        Map<String, String> metadata = Map.of(
                "arb.chain.blocks", "0123456789abcdef".repeat(30 * groups), TotalsJson.KEY, TotalsJson.text(totals));
        Files.write(file, ParquetFooter.bytes(all, totals.rows, metadata));
        return file;
    }

    @Test
    void theTotalsOfALongRunCostNoMoreThanThoseOfAShortOne() throws Exception {
        for (int groups : new int[] {1, 700}) {
            Path file = longRun(groups);
            FailingFiles files = new FailingFiles();
            try (OwnParquetRows rows = OwnParquetRows.open(files, file).orElseThrow()) {
                assertThat(rows.totals().rows).isEqualTo((long) groups * JournalFormat.GROUP_ROWS);
            }
            assertThat(files.bytesRead.get()).isLessThan(66 * 1024);
        }
        assertThat(longRun(700)).satisfies(file -> assertThat(Files.size(file)).isGreaterThan(1 << 22));
    }

    @Test
    void damagedFootersAreErrorsAndNothingWorse() throws Exception {
        byte[] sound = Files.readAllBytes(finishedRun(50));
        Path file = runs.resolve("damaged.parquet");
        Random random = new Random(1);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            byte[] damaged = sound.clone();
            damaged[damaged.length - 1 - random.nextInt(5000)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            try {
                near(file).values().forEach(FooterTail::parse);
            } catch (NoSuchElementException e) {
                failures.add("its locator is gone");
            } catch (IOException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        assertThat(failures).isNotEmpty().allMatch(message -> message.startsWith("it"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "15",
                "19fc ffffff7f",
                "18 ffffffff07 00",
                "1b ffffffff07 88 00",
                "1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c 1c",
                "16 ffffffffffffffffffffff"
            })
    void whatPromisesMoreThanThereIsIsNoThrift(String hex) {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
        Assertions.assertThatThrownBy(() -> CompactThrift.structLength(bytes)).isInstanceOf(IOException.class);
    }
}
