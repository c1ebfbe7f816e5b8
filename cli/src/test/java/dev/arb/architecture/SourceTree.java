package dev.arb.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sources of the project as files. */
final class SourceTree {
    private static final List<String> MODULES = List.of("core", "monitor", "cli", "bench");

    private SourceTree() {}

    /** A source file; paths are relative to the project. */
    record Source(Path path, List<String> lines) {
        boolean isMain() {
            return path.toString().contains("/src/main/");
        }

        /** Relative to the module's source root, without the file: {@code dev/arb/model}. */
        Path packageDirectory() {
            return path.subpath(4, path.getNameCount() - 1);
        }

        Path module() {
            return path.getName(0);
        }
    }

    /** Every Java file of the modules, tests included. */
    static List<Source> javaFiles() {
        Path root = projectRoot();
        return MODULES.stream()
                .map(module -> root.resolve(module).resolve("src"))
                .filter(Files::isDirectory)
                .flatMap(SourceTree::walk)
                .filter(file -> file.toString().endsWith(".java"))
                .sorted()
                .map(file -> new Source(root.relativize(file), read(file)))
                .toList();
    }

    private static Path projectRoot() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("core/src/main"))) {
            directory = directory.getParent();
            if (directory == null) {
                throw new IllegalStateException(
                        "no project directory above " + Path.of("").toAbsolutePath());
            }
        }
        return directory;
    }

    private static Stream<Path> walk(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
