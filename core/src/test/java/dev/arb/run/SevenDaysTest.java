package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.Campaign;
import dev.arb.config.Redaction;
import dev.arb.log.ConsoleMode;
import dev.arb.log.LogKeep;
import dev.arb.log.LogSettings;
import dev.arb.log.Logging;
import dev.arb.metrics.ProcessSample;
import dev.arb.metrics.ProcessSampler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.Level;

/** Seven days of one loop a second, simulated as fast as it goes: nothing grows with the length of a run. */
class SevenDaysTest {
    private static final int WEEK = 604_800;
    private static final long MOST_LOG_BYTES = 4L << 20;
    /** Less than 7 bytes a loop over the week. */
    private static final long HEAP_SLACK_BYTES = 4L << 20;

    private static final long FILE_SLACK = 8;
    private static final int LOOKS = 36;

    @TempDir
    Path directory;

    private final List<Long> heaps = new ArrayList<>();
    private final List<Long> openFiles = new ArrayList<>();

    @Test
    void heapDescriptorsAndLogsStayFlatOverAWeek() throws IOException {
        int loops = Campaign.rounds(WEEK / 20, WEEK);
        long looksEvery = loops / LOOKS;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        RunOutcome outcome;
        try (ProcessSampler process = new ProcessSampler(TimeUnit.SECONDS.toNanos(1));
                Logging log = Logging.start(logSettings(), nowhere)) {
            LiveRun.Opening looking = (request, tap) ->
                    new ObstructedMarket(RunMarkets.open(request, tap), new Looks(looksEvery, process)::turn, 1e12);
            outcome = LiveRun.run(
                    new RunFixture(directory)
                            .embedded()
                            .interval(TimeUnit.SECONDS.toNanos(1))
                            .loops(loops),
                    new RunFixture.Memory(),
                    looking);
        }

        assertThat(outcome.ending()).isEqualTo(RunOutcome.Ending.COMPLETED);
        assertThat(outcome.loops()).isEqualTo(loops);
        assertFlat(heaps, HEAP_SLACK_BYTES);
        assertFlat(openFiles, FILE_SLACK);
        assertThat(logBytes()).isLessThan(MOST_LOG_BYTES);
    }

    /**
     * The lowest of the newest third is no higher than the lowest of the first third but for the slack. The lowest,
     * because what waits for the disk comes and goes: this engine turns many thousand times as fast as the clock.
     */
    private static void assertFlat(List<Long> values, long slack) {
        int third = values.size() / 3;
        long first = values.stream().limit(third).min(Long::compare).orElseThrow();
        long last =
                values.stream().skip(values.size() - third).min(Long::compare).orElseThrow();
        assertThat(last).as("of %s", values).isLessThanOrEqualTo(first + slack);
    }

    /** Looks at the process now and then, on the engine's thread, after a collection. */
    private final class Looks {
        private final long every;
        private final ProcessSampler process;
        private long turns;

        Looks(long every, ProcessSampler process) {
            this.every = every;
            this.process = process;
        }

        void turn() {
            turns++;
            if (turns % every == 0) {
                ManagementFactory.getMemoryMXBean().gc();
                heaps.add(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
                ProcessSample sample = process.sampleNow();
                sample.openFiles().ifPresent(openFiles::add);
            }
        }
    }

    private LogSettings logSettings() {
        return new LogSettings(
                Optional.of(directory.resolve("logs/live.log")),
                Level.INFO,
                ConsoleMode.OFF,
                ZoneOffset.UTC,
                new LogKeep(7, 1 << 20),
                false,
                Redaction::uriPasswords);
    }

    private long logBytes() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(directory.resolve("logs"))) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
