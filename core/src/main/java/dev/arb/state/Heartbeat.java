package dev.arb.state;

import dev.arb.time.NanoClock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Signs of life of a run, from a timer of its own: every 5 s, and only while the loop makes progress. So a run with
 * one loop a minute is alive and one that is stuck is not. Posts into the writer; over a publisher that is no I/O.
 */
public final class Heartbeat implements AutoCloseable {
    public static final long EVERY_SECONDS = 5;

    private final StateWriter writer;
    private final BooleanSupplier progress;
    private final NanoClock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("heartbeat").daemon(true).unstarted(task));

    /**
     * @param progress whether the loop's last turn ended recently enough; called on the timer's thread
     * @param clock wall clock
     */
    public Heartbeat(StateWriter writer, BooleanSupplier progress, NanoClock clock) {
        this.writer = writer;
        this.progress = progress;
        this.clock = clock;
    }

    /** Beats at once, and from now on. */
    public Heartbeat start() {
        timer.scheduleAtFixedRate(this::beat, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /** One beat, if there is progress. */
    public void beat() {
        if (!progress.getAsBoolean()) {
            return;
        }
        Instant now = StateTimes.instant(clock.nowNs());
        for (Component component : Component.values()) {
            writer.setHeartbeat(component, now);
        }
    }

    /** No further beats; what was written stays until its TTL. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
