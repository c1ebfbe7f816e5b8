package dev.arb.run.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.arb.run.SetupCheck;
import dev.arb.run.SetupCheck.Status;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostSetupTest {
    /** Prints what this machine is found to be; started with less than it has. */
    static final class Printer {
        public static void main(String[] arguments) {
            HostSetup.check().forEach(check -> System.out.println(check.name() + " " + check.status()));
        }
    }

    @Test
    void thisMachineWillDo() {
        assertThat(HostSetup.check()).allMatch(check -> check.status() == Status.OK);
    }

    @Test
    void tooOldAJavaAndTooLittleMemoryFailWithARemedy() {
        assertThat(HostSetup.java(17)).satisfies(check -> {
            assertThat(check.status()).isEqualTo(Status.FAILED);
            assertThat(check.message()).contains("ARB_JAVA_HOME");
        });
        assertThat(HostSetup.memory(511).status()).isEqualTo(Status.FAILED);
        assertThat(HostSetup.memory(512).status()).isEqualTo(Status.OK);
    }

    @Test
    void aProcessThatMayOpenFewFilesSaysSo() throws Exception {
        assumeTrue(File.separatorChar == '/', "no ulimit here");
        String java = ProcessHandle.current().info().command().orElse("java");
        String paths = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        "sh", "-c", "ulimit -n 200; exec \"$@\"", "sh", java, "-cp", paths, Printer.class.getName())
                .redirectErrorStream(true)
                .start();

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("java OK", "open_files FAILED");
    }

    @Test
    void aDiskWithTooLittleSpaceFailsWithARemedy(@TempDir Path directory) {
        SetupCheck check = DiskSetup.space("runs.free", directory.resolve("a/b"), "run_log.dir", Long.MAX_VALUE);

        assertThat(check.status()).isEqualTo(Status.FAILED);
        assertThat(check.message()).contains("remove old runs, or set run_log.dir");
        assertThat(DiskSetup.space("runs.free", directory, "run_log.dir", 1).status())
                .isEqualTo(Status.OK);
    }
}
