package dev.arb.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A field of a hash: its name in the store, and how its text is written and read. */
public record Field<T>(String name, Codec<T> codec) {
    static Field<String> text(String name) {
        return new Field<>(name, Codec.TEXT);
    }

    static Field<BigDecimal> decimal(String name) {
        return new Field<>(name, Codec.DECIMAL);
    }

    static Field<Long> whole(String name) {
        return new Field<>(name, Codec.WHOLE);
    }

    static Field<Instant> time(String name) {
        return new Field<>(name, Codec.TIME);
    }

    static Field<Boolean> flag(String name) {
        return new Field<>(name, Codec.FLAG);
    }

    /** The value in a hash that anybody may have written; empty when it is missing or makes no sense. */
    public Optional<T> in(Map<String, String> hash) {
        String text = hash.get(name);
        return text == null ? Optional.empty() : codec.read(text);
    }

    /** Writes the value; one that is not known is left out. */
    public void put(Map<String, String> hash, Optional<T> value) {
        value.ifPresent(known -> hash.put(name, codec.write(known)));
    }
}
