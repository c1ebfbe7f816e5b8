package dev.arb.config;

import java.util.List;
import java.util.Objects;

/**
 * The keys that stand together in a file.
 *
 * @param name first part of their paths, or the path itself of a key that stands alone
 * @param file the shipped file that lists them
 * @param doc one line
 */
public record Section(String name, ShippedFile file, String doc, List<Entry<?>> entries) {

    /** The two files that the project ships. */
    public enum ShippedFile {
        LIVE_YML("config/live.yml"),
        CONFIG_TOML("config/config.toml");

        private final String path;

        ShippedFile(String path) {
            this.path = path;
        }

        /** Relative to the working directory. */
        public String path() {
            return path;
        }
    }

    public Section {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(doc, "doc");
        entries = List.copyOf(entries);
        for (Entry<?> entry : entries) {
            if (!entry.path().equals(name) && !entry.path().startsWith(name + ".")) {
                throw new IllegalArgumentException(entry.path() + " is not in section " + name);
            }
        }
    }

    /** True for a key that stands alone at the top level. */
    public boolean standsAlone() {
        return entries.size() == 1 && entries.getFirst().path().equals(name);
    }
}
