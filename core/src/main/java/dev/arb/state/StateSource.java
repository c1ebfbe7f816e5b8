package dev.arb.state;

import java.util.Optional;

/** The store, or the stores, that a reader looks at. Thread-safe. */
public interface StateSource extends AutoCloseable {
    /**
     * The store to be read now and why.
     *
     * @param note a sentence when there was a choice, or something is away
     */
    record Chosen(StateStore store, Optional<String> note) {}

    /** May do I/O; may choose another store than before. @param keys of the namespace that is to be read */
    Chosen choose(Keys keys);

    @Override
    void close();

    /** Always the same store, which is closed with the source. */
    static StateSource of(StateStore store) {
        return new StateSource() {
            @Override
            public Chosen choose(Keys keys) {
                return new Chosen(store, Optional.empty());
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }
}
