package dev.arb.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.launcher.Sandbox.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Java the launcher takes, and what it hands to it. */
class JavaChoiceIT {
    @TempDir
    private Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void makeSandbox() throws IOException {
        sandbox = new Sandbox(directory);
    }

    @Test
    void theNewestOfAllPlacesIsTaken() throws Exception {
        sandbox.javaHome(sandbox.home().resolve(".jdks/older"), "990.0.1");
        Path newest = sandbox.javaHome(sandbox.home().resolve(".sdkman/candidates/java/newest"), "991.0.10");
        sandbox.javaHome(sandbox.home().resolve(".jdks/new"), "991.0.9");
        sandbox.set(
                "JAVA_HOME", sandbox.javaHome(directory.resolve("named"), "980").toString());

        assertThat(sandbox.run("show-metrics").lines()).startsWith(newest.toString());
    }

    @Test
    void aPreReleaseIsTakenOnlyWhereItIsNamed() throws Exception {
        Path early = sandbox.javaHome(sandbox.home().resolve(".jdks/early"), "999-ea");
        Path released = sandbox.javaHome(sandbox.home().resolve(".jdks/released"), "990");

        assertThat(sandbox.run().lines()).startsWith(released.toString());

        sandbox.set("ARB_JAVA_HOME", early.toString());
        assertThat(sandbox.run().lines()).startsWith(early.toString());
    }

    @Test
    void theJavaOfThePathIsFoundThroughLinks() throws Exception {
        Path home = sandbox.javaHome(directory.resolve("elsewhere/jdk"), "995");
        Path programs = Files.createDirectories(directory.resolve("programs"));
        Path alternative = Files.createSymbolicLink(directory.resolve("alternative"), home.resolve("bin/java"));
        Files.createSymbolicLink(programs.resolve("java"), alternative);
        sandbox.set("PATH", programs + ":/usr/bin:/bin");

        assertThat(sandbox.run().lines()).startsWith(home.toString());
    }

    @Test
    void withoutAFittingOneItSaysWhatItLookedForAndWhatToDo() throws Exception {
        sandbox.require(10_000);
        sandbox.javaHome(sandbox.home().resolve(".jdks/old"), "990.0.1");

        Result result = sandbox.run("--version");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("arb: needs a JDK 10000 or newer and finds none; install one")
                .contains("ARB_JAVA_HOME", "/usr/lib/jvm", "~/.sdkman")
                .contains(sandbox.home() + "/.jdks/old is Java 990.0.1");
    }

    @Test
    void aNamedHomeThatDoesNotFitIsRefused() throws Exception {
        Path old = sandbox.javaHome(directory.resolve("old"), "17.0.15");
        sandbox.set("ARB_JAVA_HOME", old.toString());
        Result tooOld = sandbox.run();

        sandbox.set("ARB_JAVA_HOME", "/nowhere");
        Result missing = sandbox.run();

        assertThat(tooOld.exitCode()).isEqualTo(1);
        assertThat(tooOld.err())
                .isEqualTo("arb: ARB_JAVA_HOME is " + old + ", which is Java 17.0.15; arb needs a JDK 21 or newer\n");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains("/nowhere, which has no bin/java");
    }

    @Test
    void argumentsArriveAsTheyAreAndTheExitCodeComesBack() throws Exception {
        sandbox.javaHome(sandbox.home().resolve(".jdks/jdk"), "990");

        Result result = sandbox.run("show-metrics", "", "two words", "*", "$HOME", "a'b\"c", "-x");

        assertThat(result.lines()).endsWith("show-metrics", "", "two words", "*", "$HOME", "a'b\"c", "-x");
        assertThat(result.exitCode()).isEqualTo(42);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void itWorksThroughALinkFromAnotherDirectory() throws Exception {
        sandbox.javaHome(sandbox.home().resolve(".jdks/jdk"), "990");
        Path link = Files.createSymbolicLink(directory.resolve("arb-link"), Path.of("a project/arb"));

        assertThat(sandbox.run(Path.of("/"), link, "--help").lines())
                .contains(sandbox.project()
                        .toRealPath()
                        .resolve("cli/target/app/arb.jar")
                        .toString());
    }

    @Test
    void onlyShortCommandsDoWithoutTheFullCompiler() throws Exception {
        sandbox.javaHome(sandbox.home().resolve(".jdks/jdk"), "990");

        assertThat(sandbox.run("show-metrics").lines()).contains("-XX:TieredStopAtLevel=1");
        assertThat(sandbox.run("run-live", "--help").lines()).contains("-XX:TieredStopAtLevel=1");
        assertThat(sandbox.run("-v", "run-live").lines()).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void theUsersOptionsComeLast() throws Exception {
        sandbox.javaHome(sandbox.home().resolve(".jdks/jdk"), "990");
        sandbox.set("ARB_JAVA_OPTS", "-Xmx1g -Done=1");

        assertThat(sandbox.run("show-metrics").lines())
                .containsSubsequence("-XX:+UseSerialGC", "-Xmx1g", "-Done=1", "-jar", "show-metrics");
    }
}
