package dev.arb.monitor.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares frames with files of {@code src/test/resources/frames}; {@code -Darb.update-golden=true} writes them anew. */
final class GoldenFrame {
    private static final Path DIRECTORY = Path.of("src/test/resources/frames");

    private GoldenFrame() {}

    static void check(String name, String actual) {
        Path file = DIRECTORY.resolve(name);
        try {
            if (Boolean.getBoolean("arb.update-golden")) {
                Files.createDirectories(DIRECTORY);
                Files.writeString(file, actual);
            }
            assertThat(actual)
                    .as("%s (-Darb.update-golden=true writes it anew)", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + file, e);
        }
    }
}
