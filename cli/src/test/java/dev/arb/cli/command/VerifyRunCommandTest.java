package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.CliRun;
import dev.arb.cli.CliRun.Result;
import dev.arb.cli.Golden;
import dev.arb.cli.WrittenRun;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyRunCommandTest {
    @TempDir
    Path directory;

    private Path runs() {
        return directory.resolve("live_runs");
    }

    private Result arb(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "verify-run";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new CliRun().in(directory).clock(() -> WrittenRun.NOW_NS).run(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "plain"})
    void anIntactRunIsExitCode0(String format) throws IOException {
        new WrittenRun(runs()).ended();

        Result result = arb("--latest", "--format", format);

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.check("verify-run." + format + ".txt", result.out());
    }

    @Test
    void aRunThatIsNotIntactIsExitCode1AndSaysWhere() throws IOException {
        Path run = new WrittenRun(runs()).ended();
        Path meta = run.resolve("meta.json");
        Files.writeString(meta, Files.readString(meta).replaceFirst("\"event_rows\" : \\d+", "\"event_rows\" : 99"));

        Result result = arb("--run-id", String.valueOf(run.getFileName()));

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("meta.json says 99 rows, there are").endsWith("\nnot intact\n");
    }

    @Test
    void aCrashedRunIsPutInOrderOnlyWhenAskedTo() throws IOException {
        Path run = new WrittenRun(runs()).crashed();

        Result before = arb("--latest");
        assertThat(before.code()).isEqualTo(1);
        assertThat(before.out()).contains("put it in order with --repair");
        assertThat(journals(run)).isPositive();

        Result repaired = arb("--latest", "--repair");
        assertThat(repaired.code()).isZero();
        assertThat(repaired.out())
                .contains("Repair ", " of them from the journal", "\nintact, as far as can be told\n");
        assertThat(journals(run)).isZero();

        Result again = arb("--latest", "--repair");
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains(", 0 of them from the journal");
    }

    private static long journals(Path run) throws IOException {
        try (java.util.stream.Stream<Path> entries = Files.list(run)) {
            return entries.filter(entry -> entry.toString().endsWith(".journal"))
                    .count();
        }
    }

    @Test
    void aRunThatGoesOnIsNotRepaired() throws IOException {
        Path run = new WrittenRun(runs()).crashed();
        Path meta = run.resolve("meta.json");
        Files.writeString(
                meta, Files.readString(meta).replaceFirst("\"host\" : \"[^\"]*\"", "\"host\" : \"elsewhere.example\""));

        Result result = arb("--latest", "--repair");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("; only a run whose process is known to be gone can be put in order");
        assertThat(journals(run)).isPositive();
    }

    @Test
    void aFileThatIsNoParquetIsAFindingNotAFailure() throws IOException {
        Path run = new WrittenRun(runs()).ended();
        try (RandomAccessFile file =
                new RandomAccessFile(run.resolve("events.parquet").toFile(), "rw")) {
            file.setLength(file.length() - 3);
        }

        Result result = arb("--latest", "--format", "plain");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("check=files\tresult=broken\tfound=events.parquet is not a readable Parquet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --repair                    | 2 | no run was named; choose one of --latest, --run-id ID, --run-dir DIR
            --latest --run-id x         | 2 | --latest and --run-id exclude each other
            --run-id ../x               | 2 | run id '../x' is not the name of a run
            --run-id none               | 1 | there is no run none
            --run-dir none              | 1 | is not a run, it has no meta.json
            --latest --format ndjson    | 2 | 'ndjson' is not one of table, json, plain
            """)
    void whatCannotBeVerifiedIsOneSentence(String arguments, int code, String sentence) {
        Result result = arb(arguments.strip().split(" +"));

        assertThat(result.code()).isEqualTo(code);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("arb: ").contains(sentence.strip());
        assertThat(result.err().lines()).hasSize(1);
    }
}
