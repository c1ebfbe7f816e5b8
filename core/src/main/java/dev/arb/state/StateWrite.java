package dev.arb.state;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One change of one key, as data: it can be merged with a later one, kept, and applied by any store. Keys are full
 * keys.
 */
public sealed interface StateWrite {
    String key();

    /** Replaces whatever the key held; no fields means that the key is removed. */
    record PutHash(String key, Map<String, String> fields, Ttl ttl) implements StateWrite {
        public PutHash {
            fields = ordered(fields);
        }
    }

    /** Replaces whatever the key held. */
    record PutString(String key, String value, Ttl ttl) implements StateWrite {}

    /** Sets some fields and removes others; the TTL stays. Rejected where the key holds a string. */
    record UpdateHash(String key, Map<String, String> put, Set<String> remove) implements StateWrite {
        public UpdateHash {
            put = ordered(put);
            remove = Set.copyOf(remove);
            for (String field : remove) {
                if (put.containsKey(field)) {
                    throw new IllegalArgumentException("field '" + field + "' is both set and removed");
                }
            }
        }
    }

    /** A change of a number that counts: never dropped, and applied exactly once. Its key has no TTL. */
    sealed interface OfCounter extends StateWrite {}

    /** Adds to a number kept as a string, 0 where there is none; the TTL stays. Rejected where it is no number. */
    record Increment(String key, BigDecimal by) implements OfCounter {}

    /** Sets a number, whatever the key held. */
    record SetNumber(String key, BigDecimal value) implements OfCounter {}

    record Delete(String key) implements StateWrite {}

    /**
     * Begins a day's count: where {@code key} holds another date, the count is set to 0; then {@code key} holds this
     * date. A count without a date stays as it stands. It has an effect only once a date, so it may be repeated.
     */
    record BeginDay(String key, String countKey, String date) implements StateWrite {
        /** The same as plain writes, given the date that is stored. */
        public List<StateWrite> resolved(Optional<String> storedDate) {
            StateWrite today = new PutString(key, date, Ttl.NONE);
            return storedDate.isPresent() && !storedDate.get().equals(date)
                    ? List.of(new SetNumber(countKey, BigDecimal.ZERO), today)
                    : List.of(today);
        }
    }

    /**
     * One write with the effect of this one followed by {@code next}, which has the same key. Where the store would
     * reject {@code next} after this one, this one is returned. Only the key itself is merged, not the count of a
     * {@link BeginDay}.
     */
    default StateWrite then(StateWrite next) {
        if (!key().equals(next.key())) {
            throw new IllegalArgumentException("cannot merge writes of '" + key() + "' and '" + next.key() + "'");
        }
        return switch (next) {
            case PutHash put -> put;
            case PutString put -> put;
            case Delete delete -> delete;
            case BeginDay begin -> begin;
            case SetNumber set -> set;
            case Increment increment -> thenIncrement(increment);
            case UpdateHash update -> thenUpdate(update);
        };
    }

    private StateWrite thenIncrement(Increment next) {
        return switch (this) {
            case Increment first -> new Increment(first.key, first.by.add(next.by));
            case Delete first -> new PutString(first.key, Decimals.plain(next.by), Ttl.NONE);
            case PutString first ->
                Decimals.parse(first.value)
                        .map(value -> new PutString(first.key, Decimals.plain(value.add(next.by)), first.ttl))
                        .orElse(first);
            case PutHash first ->
                first.fields.isEmpty() ? new PutString(first.key, Decimals.plain(next.by), Ttl.NONE) : first;
            case SetNumber first -> new SetNumber(first.key, first.value.add(next.by));
            case UpdateHash first -> first;
            case BeginDay first -> first;
        };
    }

    private StateWrite thenUpdate(UpdateHash next) {
        return switch (this) {
            case PutHash first ->
                new PutHash(first.key, merged(first.fields, next), first.fields.isEmpty() ? Ttl.NONE : first.ttl);
            case Delete first -> new PutHash(first.key, next.put, Ttl.NONE);
            case UpdateHash first -> {
                Set<String> removed = new LinkedHashSet<>(first.remove);
                removed.addAll(next.remove);
                removed.removeAll(next.put.keySet());
                yield new UpdateHash(first.key, merged(first.put, next), removed);
            }
            case PutString first -> first;
            case OfCounter first -> first;
            case BeginDay first -> first;
        };
    }

    /** An immutable copy in the same order, so that the catalogue's order is what other programs see. */
    private static Map<String, String> ordered(Map<String, String> fields) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    private static Map<String, String> merged(Map<String, String> fields, UpdateHash update) {
        Map<String, String> result = new LinkedHashMap<>(fields);
        result.keySet().removeAll(update.remove);
        result.putAll(update.put);
        return result;
    }

    /** Whether the outcome is the same whatever the key held. */
    default boolean replaces() {
        return this instanceof PutHash
                || this instanceof PutString
                || this instanceof SetNumber
                || this instanceof Delete;
    }

    /** Whether it may be left undone when there is no room: a gauge that ends by itself. */
    default boolean isGauge() {
        return switch (this) {
            case PutHash put -> !put.ttl.isNone();
            case PutString put -> !put.ttl.isNone();
            case UpdateHash update -> false;
            case OfCounter counter -> false;
            case Delete delete -> false;
            case BeginDay begin -> false;
        };
    }

    /** This write as it is to be applied {@code ageMs} after it was made: a TTL is shorter by that, or over. */
    default StateWrite aged(long ageMs) {
        if (!isGauge()) {
            return this;
        }
        long age = Math.max(0, ageMs);
        return switch (this) {
            case PutHash put ->
                put.ttl.millis() <= age ? new Delete(put.key) : new PutHash(put.key, put.fields, put.ttl.less(age));
            case PutString put ->
                put.ttl.millis() <= age ? new Delete(put.key) : new PutString(put.key, put.value, put.ttl.less(age));
            default -> this;
        };
    }
}
