package dev.arb.state;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The port to a key-value store with the semantics of Redis for strings and hashes, TTLs included. Thread-safe. Every
 * method may do I/O and may take as long as a timeout; none belongs on the engine's thread.
 *
 * <p>All methods throw {@link StoreUnreachableException} when the store does not answer, and
 * {@link StateStoreException} for what it refuses for good. A key of the other type reads as absent. Bytes that are
 * not UTF-8 read as replacement characters.
 */
public interface StateStore extends AutoCloseable {
    StoreKind kind();

    /** The kind and where it is, without credentials: {@code redis localhost:6379/0}, {@code embedded /…/state.db}. */
    String description();

    /**
     * Applies writes in order; readers see all of them or none, where the store can do that.
     *
     * @return those that were refused for good; the others have been applied
     * @throws StoreUnreachableException when it is not known that they were applied
     */
    List<Rejection> apply(List<StateWrite> writes);

    /**
     * Applies changes of a counter by {@link CounterRules}, the value and the journal's number beside it in one atomic
     * step: sent again after an answer that was lost, they are not applied twice. One journal has one writer.
     */
    CounterAnswer applyCounter(CounterBatch batch);

    /** The fields of a hash; empty when there is none. */
    Map<String, String> readHash(String key);

    Optional<String> readString(String key);

    /** Strings of several keys in one round trip; absent ones are left out. */
    Map<String, String> readStrings(List<String> keys);

    /** What remains of a key's life: empty when there is no such key, {@link Ttl#NONE} when it stays. */
    Optional<Ttl> ttl(String key);

    /** Adds to a number and returns the sum. Exact to 15 significant digits in every store. */
    BigDecimal increment(String key, BigDecimal by);

    /**
     * Sets a string only when it is as expected, atomically between processes.
     *
     * @param expected the value that must be there, empty for "no key"
     * @param value the new value, empty to remove the key
     * @return whether it was as expected and has been set
     */
    boolean compareAndSet(String key, Optional<String> expected, Optional<String> value, Ttl ttl);

    /**
     * A page of keys, never blocking the store for long. Keys that exist during the whole scan are found.
     *
     * @param cursor {@link ScanPage#START}, then the {@link ScanPage#next} of the page before
     */
    ScanPage scan(KeyPattern pattern, String cursor);

    @Override
    void close();

    default void scanAll(KeyPattern pattern, Consumer<String> each) {
        Optional<String> cursor = Optional.of(ScanPage.START);
        while (cursor.isPresent()) {
            ScanPage page = scan(pattern, cursor.get());
            page.keys().forEach(each);
            cursor = page.next();
        }
    }

    default void putHash(String key, Map<String, String> fields, Ttl ttl) {
        applyOne(new StateWrite.PutHash(key, fields, ttl));
    }

    default void updateHash(String key, Map<String, String> put, Set<String> remove) {
        applyOne(new StateWrite.UpdateHash(key, put, remove));
    }

    default void putString(String key, String value, Ttl ttl) {
        applyOne(new StateWrite.PutString(key, value, ttl));
    }

    default void delete(String key) {
        applyOne(new StateWrite.Delete(key));
    }

    /** @throws StateStoreException also when the write was refused for good */
    default void applyOne(StateWrite write) {
        for (Rejection rejection : apply(List.of(write))) {
            throw new StateStoreException(
                    description() + " refused a write of '" + rejection.key() + "': " + rejection.reason());
        }
    }
}
