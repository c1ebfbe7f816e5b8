package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.CliRun;
import dev.arb.cli.CliRun.Result;
import dev.arb.cli.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowConfigCommandTest {
    @TempDir
    Path directory;

    private CliRun run;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectories(directory.resolve("config"));
        Files.writeString(directory.resolve("config/live.yml"), "risk:\n  max_open_positions: 2\n");
        Files.writeString(
                directory.resolve("mine.toml"), "[risk]\nmax_open_positions = 3\n[ws]\nmax_frame_bytes = 65536\n");
        run = new CliRun().in(directory).environment("REDIS_HOST", "cache.internal");
    }

    private Result arb(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "show-config";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return run.run(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "plain", "yaml", "toml"})
    void eachValueThatWasStatedHasThePlaceThatStatedIt(String format) {
        Result result =
                arb("--only-changed", "-c", "mine.toml", "--log-level", "debug", "--env", "local", "-o", format);

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.check("show-config." + format + ".txt", result.out());
    }

    @Test
    void withoutAFilterEveryKeyIsThere() {
        Result result = arb();

        assertThat(result.out()
                        .lines()
                        .filter(line -> line.endsWith("  default"))
                        .count())
                .isGreaterThan(50);
        assertThat(result.out()).contains("config/live.yml:2", "environment REDIS_HOST");
    }

    @Test
    void aNameChoosesAKeyOrASection() {
        assertThat(arb("risk.max_open_positions", "-o", "plain").out())
                .isEqualTo("risk.max_open_positions\t2\t\tconfig/live.yml:2\n");
        assertThat(new CliRun()
                        .in(directory)
                        .run("show-config", "risk", "-o", "plain")
                        .out()
                        .lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("risk."));
    }

    @Test
    void aNameThatIsNotThereIsAnsweredWithTheNearest() {
        assertThat(arb("risc"))
                .isEqualTo(new Result(2, "", "arb: there is no key or section risc; did you mean risk?\n"));
    }

    @Test
    void noSecretIsShownInAnyFormat() {
        run.environment("ARB_STATE_STORE", "rediss://arb:hunter2@127.0.0.1:6379/0")
                .environment("ARB_FX_OFFICIAL_URL", "https://rates.test/?key=s3cr3t");

        for (String format : new String[] {"table", "json", "plain", "yaml", "toml"}) {
            assertThat(arb("-o", format).out()).doesNotContain("hunter2", "s3cr3t");
        }
    }

    @Test
    void aConfigurationThatCannotBeUsedIsTheSameErrorAsEverywhere() throws IOException {
        Files.writeString(directory.resolve("config/config.toml"), "[risk]\nmax_open_position = 2\n");

        assertThat(arb())
                .isEqualTo(new Result(
                        2,
                        "",
                        "arb: config/config.toml:2: unknown key risk.max_open_position;"
                                + " did you mean risk.max_open_positions?\n"));
    }

    @Test
    void whereNothingDiffersItSaysSo() {
        Result result = new CliRun().in(directory).run("show-config", "--only-changed", "--no-default-config");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEqualTo("nothing differs from the built-in defaults\n");
    }
}
