package dev.arb.state;

/** Where writes go: straight into a store, or into the {@link dev.arb.state.delivery.StatePublisher}, which does no I/O on the caller. */
@FunctionalInterface
public interface StateSink {
    void post(StateWrite write);

    /** Writes at once, on the calling thread; refusals and unreachable stores are exceptions. */
    static StateSink into(StateStore store) {
        return store::applyOne;
    }
}
