package dev.arb.state.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.model.Env;
import dev.arb.state.Keys;
import dev.arb.state.MemoryStore;
import dev.arb.state.Row;
import dev.arb.state.StateSink;
import dev.arb.state.StateSource;
import dev.arb.state.StateTimes;
import dev.arb.state.TestTimes;
import dev.arb.state.TuningNamespace;
import dev.arb.time.SimulatedClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TuningStatusMonitorTest {
    private static final TuningNamespace NAMESPACE = new TuningNamespace(Env.LOCAL, "paper");
    private static final Keys KEYS = new Keys(NAMESPACE);

    private final SimulatedClock clock = new SimulatedClock(TestTimes.NOW_NS);
    private final MemoryStore store = new MemoryStore(clock);
    private final TuningWriter writer = writer("s1");

    private TuningWriter writer(String session) {
        return new TuningWriter(StateSink.into(store), KEYS, session, "net_pnl");
    }

    private void begin(long total) {
        writer.begin(Trials.plan(total), TestTimes.NOW);
    }

    /** A second later than the one before. */
    private void done(long iteration, String worker, TrialStatus status, String value) {
        TestTimes.pass(clock, 1_000);
        writer.result(Trials.trial(iteration, worker, status, now(), value));
    }

    private Instant now() {
        return StateTimes.instant(clock.nowNs());
    }

    private TuningStatusSnapshot status() {
        return status(Optional.empty(), OptionalLong.empty());
    }

    private TuningStatusSnapshot status(Optional<String> session, OptionalLong total) {
        return new TuningStatusMonitor(
                        StateSource.of(store),
                        new TuningStatusMonitor.Selection(NAMESPACE, session, total),
                        Keys.DEFAULT_PREFIX,
                        clock,
                        looked -> {})
                .loadSnapshot();
    }

    @Test
    void everyFigureIsShown() {
        begin(8);
        writer.workerAlive("w2", TestTimes.NOW);
        done(0, "w1", TrialStatus.COMPLETED, "10");
        done(1, "w1", TrialStatus.FAILED, "NaN");
        done(2, "w1", TrialStatus.PRUNED, "99");
        done(3, "w1", TrialStatus.COMPLETED, "30.5");
        done(4, "w1", TrialStatus.RUNNING, "99");
        TestTimes.pass(clock, 500);

        TuningStatusSnapshot status = status();

        assertThat(status.sessionId()).isEqualTo("s1");
        assertThat(status.state()).contains("running");
        assertThat(status.totalIterations()).isEqualTo(8);
        assertThat(status.completedIterations()).isEqualTo(2);
        assertThat(status.failedIterations()).isEqualTo(1);
        assertThat(status.prunedIterations()).isEqualTo(1);
        assertThat(status.progressPct()).isEqualByComparingTo("50");
        assertThat(status.ratePerSecond().orElseThrow()).isEqualByComparingTo("1");
        assertThat(status.etaSeconds()).contains(4L);
        assertThat(status.metricKeys()).containsExactly("net_pnl", "trades");
        assertThat(status.startedAt()).contains(TestTimes.NOW);
        assertThat(status.lastUpdate()).contains(TestTimes.NOW.plusSeconds(5));
        assertThat(status.objective()).contains("net_pnl");
        assertThat(status.direction()).contains(TuningDirection.MAXIMIZE);
        assertThat(status.seed()).contains(11L);
        assertThat(status.objectives()).containsExactly(new BigDecimal("10"), new BigDecimal("30.5"));
        assertThat(status.best())
                .contains(new BestTrial(
                        new BigDecimal("30.5"),
                        Optional.of(3L),
                        Optional.of("w1"),
                        Map.of("min_spread_bps", Optional.of("3"))));
        assertThat(status.workers())
                .containsExactly(
                        new TuningWorker(
                                "w1",
                                Optional.of(TestTimes.NOW.plusSeconds(5)),
                                Optional.of(new BigDecimal("0.500")),
                                4,
                                false),
                        new TuningWorker(
                                "w2", Optional.of(TestTimes.NOW), Optional.of(new BigDecimal("5.500")), 0, false));
        assertThat(status.health().healthy()).isTrue();
        assertThat(status.timestamp()).isEqualTo(now());
    }

    @Test
    void aRepeatedResultCountsOnceAlsoFromAnotherWorker() {
        begin(10);
        done(1, "w1", TrialStatus.COMPLETED, "1");
        done(1, "w1", TrialStatus.COMPLETED, "1");
        done(1, "w2", TrialStatus.COMPLETED, "1");

        assertThat(status().completedIterations()).isEqualTo(1);
    }

    @Test
    void trialsOfSeveralBlocksAreFound() {
        begin(2_000);
        for (long iteration : new long[] {0, TuningIndex.BLOCK - 1, TuningIndex.BLOCK, 3 * TuningIndex.BLOCK}) {
            done(iteration, "w1", TrialStatus.COMPLETED, "1");
        }

        assertThat(status().completedIterations()).isEqualTo(4);
        assertThat(store.readHash(KEYS.of(Row.TUNING_TRIALS, "s1", "1"))).hasSize(1);
    }

    @Test
    void theNewestSessionIsShownAndAResumedOneIsNewAgain() {
        begin(5);
        TestTimes.pass(clock, 1_000);
        writer("s2").begin(Trials.plan(5), now());
        assertThat(status().sessionId()).isEqualTo("s2");
        assertThat(status(Optional.of("s1"), OptionalLong.empty()).sessionId()).isEqualTo("s1");

        TestTimes.pass(clock, 1_000);
        writer.end(TuningPhase.INTERRUPTED, now());
        writer.resume(7, now());

        assertThat(status().sessionId()).isEqualTo("s1");
        assertThat(status().totalIterations()).isEqualTo(7);
        assertThat(status().state()).contains("running");
    }

    @Test
    void aTotalThatIsGivenIsStrongerThanTheRecordedOne() {
        begin(8);
        done(0, "w1", TrialStatus.COMPLETED, "1");

        assertThat(status(Optional.empty(), OptionalLong.of(4)).progressPct()).isEqualByComparingTo("25");
        assertThat(status(Optional.empty(), OptionalLong.of(0)).progressPct()).isZero();
        assertThat(status(Optional.empty(), OptionalLong.of(0)).etaSeconds()).isEmpty();
    }

    @Test
    void withoutASessionASentenceSaysWhere() {
        assertThatThrownBy(this::status)
                .isInstanceOf(TuningSessionNotFoundException.class)
                .hasMessage(
                        "no tuning session in tuning:local:paper (memory); choose another --mode, --env or --state");
        assertThatThrownBy(() -> status(Optional.of("a:\u001b b"), OptionalLong.empty()))
                .hasMessage("no tuning session 'a:  b' in tuning:local:paper (memory); choose another --mode, --env or"
                        + " --state, or leave --session-id out for the newest");
    }

    @Test
    void aSingleResultHasNoRate() {
        begin(3);
        done(0, "w1", TrialStatus.COMPLETED, "1");

        assertThat(status().ratePerSecond()).isEmpty();
        assertThat(status().etaSeconds()).isEmpty();
    }

    @Test
    void workersThatFinishTogetherDoNotLookFaster() {
        begin(100);
        for (int round = 0; round < 3; round++) {
            TestTimes.pass(clock, 10_000);
            for (int worker = 0; worker < 4; worker++) {
                writer.result(Trials.trial(round * 4 + worker, "w" + worker, TrialStatus.COMPLETED, now(), "1"));
            }
        }

        assertThat(status().ratePerSecond().orElseThrow()).isEqualByComparingTo("0.4");
    }

    @Test
    void aPauseLongAgoDoesNotCountForTheRate() {
        begin(1_000);
        done(0, "w1", TrialStatus.COMPLETED, "1");
        TestTimes.pass(clock, 86_400_000);
        for (int i = 1; i <= TuningProgress.WINDOW; i++) {
            done(i, "w1", TrialStatus.COMPLETED, "1");
        }

        assertThat(status().ratePerSecond().orElseThrow()).isEqualByComparingTo("1");
    }

    @Test
    void theBestOfAMinimizedObjectiveIsTheSmallestAndOfEqualOnesTheFirst() {
        writer.begin(new TuningPlan(9, "net_pnl", TuningDirection.MINIMIZE, "grid", Optional.empty()), TestTimes.NOW);
        done(5, "w1", TrialStatus.COMPLETED, "-3");
        done(2, "w1", TrialStatus.COMPLETED, "-3.0");
        done(1, "w1", TrialStatus.COMPLETED, "7");
        done(3, "w1", TrialStatus.FAILED, "-9");

        assertThat(status().best().orElseThrow().iteration()).contains(2L);
        assertThat(status().best().orElseThrow().value()).isEqualByComparingTo("-3");
    }

    @Test
    void aWorkerGoneWithTrialsMissingIsUnhealthy() {
        begin(3);
        done(0, "w1", TrialStatus.COMPLETED, "1");
        TestTimes.pass(clock, TuningHealth.WORKER_LIMIT);
        assertThat(status().health().healthy()).isTrue();

        TestTimes.pass(clock, 1);
        assertThat(status().health().reasons())
                .containsExactly("worker w1 gave no sign of life for more than 60 s with 2 of 3 trials missing");
        assertThat(status().workers().get(0).state()).isEqualTo("gone");
        assertThat(status().etaSeconds()).isEmpty();
    }

    @Test
    void manyGoneWorkersAreOneSentence() {
        begin(3);
        for (int i = 0; i < 10_000; i++) {
            writer.workerAlive("w" + i, TestTimes.NOW);
        }
        TestTimes.pass(clock, 61_000);

        assertThat(status().health().reasons())
                .containsExactly("workers w0, w1, w10 and 9997 more gave no sign of life for more than 60 s with 3 of 3"
                        + " trials missing");
        assertThat(status().workers()).hasSize(10_000);
    }

    @Test
    void aWorkerThatLeftInOrderIsNotMissed() {
        begin(3);
        done(0, "w1", TrialStatus.COMPLETED, "1");
        writer.workerLeft("w1");
        TestTimes.pass(clock, 61_000);
        writer.workerAlive("w2", now());

        assertThat(status().health().healthy()).isTrue();
        assertThat(status().workers().get(0).state()).isEqualTo("left");
        writer.workerLeft("w2");
        assertThat(status().health().reasons())
                .containsExactly("no worker is known to be at work with 2 of 3 trials missing");
    }

    @Test
    void aCompleteSessionIsHealthyAlsoWhenItsWorkersAreLongGone() {
        begin(1);
        done(0, "w1", TrialStatus.PRUNED, "1");
        TestTimes.pass(clock, 86_400_000);

        assertThat(status().health().healthy()).isTrue();
        assertThat(status().progressPct()).isEqualByComparingTo("100");
        assertThat(status().etaSeconds()).contains(0L);
    }

    @Test
    void anInterruptedOrFailedSessionIsUnhealthy() {
        begin(4);
        done(0, "w1", TrialStatus.COMPLETED, "1");
        writer.end(TuningPhase.INTERRUPTED, now());
        assertThat(status().health().reasons())
                .containsExactly("the session was interrupted with 3 of 4 trials missing");

        writer.end(TuningPhase.FAILED, now());
        assertThat(status().health().reasons()).containsExactly("the session failed with 3 of 4 trials missing");
    }

    @Test
    void aTrialWithoutWorkerTimeOrIterationIsRefused() {
        TrialState complete = Trials.trial(1, "w1", TrialStatus.COMPLETED, TestTimes.NOW, "1");
        begin(4);

        assertThatThrownBy(() -> writer.result(new TrialState(
                        Optional.empty(),
                        complete.iteration(),
                        complete.status(),
                        complete.timestamp(),
                        Map.of(),
                        Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.result(Trials.trial(-1, "w1", TrialStatus.COMPLETED, TestTimes.NOW, "1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.end(TuningPhase.RUNNING, TestTimes.NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(status().completedIterations()).isZero();
    }
}
