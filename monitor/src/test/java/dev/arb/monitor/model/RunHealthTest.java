package dev.arb.monitor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.runlog.RunState;
import dev.arb.state.RunWords;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunHealthTest {
    private static final StoreSide NO_STORE = new StoreSide.Absent("no store");

    @ParameterizedTest
    @EnumSource(
            value = RunState.class,
            names = {"RUNNING", "ENDED"})
    void aRunThatGoesOnOrEndedByItselfIsHealthy(RunState state) {
        assertThat(reasons(state, Optional.of("loops_done"), NO_STORE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RunState.class,
            names = {"CRASHED", "STALE"})
    void aRunThatIsGoneOrSilentIsNot(RunState state) {
        assertThat(reasons(state, Optional.empty(), NO_STORE)).hasSize(1);
    }

    @Test
    void aRiskStopIsNoEndByItself() {
        assertThat(reasons(RunState.ENDED, Optional.of(RunWords.RISK_STOP), NO_STORE))
                .containsExactly("the run was ended by risk_stop");
    }

    @Test
    void anOldHeartbeatCountsOnlyWhileTheRunHasNotEnded() {
        StoreSide store = new Views()
                .run(Views.RUN, RunWords.RUNNING)
                .heartbeat(Views.NOW.minusSeconds(60))
                .seen();

        assertThat(reasons(RunState.RUNNING, Optional.empty(), store)).hasSize(1);
        assertThat(reasons(RunState.ENDED, Optional.of("loops_done"), store)).isEmpty();
    }

    @Test
    void aCriticalAlertCountsAfterTheEndToo() {
        StoreSide store = new Views()
                .run(Views.RUN, RunWords.ENDED)
                .critical("unhedged_leg")
                .seen();

        assertThat(reasons(RunState.ENDED, Optional.of("loops_done"), store))
                .containsExactly("critical alert unhedged_leg is open: look");
    }

    @Test
    void whatTheStoreSaysOfAnotherRunDoesNotCount() {
        StoreSide store = new Views()
                .run("another", RunWords.RUNNING)
                .critical("unhedged_leg")
                .seen();

        assertThat(reasons(RunState.RUNNING, Optional.empty(), store)).isEmpty();
    }

    private static List<String> reasons(RunState state, Optional<String> exitReason, StoreSide store) {
        return RunHealth.of(Views.info(state), exitReason, store).reasons();
    }
}
