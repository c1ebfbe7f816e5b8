package dev.arb.state;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a key holds in the stores that implement Redis' rules themselves, and those rules.
 *
 * @param endsAtMs epoch ms at which the key is gone; {@link Long#MAX_VALUE} for never
 */
public record StoredEntry(Value value, long endsAtMs) {
    public sealed interface Value {}

    public record Text(String text) implements Value {}

    public record Hash(Map<String, String> fields) implements Value {}

    /** The store refuses the write for good. */
    public static final class Rejected extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Rejected(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    static final String WRONG_TYPE = "the key holds a value of another type";
    static final String NO_NUMBER = "the value is not a number";

    public static StoredEntry of(Value value, Ttl ttl, long nowMs) {
        return new StoredEntry(value, ttl.endsAtMs(nowMs));
    }

    public Optional<String> text() {
        return value instanceof Text held ? Optional.of(held.text) : Optional.empty();
    }

    public Map<String, String> fields() {
        return value instanceof Hash hash ? hash.fields : Map.of();
    }

    boolean isOver(long nowMs) {
        return endsAtMs <= nowMs;
    }

    public Ttl ttl(long nowMs) {
        return endsAtMs == Long.MAX_VALUE ? Ttl.NONE : new Ttl(Math.max(1, endsAtMs - nowMs));
    }

    /** Whether the result depends on what is there. */
    static boolean needsCurrent(StateWrite write) {
        return write instanceof StateWrite.UpdateHash || write instanceof StateWrite.Increment;
    }

    /** The entry after a write; null when the key is gone. {@code current} is null when there is none. */
    public static @Nullable StoredEntry after(@Nullable StoredEntry current, StateWrite write, long nowMs)
            throws Rejected {
        return switch (write) {
            case StateWrite.Delete delete -> null;
            case StateWrite.PutString put ->
                new StoredEntry(new Text(put.value()), put.ttl().endsAtMs(nowMs));
            case StateWrite.PutHash put ->
                put.fields().isEmpty()
                        ? null
                        : new StoredEntry(new Hash(put.fields()), put.ttl().endsAtMs(nowMs));
            case StateWrite.UpdateHash update -> updated(current, update);
            case StateWrite.SetNumber set -> new StoredEntry(new Text(Decimals.plain(set.value())), Long.MAX_VALUE);
            case StateWrite.Increment increment -> incremented(current, increment.by());
            case StateWrite.BeginDay begin ->
                throw new IllegalArgumentException("a write of two keys is to be resolved first: " + begin);
        };
    }

    private static @Nullable StoredEntry updated(@Nullable StoredEntry current, StateWrite.UpdateHash update)
            throws Rejected {
        if (current != null && !(current.value instanceof Hash)) {
            throw new Rejected(WRONG_TYPE);
        }
        Map<String, String> fields = new LinkedHashMap<>(current == null ? Map.of() : current.fields());
        fields.keySet().removeAll(update.remove());
        fields.putAll(update.put());
        return fields.isEmpty()
                ? null
                : new StoredEntry(
                        new Hash(Collections.unmodifiableMap(fields)),
                        current == null ? Long.MAX_VALUE : current.endsAtMs);
    }

    private static StoredEntry incremented(@Nullable StoredEntry current, BigDecimal by) throws Rejected {
        if (current == null) {
            return new StoredEntry(new Text(Decimals.plain(by)), Long.MAX_VALUE);
        }
        String text = current.text().orElseThrow(() -> new Rejected(WRONG_TYPE));
        BigDecimal value = Decimals.parse(text).orElseThrow(() -> new Rejected(NO_NUMBER));
        return new StoredEntry(new Text(Decimals.plain(value.add(by))), current.endsAtMs);
    }
}
