package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.arb.cli.CliRun;
import dev.arb.cli.CliRun.Result;
import dev.arb.cli.Programs;
import dev.arb.cli.option.OutputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script, asked by a real shell. */
class CompletionTest {
    /** What zsh's own bashcompinit sets before it calls the function. */
    private static final String LIKE_BASH = "emulate sh; setopt kshglob noshglob braceexpand";

    @TempDir
    Path directory;

    private String shell = "bash";

    @BeforeEach
    void writeScript() throws IOException {
        assumeTrue(Programs.isInstalled("bash"), "no bash in PATH: its completion is not tried");
        Files.writeString(
                directory.resolve("arb.sh"),
                CliRun.arb("generate-completion", "bash").out());
    }

    @Test
    void everyCommandIsOffered() throws Exception {
        assertThat(complete("arb", "")).containsAll(CommandCatalog.names());
        assertThat(complete("arb", "show-")).containsExactlyInAnyOrder("show-metrics", "show-config");
    }

    @Test
    void theOptionsOfTheCommandAreOffered() throws Exception {
        assertThat(complete("arb", "run-live", "--lo"))
                .containsExactlyInAnyOrder("--loops", "--log-level", "--log-file");
        assertThat(complete("arb", "show-metrics", "--lo")).containsExactlyInAnyOrder("--log-level", "--log-file");
    }

    @Test
    void theWordsOfAnOptionAreOffered() throws Exception {
        assertThat(complete("arb", "run-live", "--mode", ""))
                .containsExactlyInAnyOrder("mock", "paper", "shadow", "live");
        assertThat(complete("arb", "show-metrics", "--format", ""))
                .contains("prometheus")
                .doesNotContain(OutputFormat.NDJSON.toString());
        assertThat(complete("arb", "watch-status", "--color", "a")).containsExactlyInAnyOrder("auto", "always");
        assertThat(complete("arb", "generate-completion", "")).containsExactlyInAnyOrder("bash", "zsh");
    }

    @Test
    void filesAndRunsAreOfferedWhereTheyBelong() throws Exception {
        Files.createDirectories(directory.resolve("live_runs/20260101_mock"));
        Files.createDirectories(directory.resolve("live_runs/`touch gone`"));
        Files.writeString(directory.resolve("live_runs/README.md"), "");
        Files.writeString(directory.resolve("mine.toml"), "");

        assertThat(complete("arb", "show-config", "-c", "mi")).containsExactly("mine.toml");
        assertThat(complete("arb", "monitor-run", "--run-id", ""))
                .containsExactlyInAnyOrder("20260101_mock", "`touch gone`");
        assertThat(complete("arb", "run-live", "--run-id", "")).isEmpty();
        assertThat(directory.resolve("gone")).doesNotExist();
    }

    @Test
    void aZshTakesTheScriptToo() throws Exception {
        assumeTrue(Programs.isInstalled("zsh"), "no zsh in PATH: its completion is not tried");
        shell = "zsh";
        Files.writeString(
                directory.resolve("arb.sh"),
                CliRun.arb("generate-completion", "zsh").out());

        assertThat(complete("arb", "show-"))
                .contains("show-metrics", "show-config"); // zsh itself leaves out what does not fit
        assertThat(complete("arb", "run-live", "--mode", "s")).contains("shadow");
    }

    @Test
    void anotherShellIsAnsweredWithThoseThereAre() {
        Result result = CliRun.arb("generate-completion", "fish");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("'fish' is not one of bash, zsh");
    }

    /** What the shell would offer with the cursor at the end of the last word. */
    private List<String> complete(String... words) throws Exception {
        String quoted = "'" + String.join("' '", words) + "'";
        String ask = """
                source ./arb.sh
                %s
                COMP_WORDS=(%s)
                COMP_CWORD=%d
                _arb_with_runs arb "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}" 2>/dev/null
                printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(shell.equals("zsh") ? LIKE_BASH : "", quoted, words.length - 1);
        String out = Programs.output(directory, shell, "-c", ask);
        return out.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
