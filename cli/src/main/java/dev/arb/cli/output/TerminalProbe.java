package dev.arb.cli.output;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells whether one standard stream is a terminal. {@link System#console()} cannot: it answers for input and output
 * together, and from JDK 22 on it is there without any terminal.
 */
public final class TerminalProbe {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private TerminalProbe() {}

    /** @param descriptor 0 standard input, 1 standard output, 2 standard error */
    public static boolean isTerminal(int descriptor) {
        Path link = DESCRIPTORS.resolve(Integer.toString(descriptor));
        if (!Files.isSymbolicLink(link)) {
            return consoleIsTerminal();
        }
        try {
            return isTerminalDevice(Files.readSymbolicLink(link).toString());
        } catch (IOException e) {
            return consoleIsTerminal();
        }
    }

    static boolean isTerminalDevice(String target) {
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
    }

    private static boolean consoleIsTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true; // up to JDK 21 a console exists only on a terminal
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
