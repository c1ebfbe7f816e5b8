package dev.arb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.CliRun.Result;
import dev.arb.cli.command.CommandCatalog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @Test
    void bareArbShowsTwoExamplesOnStandardErrorAndIsAUsageError() {
        Result result = CliRun.arb();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("arb run-live --mode mock --loops 50", "arb monitor-run --latest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void helpListsEveryCommandOnStandardOutput(String word) {
        Result result = CliRun.arb(word);

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.check("help.txt", result.out());
    }

    private static List<String> commands() {
        return CommandCatalog.names();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpOfACommandIsReachableInBothWays(String command) {
        Result byOption = CliRun.arb(command, "--help");
        Result byWord = CliRun.arb("help", command);

        assertThat(byOption.code()).isZero();
        assertThat(byWord).isEqualTo(byOption);
        Golden.check("help-" + command + ".txt", byOption.out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpLeadsWithExamplesAndStaysWithinAHundredColumns(String command) {
        String help = CliRun.arb(command, "--help").out();

        assertThat(help.indexOf("Examples:")).isPositive().isLessThan(help.indexOf("Usage:"));
        assertThat(help.indexOf("Usage:")).isLessThan(help.indexOf("Options:"));
        assertThat(help).contains("Exit codes:", "  141 ");
        assertThat(help.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void helpIsColouredOnATerminalOnly() {
        String escape = "\u001B[";

        assertThat(new CliRun().onTerminal().run("run-live", "--help").out()).contains(escape);
        assertThat(new CliRun()
                        .onTerminal()
                        .run("run-live", "--help", "--no-colors")
                        .out())
                .doesNotContain(escape);
        assertThat(CliRun.arb("run-live", "--help").out()).doesNotContain(escape);
        assertThat(new CliRun()
                        .onTerminal()
                        .environment("TERM", "dumb")
                        .run("--help")
                        .out())
                .doesNotContain(escape);
    }

    @Test
    void aTypoInTheCommandIsAnsweredWithTheRightOne() {
        Result result = CliRun.arb("run-liv");

        assertThat(result)
                .isEqualTo(new Result(2, "", "arb: unknown command 'run-liv'. Did you mean: arb run-live?\n"));
    }

    @Test
    void aTypoInAnOptionIsAnsweredWithTheRightOne() {
        Result result = CliRun.arb("show-metrics", "--formt", "json");

        assertThat(result).isEqualTo(new Result(2, "", "arb: unknown option '--formt'. Did you mean: --format?\n"));
    }

    @Test
    void anOptionBeforeTheCommandIsExplained() {
        Result result = CliRun.arb("-v", "run-live");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("arb: unknown option '-v'; options stand after the command, see arb --help\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void versionNamesBuildJavaAndSystem(String word) {
        Result result = CliRun.arb(word);

        assertThat(result.code()).isZero();
        assertThat(result.out()).matches("(?s)arb \\S+\ncommit \\S+, built \\S+\nJava \\S+ .+\nLinux .+\n|(?s)arb .+");
        assertThat(CliRun.arb("run-live", word).out()).isEqualTo(result.out());
        assertThat(CliRun.arb(word, "run-live")).isEqualTo(result);
    }

    @Test
    void unknownFormatNamesThoseThatTheCommandHas() {
        Result result = CliRun.arb("show-metrics", "--format", "ndjson");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo(
                        "arb: invalid value for option '--output': 'ndjson' is not one of table, json, log, prometheus;"
                                + " see arb show-metrics --help\n");
    }

    @Test
    void errorsAreColouredByTheSameRules() {
        assertThat(new CliRun().onTerminal().run("run-liv").err()).startsWith("\u001B[31marb:\u001B[0m ");
        assertThat(new CliRun()
                        .onTerminal()
                        .run("run-live", "--loops", "0", "--no-colors")
                        .err())
                .startsWith("arb: ");
        assertThat(CliRun.arb("run-live", "--loops", "0", "--color=always").err())
                .startsWith("\u001B[31marb:");
    }

    @Test
    void anArgumentIsNeverTakenForTheNameOfAFileOfArguments() {
        assertThat(CliRun.arb("monitor-run", "--run-id", "@pom.xml", "--state", "memory")
                        .err())
                .startsWith("arb: there is no run @pom.xml in ");
    }

    @Test
    void aClosedPipeIsExitCode141() {
        Result result = new CliRun().outTo(new BrokenPipe()).run("--help");

        assertThat(result.code()).isEqualTo(141);
        assertThat(result.err()).isEmpty();
    }

    /** What {@code head -1} leaves behind. */
    private static final class BrokenPipe extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }
    }
}
