package dev.arb.state;

import dev.arb.time.NanoClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One runner a namespace. On one machine a lock of the operating system decides; between machines that share a Redis
 * a key there, renewed every 5 s by a thread of this lock. With a store in memory nothing is locked. {@link #state}
 * does no I/O and may be called on any thread.
 */
public final class RunnerLock implements AutoCloseable {
    /** What is known of the right to run. */
    public enum State {
        HELD,
        /** The key could not be renewed for a while: a live runner opens nothing. */
        UNCERTAIN,
        /** Another runner's number stands there: this one writes nothing more and ends. */
        LOST
    }

    static final Duration RENEW_EVERY = Duration.ofSeconds(5);
    /** Well before the key ends by itself, which is when another may take it. */
    static final Duration CERTAIN_FOR = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(RunnerLock.class);

    private final NanoClock clock;
    private final @Nullable RunnerFileLock fileLock;
    private final @Nullable RunnerLease lease;
    private final @Nullable ScheduledExecutorService timer;
    private volatile RunnerIdentity identity;
    private volatile Optional<RunnerIdentity> taker = Optional.empty();
    private volatile long heldAtNs;

    private RunnerLock(
            NanoClock clock, RunnerIdentity me, @Nullable RunnerFileLock fileLock, @Nullable RunnerLease lease) {
        this.clock = clock;
        this.identity = me;
        this.fileLock = fileLock;
        this.lease = lease;
        this.timer = lease == null
                ? null
                : Executors.newSingleThreadScheduledExecutor(task ->
                        Thread.ofPlatform().name("runner-lock").daemon(true).unstarted(task));
    }

    /**
     * What is to be locked.
     *
     * @param directory of the lock files, the same for all runs of a user on a machine
     * @param store of the run; only Redis needs a key of its own
     */
    public record Request(Namespace namespace, String keyPrefix, RunnerIdentity me, Path directory, StateStore store) {}

    /**
     * Takes the lock, or tells who has it.
     *
     * @param clock wall clock
     * @throws StateStoreException when the lock file cannot be written
     */
    public static LockResult acquire(Request request, NanoClock clock) {
        if (request.store().kind() == StoreKind.MEMORY) {
            return new LockResult.Acquired(new RunnerLock(clock, request.me(), null, null));
        }
        RunnerFileLock.Attempt attempt = tryFileLock(request);
        if (attempt.lock().isEmpty()) {
            return refused(request.namespace(), attempt.holder());
        }
        RunnerFileLock fileLock = attempt.lock().get();
        if (request.store().kind() != StoreKind.REDIS) {
            return new LockResult.Acquired(new RunnerLock(clock, request.me(), fileLock, null));
        }
        Keys keys = new Keys(request.namespace().toString(), request.keyPrefix());
        RunnerLock lock =
                new RunnerLock(clock, request.me(), fileLock, new RunnerLease(request.store(), keys, request.me()));
        lock.heldAtNs = clock.nowNs() - CERTAIN_FOR.toNanos() - 1;
        return lock.startLease(request.namespace());
    }

    private static RunnerFileLock.Attempt tryFileLock(Request request) {
        String name = "runner-" + request.namespace().toString().replace(':', '-') + ".lock";
        try {
            return RunnerFileLock.tryLock(request.directory(), name, request.me());
        } catch (IOException failed) {
            throw new StateStoreException(
                    "cannot lock " + request.directory().resolve(name) + " (" + EmbeddedDatabase.reason(failed)
                            + "); pass --state-file PATH or --state memory",
                    failed);
        }
    }

    private LockResult startLease(Namespace namespace) {
        renew();
        if (taker.isPresent()) {
            RunnerIdentity holder = taker.get();
            close();
            return refused(namespace, holder);
        }
        if (timer != null) {
            timer.scheduleWithFixedDelay(
                    this::renew, RENEW_EVERY.toMillis(), RENEW_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
        return new LockResult.Acquired(this);
    }

    private static LockResult refused(Namespace namespace, RunnerIdentity holder) {
        String wayOut = namespace.mode().equals("live")
                ? "end that run first"
                : "end that run, or pass --state memory or another --env";
        return new LockResult.Refused(
                holder, "another runner owns the namespace " + namespace + ": " + holder + "; " + wayOut);
    }

    /** Takes or renews the key once. */
    void renew() {
        RunnerLease held = lease;
        if (held == null || taker.isPresent()) {
            return;
        }
        try {
            RunnerIdentity holder = held.hold();
            identity = held.identity();
            if (holder.equals(identity)) {
                heldAtNs = clock.nowNs();
            } else {
                taker = Optional.of(holder);
            }
        } catch (StateStoreException away) {
            LOG.debug("runner lock not renewed: {}", away.getMessage());
        }
    }

    public State state() {
        if (lease == null) {
            return State.HELD;
        }
        if (taker.isPresent()) {
            return State.LOST;
        }
        return clock.nowNs() - heldAtNs <= CERTAIN_FOR.toNanos() ? State.HELD : State.UNCERTAIN;
    }

    /** Who took the namespace from us. */
    public Optional<RunnerIdentity> taker() {
        return taker;
    }

    /** This runner, with its number. */
    public RunnerIdentity identity() {
        return identity;
    }

    /** Gives everything up. May wait for Redis, 2 s at most. */
    @Override
    public void close() {
        if (timer != null) {
            timer.shutdownNow();
        }
        if (lease != null && taker.isEmpty()) {
            try {
                lease.release();
            } catch (StateStoreException endsByItself) {
                LOG.debug("runner lock not removed, it ends by itself: {}", endsByItself.getMessage());
            }
        }
        if (fileLock != null) {
            fileLock.close();
        }
    }
}
