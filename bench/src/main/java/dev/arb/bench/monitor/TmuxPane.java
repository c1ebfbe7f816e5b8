package dev.arb.bench.monitor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A program in a real terminal: a tmux server of its own with one pane. */
final class TmuxPane implements AutoCloseable {
    private static final long LOOK_NS = 100_000_000L;
    private static final int LOOKS = 600;

    private final Path socket;

    private TmuxPane(Path socket) {
        this.socket = socket;
    }

    /** Whether programs of these names can be started. */
    static boolean areThere(String... programs) {
        try {
            for (String program : programs) {
                answer(List.of("sh", "-c", "command -v " + program));
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** @param command for the shell, which it replaces */
    static TmuxPane open(Path socket, int columns, int rows, String command) throws IOException {
        TmuxPane pane = new TmuxPane(socket);
        pane.tmux(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                Integer.toString(columns),
                "-y",
                Integer.toString(rows),
                "exec " + command);
        return pane;
    }

    /** The process of the program. */
    long pid() throws IOException {
        return Long.parseLong(tmux("display-message", "-p", "#{pane_pid}").strip());
    }

    /** Waits until the pane shows something. */
    void await(String what, Predicate<String> wanted) throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            if (wanted.test(tmux("capture-pane", "-p"))) {
                return;
            }
            LockSupport.parkNanos(LOOK_NS);
        }
        throw new IOException("the terminal never showed " + what + ":\n" + tmux("capture-pane", "-p"));
    }

    private String tmux(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString()));
        command.addAll(List.of(arguments));
        return answer(command);
    }

    private static String answer(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + answer.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        tmux("kill-server");
    }
}
