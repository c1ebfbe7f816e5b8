package dev.arb.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The effective values of all keys, by path, in the order of the catalogue. Immutable. */
public final class Settings {

    private final SequencedMap<String, Setting> byPath;

    Settings(Map<String, Setting> byPath) {
        this.byPath = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byPath));
    }

    /**
     * The value of a key.
     *
     * @throws IllegalArgumentException when the key is not in the catalogue that was loaded
     */
    @SuppressWarnings("unchecked") // a setting is only ever made by the type of its own key
    public <T> T get(Key<T> key) {
        return (T) setting(key.path()).value();
    }

    /** Where the value of a key came from. */
    public Origin origin(Key<?> key) {
        return setting(key.path()).origin();
    }

    /** The members of a family: remainder of the path to value. */
    @SuppressWarnings("unchecked") // as above
    public <T> SequencedMap<String, T> members(KeyFamily<T> family) {
        SequencedMap<String, T> members = new LinkedHashMap<>();
        for (Setting setting : byPath.values()) {
            if (setting.entry() == family) {
                members.put(setting.path().substring(family.path().length() + 1), (T) setting.value());
            }
        }
        return members;
    }

    /** Every effective value with its origin, secrets hidden. */
    public SequencedMap<String, Setting> all() {
        return byPath;
    }

    Setting setting(String path) {
        Setting setting = byPath.get(path);
        if (setting == null) {
            throw new IllegalArgumentException("key " + path + " is not in the catalogue that was loaded");
        }
        return setting;
    }
}
