package dev.arb.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {

    @TempDir
    private Path runs;

    @Test
    void aFinishedRunLeavesOnlyMetaAndParquet() throws Exception {
        long n = Long.getLong("rows", 300_000);
        Instant now = Instant.parse("2026-01-02T03:04:05Z");
        RunLog log = RunLog.create(
                runs,
                Optional.empty(),
                RunStart.of(new RunLabel("mock", "arb", "BTC/KRW", "1s"), now, RunProcess.current()),
                RunLogOptions.simulated(),
                RunLogListener.NONE);
        RunLogRow row = new RunLogRow();
        long t = System.nanoTime();
        for (long i = 0; i < n; i++) {
            log.append(SampleRows.loop(i, row));
        }
        System.out.println("append ns " + (System.nanoTime() - t) / n);
        log.finish(new RunEnd(now, "loops_done", Map.of(), Map.of("loops", n)));
        System.out.println("all ns " + (System.nanoTime() - t) / n);
        try (Stream<Path> s = Files.list(log.directory())) {
            assertThat(s.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("meta.json", "events.parquet");
        }
        System.out.println(Files.readString(log.directory().resolve("meta.json")));
        System.out.println(Files.size(log.directory().resolve("events.parquet")) / (double) n);
        try (Connection c = DriverManager.getConnection("jdbc:duckdb:");
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("select count(*), count(distinct step), sum(seq) from '"
                        + log.directory().resolve("events.parquet") + "'")) {
            r.next();
            assertThat(r.getLong(1)).isEqualTo(n);
            assertThat(r.getLong(2)).isEqualTo(n);
        }
    }
}
