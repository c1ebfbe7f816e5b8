package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The footer's keys and values, read without a Parquet library. */
class FooterTest {

    @TempDir
    private Path runs;

    private static byte[] footer(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return FooterMetadata.footerBytes(channel);
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
    void duckdbFindsTheSameKeysAndValues() throws Exception {
        Path file = finishedRun(300);
        List<List<Object>> pairs =
                TestRuns.duckdb(file, "select decode(key), decode(value) from parquet_kv_metadata('" + file + "')");
        assertThat(FooterMetadata.parse(footer(file))).hasSize(pairs.size()).containsKey(TotalsJson.KEY);
        assertThat(pairs)
                .allSatisfy(pair -> assertThat(FooterMetadata.parse(footer(file)))
                        .containsEntry(pair.get(0) + "", pair.get(1) + ""));
    }

    @Test
    void theTailInTheFooterIsTheTailOfThePages() throws Exception {
        Path file = finishedRun(300);
        List<RunLogRow> kept =
                FooterTail.parse(FooterMetadata.parse(footer(file)).get(FooterTail.KEY));
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
        RunTotals kept = TotalsJson.parse(FooterMetadata.parse(footer(file)).get(TotalsJson.KEY))
                .orElseThrow();
        try (ParquetRows pages = ParquetRows.open(RunLogFiles.DISK, file)) {
            assertThat(TotalsJson.text(pages.totals())).isEqualTo(TotalsJson.text(kept));
        }
    }

    @Test
    void damagedFootersAreErrorsAndNothingWorse() throws Exception {
        byte[] sound = footer(finishedRun(50));
        Random random = new Random(1);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = java.util.Arrays.copyOf(sound, random.nextInt(1, sound.length + 1));
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatCode(() -> {
                        try {
                            FooterMetadata.parse(damaged).values().forEach(FooterTail::parse);
                        } catch (IOException e) {
                            failures.add(e.getMessage());
                        }
                    })
                    .doesNotThrowAnyException();
        }
        assertThat(failures).isNotEmpty().allMatch(message -> message.startsWith("its footer is"));
    }
}
