package dev.arb.bench.runlog;

import dev.arb.runlog.RunEnd;
import dev.arb.runlog.RunLabel;
import dev.arb.runlog.RunLog;
import dev.arb.runlog.RunLogListener;
import dev.arb.runlog.RunLogOptions;
import dev.arb.runlog.RunProcess;
import dev.arb.runlog.RunStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs that benchmarks write, and their removal. */
final class RunFiles {
    static final RunEnd END = new RunEnd(Instant.EPOCH.plusSeconds(1), "loops_done", Map.of(), Map.of());

    private RunFiles() {}

    static RunLog create(Path runs, RunLogOptions options) throws IOException {
        RunLabel label = new RunLabel("mock", "arb", "BTC/KRW", "1s");
        return RunLog.create(
                runs,
                Optional.empty(),
                RunStart.of(label, Instant.EPOCH, RunProcess.current()),
                options,
                RunLogListener.NONE);
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
