package dev.arb.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, for what cannot be seen from inside: signals and pipes. */
final class ArbProcess implements AutoCloseable {
    private static final long TIMEOUT_S = 60;

    private final Process process;
    private final Path err;
    private final BufferedReader out;

    private ArbProcess(Process process, Path err) {
        this.process = process;
        this.err = err;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    static ArbProcess start(Path directory, String... arguments) throws IOException {
        return start(directory, List.of("-XX:TieredStopAtLevel=1"), arguments);
    }

    /** @param jvm options of the Java virtual machine */
    static ArbProcess start(Path directory, List<String> jvm, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(jvm);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.arb.cli.Main"));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile(directory, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectError(err.toFile());
        builder.environment().put("ARB_MONITORING_METRICS_ENABLED", "false");
        builder.environment().put("XDG_STATE_HOME", directory.resolve("xdg").toString());
        return new ArbProcess(builder.start(), err);
    }

    /** @return the next line of the answer, or empty text when it has ended */
    String readLine() throws IOException {
        String line = out.readLine();
        return line == null ? "" : line;
    }

    /** What is left of the answer. */
    String readAll() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** Does what {@code head} does when it has seen enough. */
    void closeAnswer() throws IOException {
        out.close();
    }

    void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("kill -" + name + " answered " + code);
        }
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(TIMEOUT_S, TimeUnit.SECONDS)) {
            throw new AssertionError("the process did not end within " + TIMEOUT_S + " s");
        }
        return process.exitValue();
    }

    /** Waits until a message has been written. */
    void awaitMessage(String part) throws IOException {
        long untilNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_S);
        while (!messages().contains(part)) {
            if (!process.isAlive() || System.nanoTime() > untilNs) {
                throw new AssertionError("the process did not say '" + part + "': " + messages());
            }
            Thread.onSpinWait();
        }
    }

    String messages() throws IOException {
        return Files.readString(err);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
