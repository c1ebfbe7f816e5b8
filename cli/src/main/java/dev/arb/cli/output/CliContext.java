package dev.arb.cli.output;

import dev.arb.time.NanoClock;
import dev.arb.time.WallClock;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What surrounds one launch of the program, so that a test can give its own.
 *
 * @param out the answer; its {@code checkError} must tell a closed pipe
 * @param err messages
 * @param inIsTerminal whether a person can press keys
 * @param outIsTerminal whether a person sees {@code out}
 * @param errIsTerminal whether a person sees {@code err}
 * @param environment environment variables
 * @param workingDirectory what relative paths of options and defaults start from
 * @param clock wall clock
 * @param pause wait between refreshes
 */
public record CliContext(
        PrintStream out,
        PrintStream err,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Map<String, String> environment,
        Path workingDirectory,
        NanoClock clock,
        Pause pause) {
    private static final int BUFFER_BYTES = 1 << 16;

    public CliContext {
        environment = Map.copyOf(environment);
    }

    /** The surroundings of this process. */
    public static CliContext ofProcess() {
        return new CliContext(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                TerminalProbe.isTerminal(0),
                TerminalProbe.isTerminal(1),
                TerminalProbe.isTerminal(2),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                WallClock.INSTANCE,
                Pause::sleep);
    }

    /** Whether a full-screen dashboard can be shown: keys can be pressed, and the terminal knows how to draw. */
    public boolean hasScreen() {
        return inIsTerminal
                && outIsTerminal
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    /** A relative path seen from the working directory; an absolute one as it is. */
    public Path resolve(Path path) {
        return workingDirectory.resolve(path);
    }

    /** The user's home directory. */
    public Path home() {
        return Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", "")));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        BufferedOutputStream buffered = new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER_BYTES);
        return new PrintStream(buffered, false, StandardCharsets.UTF_8);
    }
}
