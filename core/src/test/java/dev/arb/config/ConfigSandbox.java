package dev.arb.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A working directory and a home directory with the files of one test. */
final class ConfigSandbox {

    final Path work;
    final Path home;
    private final Map<String, String> environment = new HashMap<>();

    ConfigSandbox(Path root) {
        work = root.resolve("work");
        home = root.resolve("home");
    }

    ConfigSandbox file(String path, String... lines) {
        return write(work.resolve(path), lines);
    }

    ConfigSandbox userFile(String... lines) {
        return write(home.resolve(".config/arb/config.yml"), lines);
    }

    ConfigSandbox env(String name, String value) {
        environment.put(name, value);
        return this;
    }

    ConfigRequest request() {
        return new ConfigRequest(work, home, environment, true, java.util.List.of(), java.util.List.of());
    }

    ArbConfig load() {
        return ConfigLoader.load(request());
    }

    private ConfigSandbox write(Path file, String... lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
