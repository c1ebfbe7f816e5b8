package dev.arb.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.arb.cli.Programs;
import dev.arb.cli.command.CommandCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release as a person gets it: packed from what this build has made, unpacked, installed, started. */
class ReleaseIT {
    private static final Path ROOT =
            Path.of(System.getProperty("arb.launcher")).toAbsolutePath().getParent();

    @TempDir
    static Path directory;

    private static Path tree;

    @BeforeAll
    static void pack() throws Exception {
        assumeTrue(
                Programs.isInstalled("bash") && Programs.isInstalled("tar") && Programs.isInstalled("zip"),
                "no bash, tar or zip in PATH: no release is packed");
        dist("one");
        tree = unpack("one");
    }

    private static String dist(String out, String... more) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(ROOT.resolve("scripts/dist").toString(), "--no-build", "--out", directory.resolve(out) + ""));
        command.addAll(List.of(more));
        return Programs.output(directory, command.toArray(String[]::new));
    }

    private static Path unpack(String out) throws Exception {
        Path archive = only(directory.resolve(out), ".tar.gz");
        Path place = Files.createDirectories(directory.resolve("unpacked-" + out));
        Programs.output(place, "tar", "xzf", archive.toString());
        return only(place, "");
    }

    private static Path only(Path place, String end) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void theSameCommitGivesTheSameBytes() throws Exception {
        dist("two");

        for (String end : List.of(".tar.gz", ".zip", "SHA256SUMS")) {
            assertThat(only(directory.resolve("two"), end)).hasSameBinaryContentAs(only(directory.resolve("one"), end));
        }
    }

    @Test
    void theSumsAreThoseOfTheArchives() throws Exception {
        assumeTrue(Programs.isInstalled("sha256sum"), "no sha256sum in PATH");

        String said = Programs.output(directory.resolve("one"), "sha256sum", "--check", "--strict", "SHA256SUMS");

        assertThat(said.lines()).hasSize(2).allMatch(line -> line.endsWith(": OK"));
    }

    @Test
    void everythingThatShipsIsThere() throws Exception {
        for (String name : CommandCatalog.names()) {
            assertThat(tree.resolve("share/man/man1/arb-" + name + ".1")).exists();
            assertThat(tree.resolve("share/bash-completion/completions/arb"))
                    .content()
                    .contains("_picocli_arb_" + name.replace("-", ""));
        }
        assertThat(tree.resolve("LICENSE")).exists();
        assertThat(tree.resolve("share/arb/config/live.yml")).hasSameTextualContentAs(ROOT.resolve("config/live.yml"));
        assertThat(tree.resolve("share/arb/config/config.toml")).exists();
        assertThat(tree.resolve("share/arb/arb.service")).exists();
        String windows = Files.readString(tree.resolve("bin/arb.cmd"));
        assertThat(windows).contains("lib\\arb.jar").contains("\r\n");
        assertThat(windows.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void bothLaunchersGiveTheJvmTheSameLimits() throws IOException {
        String unix = Files.readString(ROOT.resolve("arb"));
        String windows = Files.readString(ROOT.resolve("scripts/package/arb.cmd"));

        for (String option : List.of(
                "-XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xmx256m",
                "-Xmx112m -XX:MaxDirectMemorySize=160m",
                "-XX:+UseSerialGC -Xms32m -Xshare:auto -Xlog:disable",
                "-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8")) {
            assertThat(unix).contains(option);
            assertThat(windows).contains(option);
        }
    }

    @Test
    void theUnpackedReleaseStartsAndBuildsNothing() throws Exception {
        String said =
                Programs.output(directory, tree.resolve("bin/arb").toString(), "show-config", "risk", "-o", "plain");

        assertThat(said).contains("risk.max_open_positions\t1\t\tdefault").doesNotContain("building");
    }

    @Test
    void itIsInstalledAndRemovedWithoutATrace() throws Exception {
        Path prefix = directory.resolve("a prefix");
        Path mine = Files.createDirectories(prefix.resolve("share/man/man1")).resolve("arb-mine.1");
        Files.writeString(mine, "");

        String installed = install("--prefix", prefix.toString());
        assertThat(installed).contains("is not in PATH");
        assertThat(Programs.output(directory, prefix.resolve("bin/arb").toString(), "--version"))
                .startsWith("arb ");
        assertThat(prefix.resolve("share/man/man1/arb-run-live.1")).exists();
        assertThat(install("--prefix", prefix.toString())).contains("installed");

        assertThat(install("--uninstall", "--prefix", prefix.toString())).contains("removed from");
        try (Stream<Path> left = Files.walk(prefix)) {
            assertThat(left.filter(path -> !Files.isDirectory(path))).containsExactly(mine);
        }
        assertThat(install("--uninstall", "--prefix", prefix.toString())).contains("nothing is installed");
    }

    @Test
    void aProgramOfTheSameNameIsNotReplaced() throws Exception {
        Path prefix = directory.resolve("taken");
        Path foreign = Files.createDirectories(prefix.resolve("bin")).resolve("arb");
        Files.writeString(foreign, "mine");

        assertThat(install("--prefix", prefix.toString())).contains("is there and is not ours");
        assertThat(foreign).hasContent("mine");
        assertThat(prefix.resolve("lib")).doesNotExist();
    }

    private static String install(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(tree.resolve("install").toString()));
        command.addAll(List.of(arguments));
        return Programs.output(directory, command.toArray(String[]::new));
    }

    @Test
    void withARuntimeOfItsOwnItNeedsNoJavaAndNoOtherProgram() throws Exception {
        assumeTrue(
                "long".equals(System.getProperty("arb.campaign")),
                "linking a runtime takes a minute; -Pcampaign does it");
        dist("linked", "--with-runtime");
        Path linked = unpack("linked");
        Path home = Files.createDirectories(directory.resolve("home"));

        for (String words : List.of(
                "--version",
                "check-setup --offline --state embedded",
                "run-live --mode mock --loops 20 --interval 0 --seed 3 --state embedded",
                "monitor-run --latest --once",
                "report-run --latest",
                "show-metrics --mode mock --state embedded")) {
            ProcessBuilder builder = new ProcessBuilder(
                            Stream.concat(Stream.of(linked.resolve("bin/arb").toString()), Stream.of(words.split(" ")))
                                    .toList())
                    .directory(home.toFile())
                    .redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().put("HOME", home.toString());
            builder.environment().put("PATH", "/nonexistent");
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).as(words + ": " + said).isZero();
        }
    }
}
