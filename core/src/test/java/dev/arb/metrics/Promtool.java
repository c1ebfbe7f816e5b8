package dev.arb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of Prometheus, where they are installed; a test that wants one is skipped elsewhere and says so. */
public final class Promtool {
    private Promtool() {}

    /** The program of this name on the path. */
    public static Optional<Path> find(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The program of this name, or the end of the test. */
    public static Path require(String name) {
        Optional<Path> program = find(name);
        if (program.isEmpty()) {
            System.out.println("skipped: " + name + " is not on the PATH");
        }
        assumeThat(program).as("%s is on the PATH", name).isPresent();
        return program.orElseThrow();
    }

    /** Runs promtool and wants it to find nothing wrong. */
    static void passes(Path input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(require("promtool").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .start();
        String findings = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(findings).isZero();
    }
}
