package dev.arb.monitor.source;

import dev.arb.state.StateSource;
import java.util.function.Supplier;

/**
 * The way to the state store.
 *
 * @param open opens it for reading; may throw {@link dev.arb.state.StateStoreException}
 * @param keyPrefix second part of every key
 */
public record StoreAccess(Supplier<StateSource> open, String keyPrefix) {}
