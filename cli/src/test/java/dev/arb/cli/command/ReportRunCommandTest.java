package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.CliRun;
import dev.arb.cli.CliRun.Result;
import dev.arb.cli.Golden;
import dev.arb.cli.WrittenRun;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.ColorChoice;
import dev.arb.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportRunCommandTest {
    @TempDir
    Path directory;

    @Test
    void theReportOfASeededRunIsAlwaysTheSame() throws IOException {
        Path run = seededRun();

        Result result = arb("report-run", "--latest", "-o", "markdown");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.check("report-run.md", anonymous(result.out(), run));
        assertThat(reportsIn(directory)).isEmpty();
    }

    @Test
    void aRunLeavesItsReportInItsDirectory() throws IOException {
        Path run = seededRun();

        String left = Files.readString(run.resolve("report.md"));

        assertThat(anonymous(left, run))
                .isEqualTo(anonymous(
                        arb("report-run", "--latest", "-o", "markdown").out(), run));
        assertThat(reportsIn(run)).containsExactly("report.md");
    }

    @Test
    void aReportThatCannotBeWrittenIsAWarningToTheRun() throws IOException {
        Path run = new WrittenRun(directory.resolve("live_runs")).ended();
        Files.createDirectory(run.resolve("report.md"));
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(messages, true, StandardCharsets.UTF_8);
        CliContext context = new CliContext(
                err, err, false, false, false, Map.of(), directory, () -> WrittenRun.NOW_NS, ns -> false);

        ClosingReport.write(run, new Console(context, ColorChoice.NEVER, false, true));

        assertThat(messages.toString(StandardCharsets.UTF_8))
                .startsWith("warning: the report of the run could not be written: ")
                .contains("report.md is there already", "arb report-run --run-dir " + run);
    }

    @Test
    void bothFilesArePutWhereTheProgramWasStartedAndReplacedTheNextTime() throws IOException {
        seededRun();

        Result first = arb("report-run", "--latest");
        Result second = arb("report-run", "--latest");

        assertThat(first.out()).contains("Markdown       report.md", "HTML           report.html");
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(reportsIn(directory)).containsExactly("report.html", "report.md");
        assertThat(Files.readString(directory.resolve("report.html"))).startsWith("<!DOCTYPE html>");
    }

    @Test
    void filesGoWhereTheyAreToldAndOnlyThoseThatAreWanted() throws IOException {
        seededRun();

        Result result = arb("report-run", "--latest", "--out", "a/b", "--format-of-files", "html", "-o", "json");

        assertThat(result.out()).contains("\"files\": [\n    \"" + directory.resolve("a/b/report.html") + "\"\n  ]");
        assertThat(reportsIn(directory.resolve("a/b"))).containsExactly("report.html");
        assertThat(reportsIn(directory)).isEmpty();
    }

    @Test
    void aFileThatIsNoReportIsNeverReplaced() throws IOException {
        new WrittenRun(directory.resolve("live_runs")).ended();
        Files.writeString(directory.resolve("report.md"), "# My own notes\n");

        Result result = arb("report-run", "--latest");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("report.md is there already and is no report of arb; choose another --out");
        assertThat(directory.resolve("report.md")).hasContent("# My own notes\n");
    }

    @Test
    void nothingIsPutIntoTheDirectoryOfARunUnlessItIsNamed() throws IOException {
        Path run = new WrittenRun(directory.resolve("live_runs")).ended();
        CliRun inside = new CliRun().in(run).clock(() -> WrittenRun.NOW_NS);

        Result refused = inside.run("report-run", "--run-dir", ".");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("is the directory of a run; say with --out");
        assertThat(reportsIn(run)).isEmpty();

        Result named = new CliRun().in(run).run("report-run", "--run-dir", ".", "--out", ".");
        assertThat(named.code()).as(named.err()).isZero();
        assertThat(reportsIn(run)).containsExactly("report.html", "report.md");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -o markdown                     | 2 | no run was named
            --latest --run-id x             | 2 | --latest and --run-id exclude each other
            --run-id ../x                   | 2 | run id '../x' is not the name of a run
            --run-id none                   | 1 | there is no run none
            --run-dir none                  | 1 | is not a run, it has no meta.json
            --latest -o plain               | 2 | 'plain' is not one of table, json, markdown, html
            --latest --format-of-files pdf  | 2 | 'pdf' is not one of md, html
            --latest -o html --out x        | 2 | writes the report to standard output and no file
            """)
    void whatCannotBeReportedIsOneSentence(String arguments, int code, String sentence) {
        Result result = arb(Stream.concat(
                        Stream.of("report-run"), Stream.of(arguments.strip().split(" +")))
                .toArray(String[]::new));

        assertThat(result.code()).isEqualTo(code);
        assertThat(result.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("arb: ")
                .contains(sentence.strip());
        assertThat(result.out()).isEmpty();
    }

    private Path seededRun() throws IOException {
        Result run = arb("run-live", "--loops", "600", "--interval", "0", "--seed", "7", "--state", "memory");
        assertThat(run.code()).as(run.err()).isZero();
        try (Stream<Path> runs = Files.list(directory.resolve("live_runs"))) {
            return runs.findFirst().orElseThrow();
        }
    }

    /** What is not the same in every run of a seed: the wall clock, the machine's speed, and the build. */
    private static String anonymous(String report, Path run) {
        return report.replace(run.getFileName().toString(), "RUN")
                .replaceAll("Made by arb \\S+ at \\S+Z", "Made by arb VERSION at TIME")
                .replaceAll("(?m)^\\| (Started|Ended|Duration|Version) \\| .*$", "| $1 | X |")
                .replaceAll("(?m)^\\| Loop time, us \\| ([0-9,]+) \\|.*$", "| Loop time, us | $1 | X |");
    }

    private static List<String> reportsIn(Path dir) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("report"))
                    .sorted()
                    .toList();
        }
    }

    private Result arb(String... arguments) {
        return new CliRun().in(directory).run(arguments);
    }
}
