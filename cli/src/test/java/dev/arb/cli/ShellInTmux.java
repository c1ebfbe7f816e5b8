package dev.arb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** A shell in a real terminal that starts {@code arb}, and knows how the terminal was before. */
final class ShellInTmux implements AutoCloseable {
    static final int COLUMNS = 110;
    static final int ROWS = 29;

    private final Path directory;
    private final Tmux tmux;
    private String settings = "";
    private int compared;

    private ShellInTmux(Path directory, Tmux tmux) {
        this.directory = directory;
        this.tmux = tmux;
    }

    static ShellInTmux open(Path directory) throws Exception {
        Files.writeString(
                directory.resolve("start-arb"),
                "exec " + ProcessHandle.current().info().command().orElse("java")
                        + " -XX:TieredStopAtLevel=1 -Xmx256m --enable-native-access=ALL-UNNAMED -cp '"
                        + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        + "' dev.arb.cli.Main \"$@\"\n");
        ShellInTmux shell = new ShellInTmux(directory, Tmux.open(directory, COLUMNS, ROWS));
        shell.tmux.await("$");
        shell.settings = shell.settings();
        shell.clear();
        return shell;
    }

    /** Leaves one line, which says before. */
    void clear() throws Exception {
        tmux.type("clear; echo before");
        tmux.await("the line before", text -> text.startsWith("before\n$"));
    }

    Tmux tmux() {
        return tmux;
    }

    /** Starts {@code arb}; its exit code is printed behind the word code. */
    void arb(String arguments) throws Exception {
        arb("", arguments, "");
    }

    /**
     * @param before in the same process, before it becomes arb
     * @param behind redirections
     */
    void arb(String before, String arguments, String behind) throws Exception {
        tmux.type(
                "bash -c 'echo $$ > pid; " + before + " . ./start-arb " + arguments + "' " + behind + "; echo code $?");
    }

    ProcessHandle process() throws Exception {
        return ProcessHandle.of(Long.parseLong(
                        Files.readString(directory.resolve("pid")).strip()))
                .orElseThrow();
    }

    void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process().pid()))
                .start()
                .waitFor();
    }

    /** Waits for the end, and requires that the terminal is as it was before. @return the screen */
    String requireEnded(int code) throws Exception {
        String screen = tmux.await(
                "code " + code + " and a prompt", text -> text.stripTrailing().endsWith("code " + code + "\n$"));
        requireTerminalAsBefore();
        return screen;
    }

    /** The same with whatever code. */
    void requireEnded() throws Exception {
        tmux.await("a code and a prompt", text -> text.stripTrailing().matches("(?s).*code \\d+\n\\$"));
        requireTerminalAsBefore();
    }

    void requireTerminalAsBefore() throws Exception {
        requireScreenGivenBack();
        assertThat(settings()).isEqualTo(settings);
    }

    /** No other screen, the cursor, no mouse. */
    void requireScreenGivenBack() throws Exception {
        assertThat(tmux.state("alternate_on")).isEqualTo("0");
        assertThat(tmux.state("cursor_flag")).isEqualTo("1");
        assertThat(tmux.state("mouse_any_flag")).isEqualTo("0");
    }

    /** What the tty driver does, but for its size. */
    private String settings() throws Exception {
        String name = "settings-" + ++compared;
        tmux.type("stty -a > " + name + "; mv " + name + " " + name + ".whole; echo " + name + " are written");
        tmux.await("\n" + name + " are written");
        return Files.readString(directory.resolve(name + ".whole")).replaceFirst("rows \\d+; columns \\d+;", "");
    }

    @Override
    public void close() throws Exception {
        tmux.close();
    }
}
