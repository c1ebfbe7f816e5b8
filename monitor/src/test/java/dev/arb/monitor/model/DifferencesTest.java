package dev.arb.monitor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.runlog.LiveRunSnapshot;
import dev.arb.runlog.RunState;
import dev.arb.state.RunWords;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final LiveRunSnapshot ENDED = Views.snapshot(Views.info(RunState.ENDED), 12_345);
    private static final LiveRunSnapshot RUNNING = Views.snapshot(Views.info(RunState.RUNNING), 12_345);

    @Test
    void thereAreNoneWhenBothSayTheSame() {
        Views store = new Views().run(Views.RUN, RunWords.ENDED).metrics(10, "12345");

        assertThat(Differences.between(ENDED, store.seen())).isEmpty();
    }

    @Test
    void figuresOfTheSameLoopMustAgree() {
        Views store = new Views().run(Views.RUN, RunWords.ENDED).metrics(10, "12300");

        assertThat(Differences.between(ENDED, store.seen()))
                .containsExactly("realised PnL: the run log says 12345, the store says 12300");
    }

    @Test
    void figuresOfOtherLoopsAreNotCompared() {
        Views store = new Views().run(Views.RUN, RunWords.RUNNING).metrics(9, "12300");

        assertThat(Differences.between(RUNNING, store.seen())).isEmpty();
    }

    @Test
    void onlyOneOfThemKnowingTheEndIsADifference() {
        Views store = new Views().run(Views.RUN, RunWords.RUNNING);

        assertThat(Differences.between(ENDED, store.seen()))
                .containsExactly("the run log says ended, the store says running");
    }

    @Test
    void aStoreThatSpeaksOfAnotherRunSaysSoAndNothingElse() {
        Views store = new Views().run("another", RunWords.RUNNING).metrics(10, "0");

        assertThat(Differences.between(ENDED, store.seen()))
                .containsExactly("the store speaks of run another, not of this one");
    }

    @Test
    void anEmptyStoreDisagreesWithNothing() {
        assertThat(Differences.between(ENDED, new Views().seen())).isEmpty();
    }
}
