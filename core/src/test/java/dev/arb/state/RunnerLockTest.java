package dev.arb.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Env;
import dev.arb.state.RunnerLock.State;
import dev.arb.time.SimulatedClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerLockTest {
    private static final Namespace MOCK = new Namespace("mock", Env.DOCKER);
    private static final Keys KEYS = new Keys(MOCK);

    @TempDir
    Path directory;

    private final SimulatedClock clock = new SimulatedClock(TestTimes.NOW_NS);
    private final MemoryStore memory = new MemoryStore(clock);
    private final SwitchableStore shared = new SwitchableStore(memory).as(StoreKind.REDIS);
    private final SwitchableStore file = new SwitchableStore(memory).as(StoreKind.EMBEDDED);
    private final List<RunnerLock> held = new ArrayList<>();

    @AfterEach
    void release() {
        held.forEach(RunnerLock::close);
    }

    private LockResult acquire(Namespace namespace, RunnerIdentity who, String machine, StateStore store) {
        LockResult result = RunnerLock.acquire(
                new RunnerLock.Request(namespace, Keys.DEFAULT_PREFIX, who, directory.resolve(machine), store), clock);
        if (result instanceof LockResult.Acquired acquired) {
            held.add(acquired.lock());
        }
        return result;
    }

    private RunnerLock acquired(RunnerIdentity who, String machine, StateStore store) {
        return ((LockResult.Acquired) acquire(MOCK, who, machine, store)).lock();
    }

    private static RunnerIdentity onThisMachine(String runId) {
        return RunnerIdentity.here(runId);
    }

    private static RunnerIdentity elsewhere(String runId, String host) {
        return new RunnerIdentity(runId, host, 4711, 0);
    }

    @Test
    void aSecondRunnerOfThisProcessIsRefusedByName() {
        acquired(onThisMachine("first"), "a", file);

        LockResult second = acquire(MOCK, onThisMachine("second"), "a", file);

        assertThat(second).isInstanceOfSatisfying(LockResult.Refused.class, refused -> {
            assertThat(refused.holder().runId()).isEqualTo("first");
            assertThat(refused.sentence())
                    .isEqualTo("another runner owns the namespace mock:docker: run first (pid "
                            + ProcessHandle.current().pid() + " on "
                            + refused.holder().host()
                            + "); end that run, or pass --state memory or another --env");
        });
    }

    @Test
    void aLiveRunnerIsNotShownAWayAround() {
        Namespace live = new Namespace("live", Env.DOCKER);
        acquire(live, onThisMachine("first"), "a", file);

        assertThat(acquire(live, onThisMachine("second"), "a", file))
                .isInstanceOfSatisfying(
                        LockResult.Refused.class,
                        refused -> assertThat(refused.sentence()).endsWith("; end that run first"));
    }

    @Test
    void aReleasedNamespaceIsFreeAndSoIsAnotherNamespace() {
        acquired(onThisMachine("first"), "a", file).close();
        acquired(onThisMachine("second"), "a", file);

        assertThat(acquire(new Namespace("paper", Env.DOCKER), onThisMachine("third"), "a", file))
                .isInstanceOf(LockResult.Acquired.class);
    }

    @Test
    void aRefusedAttemptDoesNotLoosenTheLock() throws Exception {
        acquired(onThisMachine("first"), "a", file);
        acquire(MOCK, onThisMachine("second"), "a", file);

        assertThat(inAnotherProcess("third").output()).contains("REFUSED first");
    }

    @Test
    void memoryNeedsNoLock() {
        assertThat(acquire(MOCK, onThisMachine("first"), "a", memory)).isInstanceOf(LockResult.Acquired.class);
        assertThat(acquire(MOCK, onThisMachine("second"), "a", memory)).isInstanceOf(LockResult.Acquired.class);
        assertThat(directory.resolve("a")).doesNotExist();
    }

    @Test
    void anotherProcessHoldsItUntilItDies() throws Exception {
        Other other = inAnotherProcess("foreign");
        try {
            assertThat(other.output()).contains("ACQUIRED");
            assertThat(acquire(MOCK, onThisMachine("mine"), "a", file))
                    .isInstanceOfSatisfying(LockResult.Refused.class, refused -> {
                        assertThat(refused.holder().runId()).isEqualTo("foreign");
                        assertThat(refused.holder().pid()).isEqualTo(other.process.pid());
                    });
        } finally {
            other.process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }

        acquired(onThisMachine("mine"), "a", file);
        assertThat(Files.readString(directory.resolve("a").resolve("runner-mock-docker.lock")))
                .contains("\"run_id\":\"mine\"");
    }

    /** A process that takes the lock in directory {@code a}, says so, and waits to be killed. */
    private record Other(Process process, String output) {}

    private Other inAnotherProcess(String runId) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunnerLockHolder.class.getName(),
                        runId,
                        directory.resolve("a").toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.startsWith("ACQUIRED") && !line.startsWith("REFUSED")) {
            line = lines.readLine();
        }
        return new Other(process, String.valueOf(line));
    }

    @Test
    void twoMachinesShareOneKey() {
        RunnerLock first = acquired(elsewhere("first", "host-a"), "a", shared);

        assertThat(acquire(MOCK, elsewhere("second", "host-b"), "b", shared))
                .isInstanceOfSatisfying(
                        LockResult.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("run first (pid 4711 on host-a)"));
        assertThat(first.state()).isEqualTo(State.HELD);
        assertThat(first.identity().fence()).isEqualTo(1);
        assertThat(memory.ttl(KEYS.of(Row.RUNNER))).contains(new Ttl(15_000));
    }

    @Test
    void theNumberGrowsAtEachTakeoverAndTheOldRunnerNotices() {
        RunnerLock first = acquired(elsewhere("first", "host-a"), "a", shared);
        TestTimes.pass(clock, 15_001);
        RunnerLock second = acquired(elsewhere("second", "host-b"), "b", shared);
        assertThat(second.identity().fence()).isEqualTo(2);
        assertThat(first.state()).isEqualTo(State.UNCERTAIN);

        first.renew();

        assertThat(first.state()).isEqualTo(State.LOST);
        assertThat(first.taker().orElseThrow().runId()).isEqualTo("second");
        first.close();
        assertThat(memory.readString(KEYS.of(Row.RUNNER)).orElseThrow()).contains("second");
    }

    @Test
    void aKeyOfADeadProcessOfThisMachineIsTakenOverAtOnce() {
        RunnerIdentity me = onThisMachine("mine");
        RunnerIdentity dead = new RunnerIdentity("dead", me.host(), Integer.MAX_VALUE - 7L, 5);
        memory.putString(KEYS.of(Row.RUNNER), dead.toJson(), new Ttl(15_000));

        assertThat(acquired(me, "a", shared).identity().fence()).isEqualTo(6);
        assertThat(memory.readString(KEYS.of(Row.RUNNER_FENCE))).contains("6");
    }

    @Test
    void anUnreadableHolderIsStillAHolder() {
        memory.putString(KEYS.of(Row.RUNNER), "somebody", Ttl.NONE);

        assertThat(acquire(MOCK, onThisMachine("mine"), "a", shared))
                .isInstanceOfSatisfying(
                        LockResult.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("run ?"));
    }

    @Test
    void withoutRenewalTheLockBecomesUncertainAndThenHeldAgain() {
        RunnerLock lock = acquired(elsewhere("first", "host-a"), "a", shared);
        shared.fail();
        TestTimes.pass(clock, 5_000);
        lock.renew();
        assertThat(lock.state()).isEqualTo(State.HELD);
        TestTimes.pass(clock, 5_001);
        lock.renew();
        assertThat(lock.state()).isEqualTo(State.UNCERTAIN);

        shared.answer();
        lock.renew();
        assertThat(lock.state()).isEqualTo(State.HELD);
    }

    @Test
    void aStoreThatCameBackEmptyIsTakenAgainUnderTheSameNumber() {
        memory.increment(KEYS.of(Row.RUNNER_FENCE), BigDecimal.valueOf(40));
        RunnerLock lock = acquired(elsewhere("first", "host-a"), "a", shared);
        memory.delete(KEYS.of(Row.RUNNER));
        memory.delete(KEYS.of(Row.RUNNER_FENCE));

        lock.renew();

        assertThat(lock.state()).isEqualTo(State.HELD);
        assertThat(lock.identity().fence()).isEqualTo(41);
        assertThat(memory.readString(KEYS.of(Row.RUNNER_FENCE))).contains("41");
    }

    @Test
    void anOutageFromTheFirstMomentIsUncertainUntilItIsDecided() {
        shared.fail();
        RunnerLock late = acquired(elsewhere("late", "host-b"), "b", shared);
        assertThat(late.state()).isEqualTo(State.UNCERTAIN);

        shared.answer();
        acquired(elsewhere("first", "host-a"), "a", shared);
        late.renew();

        assertThat(late.state()).isEqualTo(State.LOST);
        assertThat(late.taker().map(RunnerIdentity::host)).isEqualTo(Optional.of("host-a"));
    }

    @Test
    void releasingRemovesTheKeyAndTakesItNoMore() {
        RunnerLock lock = acquired(elsewhere("first", "host-a"), "a", shared);
        lock.close();
        lock.renew();

        assertThat(memory.readString(KEYS.of(Row.RUNNER))).isEmpty();
    }
}
