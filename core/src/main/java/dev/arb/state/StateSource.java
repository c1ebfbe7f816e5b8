package dev.arb.state;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The store, or the stores, that a reader looks at. Thread-safe. */
public interface StateSource extends AutoCloseable {
    /**
     * The store to be read now and why.
     *
     * @param note a sentence when there was a choice, or something is away
     */
    record Chosen(StateStore store, Optional<String> note) {}

    /**
     * May do I/O; may choose another store than before.
     *
     * @param keys of the namespace that is to be read
     * @param lastSign when what is to be read was alive last, in a given store
     */
    Chosen choose(Keys keys, Function<StateStore, Optional<Instant>> lastSign);

    /** As above, by the heartbeat. */
    default Chosen choose(Keys keys) {
        return choose(keys, store -> new StateManager(store, keys).getLastHeartbeat());
    }

    @Override
    void close();

    /** Always the same store, which is closed with the source. */
    static StateSource of(StateStore store) {
        return new StateSource() {
            @Override
            public Chosen choose(Keys keys, Function<StateStore, Optional<Instant>> lastSign) {
                return new Chosen(store, Optional.empty());
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }
}
