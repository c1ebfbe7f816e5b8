package dev.arb.cli;

import dev.arb.cli.command.CommandCatalog;
import dev.arb.cli.error.ExitCode;
import dev.arb.cli.output.BuildInfo;
import dev.arb.cli.output.CliContext;
import java.util.Arrays;
import java.util.Locale;

/** Entry of the program. */
public final class Main {
    private static final String SHORT_HELP = """
            arb trades the difference between Upbit (KRW) and Binance (USDT), and shows what it does.

              arb run-live --mode mock --loops 50     trade a simulated market
              arb monitor-run --latest                watch the newest run

            Commands: %s
            More: arb --help, arb COMMAND --help
            """;

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        int code = run(args, CliContext.ofProcess());
        // Returning is the cheaper end: System.exit first sets up logging for a line about itself, looking for a
        // provider in every jar, which costs more than the rest of a short command.
        if (code != ExitCode.OK.code() || otherThreadsRun()) {
            System.exit(code);
        }
    }

    /** Whether returning from {@code main} would leave the process running. */
    private static boolean otherThreadsRun() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        Thread[] threads = new Thread[group.activeCount() + 8];
        int count = group.enumerate(threads, true);
        return Arrays.stream(threads, 0, count)
                .anyMatch(thread -> !thread.isDaemon() && !thread.equals(Thread.currentThread()));
    }

    /**
     * Runs one command in this process.
     *
     * @return the exit code of the process
     */
    public static int run(String[] args, CliContext context) {
        int code = dispatch(args, context);
        context.err().flush();
        return context.out().checkError() ? ExitCode.CLOSED_PIPE.code() : code;
    }

    private static int dispatch(String[] args, CliContext context) {
        if (args.length == 0) {
            context.err().print(String.format(Locale.ROOT, SHORT_HELP, String.join(", ", CommandCatalog.names())));
            return ExitCode.USAGE.code();
        }
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            context.out().print(BuildInfo.load().describe());
            return ExitCode.OK.code();
        }
        Launcher launcher = new Launcher(context);
        if (args[0].equals("help")) {
            return launcher.help(Arrays.copyOfRange(args, 1, args.length));
        }
        return launcher.run(args);
    }
}
