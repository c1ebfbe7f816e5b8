package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertTimes;
import dev.arb.time.NanoClock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The alerts of a run from before its opening to its last word: the desk, who hears of it, and the thread on which time
 * passes for it.
 */
final class RunAlerts implements AutoCloseable {
    private static final long EVERY_NS = TimeUnit.SECONDS.toNanos(1);
    private static final AlertTimes TIMES = new AlertTimes(Map.of(), TimeUnit.SECONDS.toNanos(30));

    private final AlertDesk desk;
    private final Thread thread =
            Thread.ofPlatform().name("alert-rules").daemon(true).unstarted(this::turn);
    private volatile boolean closed;

    RunAlerts(Notifier notifier, NanoClock wallClock) {
        this.desk = new AlertDesk(wallClock, TIMES);
        desk.add(new LogAlerts());
        desk.add(new ConsoleAlerts(notifier));
        thread.start();
    }

    AlertDesk desk() {
        return desk;
    }

    private void turn() {
        while (!closed) {
            desk.tick();
            LockSupport.parkNanos(EVERY_NS);
        }
    }

    /** Tells what has not been told yet. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        desk.settle();
    }
}
