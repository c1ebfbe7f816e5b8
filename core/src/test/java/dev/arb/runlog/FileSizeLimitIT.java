package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A limit that the operating system sets to the size of files, as a disk that is full: rows wait and nothing is lost. */
class FileSizeLimitIT {

    private static final String LIMIT_KIB = "512";

    @TempDir
    private Path runs;

    @Test
    void rowsThatDoNotFitWaitUntilTheyDo() throws Exception {
        assumeTrue(hasPrlimit(), "prlimit of util-linux raises the limit of a process that goes on");
        List<String> limited =
                new ArrayList<>(List.of("bash", "-c", "ulimit -S -f " + LIMIT_KIB + "; exec \"$@\"", "-"));
        limited.addAll(ChildJvm.command(LimitedWriter.class, runs.toString()));
        Process writer = ChildJvm.start(runs.resolve("output"), limited);
        try {
            TestRuns.await("the limit", () -> Files.exists(runs.resolve("failed")) || !writer.isAlive());
            Path dir = runs.resolve("run");
            assertThat(writer.isAlive()).isTrue();
            assertThat(Files.readString(runs.resolve("failed"))).containsIgnoringCase("file too large");
            long readable = TestRuns.reader(runs).snapshot(dir).totalSteps();
            assertThat(readable).isLessThan(LimitedWriter.ROWS);

            assertThat(new ProcessBuilder("prlimit", "--pid", Long.toString(writer.pid()), "--fsize=unlimited:")
                            .inheritIO()
                            .start()
                            .waitFor())
                    .isZero();

            assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(writer.exitValue()).isZero();
            assertThat(Files.exists(runs.resolve("recovered"))).isTrue();
            RunVerification found = new RunVerifier(TestRuns.directory(runs)).verify(dir);
            assertThat(found.intact()).as("%s", found).isTrue();
            assertThat(found.rows()).isEqualTo(LimitedWriter.ROWS);
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private static boolean hasPrlimit() throws InterruptedException {
        try {
            return new ProcessBuilder("prlimit", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
