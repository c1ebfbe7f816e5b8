package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.run.RunFixture.Memory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightRecorderTest {
    @TempDir
    Path directory;

    @Test
    void aRecordingHoldsTheLoopsDecisionsOrdersAndFlushesOfARun() throws IOException {
        RunOutcome outcome;
        Path file = directory.resolve("run.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("dev.arb.Loop").withThreshold(Duration.ZERO);
            recording.enable("dev.arb.Decision");
            recording.enable("dev.arb.Order");
            recording.enable("dev.arb.Flush");
            recording.start();
            outcome = LiveRun.run(new RunFixture(directory).loops(400), new Memory());
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);

        assertThat(steps(events)).hasSize(400).contains(1L, 400L).doesNotHaveDuplicates();
        assertThat(named(events, "dev.arb.Decision").stream()
                        .filter(decision -> decision.getString("decision").equals("open")))
                .hasSizeGreaterThanOrEqualTo((int) outcome.tradesOpened());
        List<RecordedEvent> orders = named(events, "dev.arb.Order");
        assertThat(outcome.tradesOpened()).isPositive();
        assertThat(orders.stream().filter(order -> order.getString("status").equals("SENT")))
                .hasSameSizeAs(orders.stream()
                        .filter(order -> !order.getString("status").equals("SENT"))
                        .toList());
        assertThat(named(events, "dev.arb.Flush"))
                .isNotEmpty()
                .last()
                .satisfies(flush -> assertThat(flush.getLong("rows")).isGreaterThanOrEqualTo(400));
    }

    private static List<Long> steps(List<RecordedEvent> events) {
        return named(events, "dev.arb.Loop").stream()
                .map(loop -> loop.getLong("step"))
                .toList();
    }

    private static List<RecordedEvent> named(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(name))
                .toList();
    }
}
