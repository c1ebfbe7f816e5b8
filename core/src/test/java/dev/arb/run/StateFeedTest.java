package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertRule;
import dev.arb.state.AlertState;
import dev.arb.state.Keys;
import dev.arb.state.StateManager;
import dev.arb.state.delivery.OpenedStore;
import dev.arb.state.delivery.StateStores;
import dev.arb.time.WallClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the state store gets of a run that is being opened. */
class StateFeedTest {
    @TempDir
    Path directory;

    @Test
    void anAlertThatWasRaisedBeforeTheStoreBeganIsInItAfterwards() {
        RunRequest request = new RunFixture(directory).embedded().loops(1);
        AlertDesk alerts =
                new AlertDesk(WallClock.INSTANCE, request.config().alerts().times());
        Path frames = directory.resolve("market.frames");
        new RecordingTrouble(frames, alerts).failing(new IOException("No space left on device"));

        try (StateFeed state = StateFeed.open(request, "run-1", WallClock.INSTANCE)) {
            state.begin("run-1", alerts, () -> true);
        }

        assertThat(stored(request))
                .containsOnlyKeys(AlertRule.MARKET_RECORDING_WRITE.word())
                .allSatisfy((rule, alert) -> assertThat(alert.message().orElseThrow())
                        .contains("cannot write the market's frames to " + frames, "No space left on device"));
    }

    private static Map<String, AlertState> stored(RunRequest request) {
        OpenedStore opened = StateStores.openForRun(request.state().store(), WallClock.INSTANCE);
        try {
            return new StateManager(
                            opened.store(),
                            new Keys(
                                    request.namespace().toString(),
                                    request.state().keyPrefix()))
                    .getAlerts();
        } finally {
            opened.store().close();
        }
    }
}
