package dev.arb.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A real terminal: tmux with a server of its own and one pane, in which a shell runs. */
final class Tmux implements AutoCloseable {
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_MS = 30;

    private final String socket;

    private Tmux(String socket) {
        this.socket = socket;
    }

    static boolean isThere() {
        try {
            return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Tmux open(Path directory, int columns, int rows) throws Exception {
        Tmux tmux = new Tmux(directory.resolve("tmux.sock").toString());
        tmux.run(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                Integer.toString(columns),
                "-y",
                Integer.toString(rows),
                "-c",
                directory.toString(),
                "env",
                "PS1=$ ",
                "LANG=C.UTF-8",
                "TERM=screen-256color",
                "XDG_STATE_HOME=" + directory,
                "bash",
                "--norc",
                "--noprofile");
        return tmux;
    }

    String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-S", socket));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return answer;
    }

    void type(String line) throws Exception {
        run("send-keys", "-l", line);
        keys("Enter");
    }

    void keys(String... names) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("send-keys"));
        arguments.addAll(List.of(names));
        run(arguments.toArray(String[]::new));
    }

    void resize(int columns, int rows) throws Exception {
        run("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(rows));
    }

    String screen() throws Exception {
        return run("capture-pane", "-p");
    }

    /** Bytes as a terminal would send them. */
    void send(byte... bytes) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("send-keys", "-H"));
        for (byte b : bytes) {
            arguments.add(Integer.toHexString(b));
        }
        run(arguments.toArray(String[]::new));
    }

    /** A variable of the pane, such as {@code alternate_on}. */
    String state(String variable) throws Exception {
        return run("display-message", "-p", "#{" + variable + "}").strip();
    }

    /** Waits until the screen is so. @return it */
    String await(String what, Predicate<String> wanted) throws Exception {
        long deadline = System.nanoTime() + TIMEOUT_NS;
        String screen = screen();
        while (!wanted.test(screen)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the terminal never showed " + what + ":\n" + screen);
            }
            Thread.sleep(LOOK_MS);
            screen = screen();
        }
        return screen;
    }

    String await(String text) throws Exception {
        return await(text, screen -> screen.contains(text));
    }

    @Override
    public void close() throws Exception {
        run("kill-server");
    }
}
