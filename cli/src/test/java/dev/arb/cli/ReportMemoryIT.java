package dev.arb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is made in memory that does not grow with the run: a few bytes kept of each row would not fit here. */
class ReportMemoryIT {
    private static final int ROWS = 500_000;

    @TempDir
    Path directory;

    @Test
    void aLongRunIsReportedInASmallHeap() throws Exception {
        new WrittenRun(directory.resolve("live_runs")).rows(ROWS).ended();
        try (ArbProcess arb =
                ArbProcess.start(directory, List.of("-Xmx40m"), "report-run", "--latest", "-o", "markdown")) {
            assertThat(arb.readAll()).contains("| Rows | 500,000 |");
            assertThat(arb.exitCode()).as(arb.messages()).isZero();
        }
    }
}
