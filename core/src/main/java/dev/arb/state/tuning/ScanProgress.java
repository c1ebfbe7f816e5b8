package dev.arb.state.tuning;

/** Is told how a scan goes on, which takes long in a large store. */
@FunctionalInterface
public interface ScanProgress {
    /** @param keys about how many keys of the store were looked at so far */
    void looked(long keys);
}
