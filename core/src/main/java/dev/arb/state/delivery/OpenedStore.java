package dev.arb.state.delivery;

import dev.arb.state.StateStore;
import java.util.Optional;

/**
 * The store of a run.
 *
 * @param warning one sentence to be shown once, when it is not the store that one would expect
 * @param outage the store is Redis and does not answer: writes wait in the {@link StatePublisher}
 */
public record OpenedStore(StateStore store, Optional<String> warning, boolean outage) {
    static OpenedStore good(StateStore store) {
        return new OpenedStore(store, Optional.empty(), false);
    }
}
