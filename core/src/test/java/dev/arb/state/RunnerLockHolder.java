package dev.arb.state;

import dev.arb.model.Env;
import dev.arb.time.WallClock;
import java.nio.file.Path;

/** The main class of a process that holds a lock until it is killed. Arguments: run id, directory. */
final class RunnerLockHolder {
    private RunnerLockHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path directory = Path.of(arguments[1]);
        StateStore store = new SwitchableStore(new MemoryStore(WallClock.INSTANCE)).as(StoreKind.EMBEDDED);
        RunnerLock.Request request = new RunnerLock.Request(
                new Namespace("mock", Env.DOCKER),
                Keys.DEFAULT_PREFIX,
                RunnerIdentity.here(arguments[0]),
                directory,
                store);
        switch (RunnerLock.acquire(request, WallClock.INSTANCE)) {
            case LockResult.Refused refused ->
                System.out.println("REFUSED " + refused.holder().runId());
            case LockResult.Acquired acquired -> {
                System.out.println("ACQUIRED " + acquired.lock().identity());
                Thread.currentThread().join();
            }
        }
    }
}
