package dev.arb.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.arb.cli.CliRun;
import dev.arb.cli.Programs;
import dev.arb.cli.error.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs arb as a service or in a container, as far as it can be checked without either. */
class PackagingTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void theUnitIsOneThatSystemdTakes(@TempDir Path directory) throws Exception {
        assumeTrue(Programs.isInstalled("systemd-analyze"), "no systemd-analyze in PATH: the unit is not verified");
        String unit = text("scripts/package/arb.service")
                .replace("/usr/local/bin/arb", "/bin/sh")
                .replaceAll("(?m)^Documentation=.*$", "");
        Path file = Files.writeString(directory.resolve("arb.service"), unit);

        assertThat(Programs.output(directory, "systemd-analyze", "verify", file.toString()))
                .isEmpty();
    }

    @Test
    void theUnitIsLockedDown(@TempDir Path directory) throws Exception {
        assumeTrue(Programs.isInstalled("systemd-analyze"), "no systemd-analyze in PATH: the unit is not judged");
        String said = Programs.output(
                directory,
                "systemd-analyze",
                "security",
                "--offline=true",
                "--no-pager",
                ROOT.resolve("scripts/package/arb.service").toRealPath().toString());
        assumeTrue(said.contains("Overall exposure level"), "this systemd-analyze does not judge files: " + said);

        Matcher level =
                Pattern.compile("exposure level for arb.service: ([0-9.]+)").matcher(said);
        assertThat(level.find()).isTrue();
        assertThat(Double.parseDouble(level.group(1))).isLessThan(2.0);
    }

    @Test
    void theUnitLeavesToAPersonWhatAPersonMustDecide() throws IOException {
        String expected = "RestartPreventExitStatus=" + ExitCode.USAGE.code() + " " + ExitCode.REFUSED.code() + " "
                + ExitCode.RISK_STOP.code();

        assertThat(text("scripts/package/arb.service").lines())
                .contains(
                        expected,
                        "SuccessExitStatus=" + ExitCode.INTERRUPTED.code() + " " + ExitCode.TERMINATED.code(),
                        "DynamicUser=yes",
                        "ProtectSystem=strict",
                        "StateDirectory=arb");
    }

    @Test
    void theContainerRunsWithoutRightsAndTakesSignalsItself() throws IOException {
        String container = text("Dockerfile");

        assertThat(container.lines()).contains("USER 10001", "ENTRYPOINT [\"arb\"]", "VOLUME /var/lib/arb");
        assertThat(text("arb")).contains("\nexec \"$java_home/bin/java\"");
    }

    @Test
    void theCommandsOfTheContainerAreOnesThatArbKnows() throws IOException {
        String container = text("Dockerfile");
        Matcher health = Pattern.compile("CMD arb (.*) >/dev/null").matcher(container);
        assertThat(health.find()).isTrue();
        String[] look = words(health.group(1).replace("\"$ARB_MODE\"", "mock"));

        assertThat(CliRun.arb(with(look, "--state", "memory")).code()).isEqualTo(ExitCode.FAILED.code());

        Matcher command = Pattern.compile("(?m)^CMD \\[(.*)]$").matcher(container);
        assertThat(command.find()).isTrue();
        String[] run = words(command.group(1).replace("\"", "").replace(",", ""));
        assertThat(CliRun.arb(with(run, "--dry-run")).code()).isZero();
    }

    @Test
    void theLauncherOptionsThatTheContainerUsesExist() throws IOException {
        String script = text("scripts/dist");
        Matcher packed = Pattern.compile("scripts/dist (.*) --out").matcher(text("Dockerfile"));

        assertThat(packed.find()).isTrue();
        assertThat(words(packed.group(1)))
                .allSatisfy(option -> assertThat(script).contains(option + ")"));
    }

    @Test
    void theScriptsHaveNoFaultThatShellcheckKnows() throws Exception {
        assumeTrue(Programs.isInstalled("shellcheck"), "no shellcheck in PATH: the scripts are not linted");
        for (String script : List.of("scripts/dist", "scripts/install", "scripts/measure-start", "arb")) {
            // /bin/sh is dash, bash or zsh where this runs: all know -nt
            assertThat(Programs.output(
                            ROOT.toRealPath(), "shellcheck", "--severity=warning", "--exclude=SC3013,SC3059", script))
                    .as(script)
                    .isEmpty();
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static String[] words(String line) {
        return line.strip().split(" +");
    }

    private static String[] with(String[] words, String... more) {
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }
}
