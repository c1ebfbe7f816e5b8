package dev.arb.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

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

    /**
     * The effective values of a key, a section or a part of one, in the order of the catalogue.
     *
     * @param prefix {@code risk}, {@code exchanges.upbit} or a whole path
     * @throws BadValueException when nothing has that name
     */
    public List<Setting> below(String prefix) {
        List<Setting> found = byPath.values().stream()
                .filter(setting ->
                        setting.path().equals(prefix) || setting.path().startsWith(prefix + "."))
                .toList();
        if (found.isEmpty()) {
            throw new BadValueException("there is no key or section " + prefix + NearestName.hint(prefix, names()));
        }
        return found;
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (String path : byPath.keySet()) {
            for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
                names.add(path.substring(0, end));
            }
        }
        return names;
    }

    Setting setting(String path) {
        Setting setting = byPath.get(path);
        if (setting == null) {
            throw new IllegalArgumentException("key " + path + " is not in the catalogue that was loaded");
        }
        return setting;
    }
}
