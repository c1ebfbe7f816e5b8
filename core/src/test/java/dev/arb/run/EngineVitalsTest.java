package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.engine.EngineOutcome.Refused;
import dev.arb.risk.RiskCheck;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EngineVitalsTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final EngineVitals vitals = new EngineVitals(7);

    @Test
    void beforeTheFirstTurnNothingIsKnown() {
        assertThat(vitals.workingSinceNano()).isEmpty();
        assertThat(vitals.takeLongestLoopNs()).isEmpty();
        assertThat(vitals.engineNowNs()).isEmpty();
        assertThat(vitals.aliveNs(0)).isEmpty();
        assertThat(vitals.lastTurnNano()).isEqualTo(7);
        assertThat(vitals.mayTrade()).isFalse();
    }

    @Test
    void workIsSeenWhileItGoesOn() {
        vitals.workBegins(100);

        assertThat(vitals.workingSinceNano()).hasValue(100);
        assertThat(vitals.takeLongestLoopNs()).isEmpty();
    }

    @Test
    void theLongestLoopIsTheLongestSinceItWasAskedFor() {
        work(5);
        work(9);
        work(2);

        assertThat(vitals.takeLongestLoopNs()).hasValue(9);
        assertThat(vitals.takeLongestLoopNs()).isEmpty();
        work(3);
        assertThat(vitals.takeLongestLoopNs()).hasValue(3);
        assertThat(vitals.workingSinceNano()).isEmpty();
    }

    @Test
    void longWorkBetweenTurnsCountsAsALoopAndShortWorkSaysNothing() {
        vitals.workBegins(100);
        vitals.workBetweenTurnsEnds(100 + SECOND / 100);

        assertThat(vitals.workingSinceNano()).isEmpty();
        assertThat(vitals.takeLongestLoopNs()).isEmpty();

        vitals.workBegins(100);
        assertThat(vitals.workingSinceNano()).hasValue(100);
        vitals.workBetweenTurnsEnds(100 + SECOND);

        assertThat(vitals.takeLongestLoopNs()).hasValue(SECOND);
    }

    @Test
    void waitingInTheMiddleOfALoopIsNoneOfItsWork() {
        vitals.workBegins(100);
        vitals.pauses(110);

        assertThat(vitals.workingSinceNano()).isEmpty();

        vitals.goesOn(110 + SECOND);
        assertThat(vitals.workingSinceNano()).hasValue(100 + SECOND);
        vitals.workEnds(115 + SECOND);

        assertThat(vitals.takeLongestLoopNs()).hasValue(15);
    }

    @Test
    void aWaitOutsideOfALoopBeginsNone() {
        vitals.pauses(110);
        vitals.goesOn(120);

        assertThat(vitals.workingSinceNano()).isEmpty();
    }

    @Test
    void aViolationThatPersistsIsOneRejection() {
        vitals.onOutcome(1, 1, SECOND, refused(true));
        vitals.onOutcome(2, 2, 2 * SECOND, refused(false));

        assertThat(vitals.safetyRejections().total()).isEqualTo(1);
    }

    private void work(long ns) {
        vitals.workBegins(100);
        vitals.workEnds(100 + ns);
    }

    private static Refused refused(boolean counted) {
        return new Refused(0, null, RiskCheck.MAX_ORDER_DELAY_MS, 2, 1, counted);
    }
}
