package dev.arb.state;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The key in Redis that says which of several machines runs a namespace. It ends by itself after 15 s unless it is
 * renewed. Its number grows at each takeover, so that everybody can tell an old runner from the present one. Does I/O;
 * thread-safe.
 */
final class RunnerLease {
    private static final int ATTEMPTS = 3;

    private final StateStore store;
    private final String key;
    private final String fenceKey;
    private RunnerIdentity me;
    private boolean mine;
    private boolean released;

    RunnerLease(StateStore store, Keys keys, RunnerIdentity me) {
        this.store = store;
        this.key = keys.of(Row.RUNNER);
        this.fenceKey = keys.of(Row.RUNNER_FENCE);
        this.me = me;
    }

    /** The identity with the number it got. */
    synchronized RunnerIdentity identity() {
        return me;
    }

    /**
     * Takes the key or renews it.
     *
     * @return who has it; {@link #identity} when it is ours
     * @throws StoreUnreachableException when Redis does not answer
     */
    synchronized RunnerIdentity hold() {
        if (released) {
            return me;
        }
        if (mine && renew()) {
            return me;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<String> present = store.readString(key);
            Optional<RunnerIdentity> other = present.map(RunnerIdentity::fromJson);
            if (other.filter(me::isSameProcessAs).isPresent()) {
                // Taken by a call of ours whose answer was lost.
                me = other.get();
                mine = true;
                return me;
            }
            if (other.isPresent() && (mine || !other.get().isDeadOn(me.host()))) {
                return other.get();
            }
            RunnerIdentity next = mine ? me : me.withFence(nextFence(other));
            if (store.compareAndSet(key, present, Optional.of(next.toJson()), Row.RUNNER.ttl())) {
                me = next;
                mine = true;
                keepFence();
                return me;
            }
        }
        return RunnerIdentity.fromJson(store.readString(key).orElse(""));
    }

    private boolean renew() {
        Optional<String> own = Optional.of(me.toJson());
        return store.compareAndSet(key, own, own, Row.RUNNER.ttl());
    }

    private long nextFence(Optional<RunnerIdentity> before) {
        long next = store.increment(fenceKey, BigDecimal.ONE).longValue();
        long atLeast = before.map(RunnerIdentity::fence).orElse(0L) + 1;
        return next >= atLeast
                ? next
                : store.increment(fenceKey, BigDecimal.valueOf(atLeast - next)).longValue();
    }

    /** A Redis that came back empty has forgotten the number: it must not be given out again. */
    private void keepFence() {
        long stored = store.readString(fenceKey).flatMap(Codec.WHOLE::read).orElse(0L);
        if (stored < me.fence()) {
            store.increment(fenceKey, BigDecimal.valueOf(me.fence() - stored));
        }
    }

    /** Removes the key if it is ours. */
    synchronized void release() {
        released = true;
        if (mine) {
            store.compareAndSet(key, Optional.of(me.toJson()), Optional.empty(), Ttl.NONE);
            mine = false;
        }
    }
}
