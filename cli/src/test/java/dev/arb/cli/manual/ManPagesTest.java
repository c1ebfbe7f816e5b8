package dev.arb.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.arb.cli.Programs;
import dev.arb.cli.command.CommandCatalog;
import dev.arb.cli.error.ExitCode;
import dev.arb.cli.output.CliContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The pages, held against the commands and read by the programs that show them. */
class ManPagesTest {
    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        ManPages.write(directory, "2026-01-31", CliContext.ofProcess());
    }

    @Test
    void everyCommandHasAPage() throws IOException {
        List<String> expected = new ArrayList<>(List.of("arb.1"));
        CommandCatalog.names().forEach(name -> expected.add("arb-" + name + ".1"));

        assertThat(pages().map(page -> page.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aPageHasEveryOptionOfItsCommandAndEveryExitCode() throws IOException {
        CommandLine arb = CommandCatalog.parser(CommandCatalog.names(), CliContext.ofProcess());
        for (CommandLine command : arb.getSubcommands().values()) {
            String page = Files.readString(directory.resolve("arb-" + command.getCommandName() + ".1"));
            command.getCommandSpec()
                    .optionsMap()
                    .keySet()
                    .forEach(name -> assertThat(page).contains(name.replace("-", "\\-")));
            ExitCode.table().keySet().forEach(code -> assertThat(page).contains(".B " + code + "\n"));
            assertThat(page).contains("ENVIRONMENT", "REDIS_HOST", "FILES", "live_runs/", "EXAMPLES", "SEE ALSO");
        }
    }

    @Test
    void noVariableOfAHelpTextIsLeftOver() throws IOException {
        for (Path page : pages().toList()) {
            assertThat(page).content().doesNotContain("${", "%n");
        }
    }

    @Test
    void mandocFindsNothingToComplainAbout() throws Exception {
        assumeTrue(Programs.isInstalled("mandoc"), "no mandoc in PATH: the pages are not linted");
        for (Path page : pages().toList()) {
            assertThat(Programs.output(directory, "mandoc", "-Tlint", "-Wwarning", page.toString()))
                    .as(page.toString())
                    .isEmpty();
        }
    }

    @Test
    void manShowsThem() throws Exception {
        assumeTrue(Programs.isInstalled("man") && Programs.isInstalled("nroff"), "no man or no nroff in PATH");
        String shown = Programs.output(directory, "man", "-l", "arb-run-live.1");

        assertThat(shown.replaceAll(".\b", "")).contains("--mode MODE", "arb run-live --mode mock", "EXIT STATUS");
    }

    private Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream();
        }
    }
}
