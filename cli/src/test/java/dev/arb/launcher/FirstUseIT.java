package dev.arb.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.launcher.Sandbox.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher builds, with a {@code mvn} that only says that it was called. */
class FirstUseIT {
    private static final String BUILDS = "echo built >>calls; mkdir -p cli/target/app; : >cli/target/app/arb.jar\n";

    @TempDir
    private Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void makeSandbox() throws IOException {
        sandbox = new Sandbox(directory);
        Path jdk = sandbox.javaHome(sandbox.home().resolve(".jdks/jdk"), "990");
        Files.copy(jdk.resolve("bin/java"), jdk.resolve("bin/javac"));
        maven(BUILDS);
    }

    @Test
    void whatIsBuiltIsNotBuiltAgain() throws Exception {
        Result result = sandbox.run("--help");

        assertThat(calls()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void theFirstUseBuildsWithOneLineOfProgress() throws Exception {
        Files.delete(jar());

        Result result = sandbox.run("--help");

        assertThat(calls()).isOne();
        assertThat(result.exitCode()).isEqualTo(42);
        assertThat(result.err().lines()).hasSize(1).first().asString().startsWith("arb: building with Java jdk");
    }

    @Test
    void aNewerSourceIsBuiltOnce() throws Exception {
        Path source = Files.writeString(sandbox.project().resolve("core/src/main/A.java"), "class A {}");
        Files.setLastModifiedTime(jar(), FileTime.from(Instant.EPOCH));

        sandbox.run();
        sandbox.run();

        assertThat(source).exists();
        assertThat(calls()).isOne();
    }

    @Test
    void theBuildCanBeForbiddenAndForced() throws Exception {
        sandbox.set("ARB_BUILD", "always");
        sandbox.run();
        assertThat(calls()).isOne();

        sandbox.set("ARB_BUILD", "never");
        Files.delete(jar());
        Result result = sandbox.run();

        assertThat(calls()).isOne();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).startsWith("arb: is not built yet and ARB_BUILD=never forbids it");
    }

    @Test
    void aFailedBuildShowsTheEndOfItsLog() throws Exception {
        Files.delete(jar());
        maven("echo what went wrong; exit 1\n");

        Result result = sandbox.run();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("what went wrong\narb: the build failed; all of it is in ");
        assertThat(sandbox.project().resolve("target/arb-build.lock")).doesNotExist();
    }

    @Test
    void firstUsesAtTheSameTimeBuildOnce() throws Exception {
        Files.delete(jar());
        maven("sleep 1\n" + BUILDS);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Result>> starts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Path own = Files.createDirectory(directory.resolve("start" + i));
                starts.add(() -> sandbox.runApart(own, "--help"));
            }
            for (Future<Result> result : threads.invokeAll(starts)) {
                assertThat(result.get().exitCode()).isEqualTo(42);
            }
        }
        assertThat(calls()).isOne();
    }

    @Test
    void theLockOfABuildThatDiedIsTakenOver() throws Exception {
        Files.delete(jar());
        Files.createDirectories(sandbox.project().resolve("target"));
        Files.createSymbolicLink(sandbox.project().resolve("target/arb-build.lock"), Path.of("999999999"));

        assertThat(sandbox.run("--help").exitCode()).isEqualTo(42);
        assertThat(calls()).isOne();
    }

    private void maven(String body) throws IOException {
        sandbox.program("mvn", "cd \"" + sandbox.project() + "\"\n" + body);
    }

    private Path jar() {
        return sandbox.project().resolve("cli/target/app/arb.jar");
    }

    private long calls() throws IOException {
        Path calls = sandbox.project().resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }
}
