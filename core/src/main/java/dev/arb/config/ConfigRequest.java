package dev.arb.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is to be loaded. Immutable; the {@code with} methods return changed copies.
 *
 * @param workingDirectory where {@code config/} is looked for and relative named files begin
 * @param home the user's home directory
 * @param environment the variables to read
 * @param defaultFiles whether the files that are found by place are read
 * @param files named files ({@code -c}), weakest first
 * @param flags flags, weakest first
 */
public record ConfigRequest(
        Path workingDirectory,
        Path home,
        Map<String, String> environment,
        boolean defaultFiles,
        List<Path> files,
        List<Flag> flags) {

    /**
     * A value stated on the command line.
     *
     * @param flag how messages call it, for example {@code --interval}
     */
    public record Flag(String key, String value, String flag) {
        public Flag {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(flag, "flag");
        }
    }

    public ConfigRequest {
        Objects.requireNonNull(workingDirectory, "workingDirectory");
        Objects.requireNonNull(home, "home");
        environment = Map.copyOf(environment);
        files = List.copyOf(files);
        flags = List.copyOf(flags);
    }

    /** The process's own environment, home and working directory, with the files that are found by place. */
    public static ConfigRequest ofProcess() {
        return new ConfigRequest(
                Path.of(""), Path.of(System.getProperty("user.home", "")), System.getenv(), true, List.of(), List.of());
    }

    /** Nothing but the built-in defaults: no file, no environment. */
    public static ConfigRequest ofDefaults() {
        return new ConfigRequest(Path.of(""), Path.of(""), Map.of(), false, List.of(), List.of());
    }

    /** Without the files that are found by place ({@code --no-default-config}). */
    public ConfigRequest withoutDefaultFiles() {
        return new ConfigRequest(workingDirectory, home, environment, false, files, flags);
    }

    /** With one more named file, stronger than those before. */
    public ConfigRequest withFile(Path file) {
        List<Path> more = new ArrayList<>(files);
        more.add(file);
        return new ConfigRequest(workingDirectory, home, environment, defaultFiles, more, flags);
    }

    /** With one more flag, stronger than those before. */
    public ConfigRequest withFlag(Key<?> key, String value, String flag) {
        return withFlag(key.path(), value, flag);
    }

    /** As above, for a path that a person typed. */
    public ConfigRequest withFlag(String path, String value, String flag) {
        List<Flag> more = new ArrayList<>(flags);
        more.add(new Flag(path, value, flag));
        return new ConfigRequest(workingDirectory, home, environment, defaultFiles, files, more);
    }
}
