package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertTimes;
import dev.arb.run.RunFixture.Memory;
import dev.arb.state.AlertState;
import dev.arb.state.Keys;
import dev.arb.state.MemoryStore;
import dev.arb.state.StateManager;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people hear of a run log that cannot be written. */
class RunLogTroubleTest {
    private static final IOException FULL = new FileSystemException("x", null, "No space left on device");

    private final Memory console = new Memory();
    private final StateManager state =
            new StateManager(new MemoryStore(this::nowNs), new Keys("mock:docker", "arbitrage"));
    private final AlertDesk desk = new AlertDesk(this::nowNs, new AlertTimes(Map.of(), 0));
    private long seconds = 1_700_000_000;

    RunLogTroubleTest() {
        desk.add(new StateAlerts(state));
    }

    private long nowNs() {
        return seconds * 1_000_000_000L;
    }

    private Map<String, AlertState> alerts() {
        return state.getAlerts();
    }

    @Test
    void aSpellOfFailuresIsToldOnceAndIsAnAlertUntilAllFilesAreWrittenAgain() {
        try (Notifier notifier = new Notifier(console)) {
            desk.add(new ConsoleAlerts(notifier));
            RunLogTrouble trouble = new RunLogTrouble(desk);
            trouble.writeFailed("journal", 1, FULL);
            seconds += 10;
            trouble.writeFailed("journal", 2, FULL);
            trouble.writeFailed("events.parquet", 1, FULL);

            AlertState alert = alerts().get("run_log_write");
            assertThat(alert.severity()).contains("warning");
            assertThat(alert.message().orElseThrow())
                    .contains("events.parquet and journal")
                    .contains("No space left on device");

            trouble.writeRecovered("journal");
            assertThat(alerts()).containsOnlyKeys("run_log_write");
            trouble.writeRecovered("events.parquet");
            assertThat(alerts()).isEmpty();

            trouble.writeFailed("journal", 3, FULL);
            assertThat(alerts().get("run_log_write").since()).contains(Instant.ofEpochSecond(1_700_000_010));
        }
        assertThat(console.warnings)
                .containsExactly(
                        "cannot write journal of the run log (No space left on device); rows are kept in memory and the"
                                + " write is tried again",
                        "events.parquet of the run log is written again",
                        "cannot write journal of the run log (No space left on device); rows are kept in memory and the"
                                + " write is tried again");
    }

    @Test
    void whatIsOpenBeforeTheRunBeginsIsPostedWhenItBegins() {
        AlertDesk early = new AlertDesk(this::nowNs, new AlertTimes(Map.of(), 0));
        new RunLogTrouble(early).writeFailed("journal", 1, FULL);
        seconds += 5;
        early.add(new StateAlerts(state));

        assertThat(alerts().get("run_log_write").since()).isEqualTo(Optional.of(Instant.ofEpochSecond(1_700_000_000)));
    }

    @Test
    void rowsThatAreGivenUpAreCriticalUntilRowsAreKeptAgain() {
        try (Notifier notifier = new Notifier(console)) {
            desk.add(new ConsoleAlerts(notifier));
            RunLogTrouble trouble = new RunLogTrouble(desk);
            trouble.rowsDropped(17);
            assertThat(alerts().get("run_log_rows_dropped").severity()).contains(AlertState.CRITICAL);

            trouble.rowsKeptAgain(3, 17, 40);
            assertThat(alerts()).isEmpty();
        }
        assertThat(console.warnings.getLast()).contains("3 of events 17 to 40 are missing");
    }
}
