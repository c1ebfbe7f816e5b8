package dev.arb.cli;

import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Pause;
import dev.arb.time.NanoClock;
import dev.arb.time.WallClock;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Launches the program in process as the binary does, with both streams captured and nothing of the machine in it: a run
 * takes no port for its metrics unless it is told to.
 */
public final class CliRun {
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private OutputStream outTarget = out;
    private boolean terminal;
    private NanoClock clock = WallClock.INSTANCE;
    private Pause pause = ns -> false;
    private Path workingDirectory = Path.of("").toAbsolutePath();

    /** What a launch left. */
    public record Result(int code, String out, String err) {}

    public static Result arb(String... args) {
        return new CliRun().run(args);
    }

    public CliRun environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public CliRun onTerminal() {
        terminal = true;
        return this;
    }

    public CliRun in(Path directory) {
        workingDirectory = directory;
        environment.putIfAbsent("HOME", directory.toString());
        environment.putIfAbsent("XDG_STATE_HOME", directory.resolve("xdg-state").toString());
        environment.putIfAbsent(
                "XDG_CONFIG_HOME", directory.resolve("xdg-config").toString());
        return this;
    }

    public CliRun clock(NanoClock replacement) {
        clock = replacement;
        return this;
    }

    public CliRun pause(Pause replacement) {
        pause = replacement;
        return this;
    }

    /** Standard output goes there instead of being captured. */
    public CliRun outTo(OutputStream replacement) {
        outTarget = replacement;
        return this;
    }

    public Result run(String... args) {
        if (args.length > 0 && args[0].equals("run-live")) {
            environment.putIfAbsent("ARB_MONITORING_METRICS_ENABLED", "false");
        }
        CliContext context = new CliContext(
                stream(outTarget), stream(err), false, terminal, terminal, environment, workingDirectory, clock, pause);
        int code = Main.run(args, context);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(OutputStream target) {
        return new PrintStream(target, false, StandardCharsets.UTF_8);
    }
}
