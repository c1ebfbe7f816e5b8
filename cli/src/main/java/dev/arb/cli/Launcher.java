package dev.arb.cli;

import dev.arb.cli.command.BaseCommand;
import dev.arb.cli.command.CommandCatalog;
import dev.arb.cli.command.RootCommand;
import dev.arb.cli.error.ExitCode;
import dev.arb.cli.error.Failure;
import dev.arb.cli.error.UsageErrors;
import dev.arb.cli.output.BuildInfo;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.ColorChoice;
import dev.arb.cli.output.ColorPolicy;
import dev.arb.monitor.plain.Paint;
import dev.arb.monitor.plain.Printable;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Builds the parser with no more of the commands than is needed, runs it, and reports what went wrong. */
final class Launcher {
    private final CliContext context;
    private ColorChoice color = ColorChoice.AUTO;

    Launcher(CliContext context) {
        this.context = context;
    }

    int run(String[] args) {
        color = statedColor(List.of(args));
        boolean known = CommandCatalog.names().contains(args[0]);
        try {
            return prepared(known ? CommandCatalog.parser(List.of(args[0]), context) : CommandCatalog.outline())
                    .execute(args);
        } catch (RuntimeException | Error e) {
            return report(e, List.of(args).contains("--verbose"));
        }
    }

    /** {@code arb help} and {@code arb help COMMAND}. */
    int help(String[] topics) {
        if (topics.length == 0) {
            return run(new String[] {"--help"});
        }
        return run(new String[] {topics[0], "--help"});
    }

    private CommandLine prepared(CommandLine parser) {
        boolean coloured = ColorPolicy.isColoured(color, context.environment(), context.outIsTerminal());
        HelpLayout.apply(parser, context.outIsTerminal());
        parser.setOut(writer(context.out()));
        parser.setErr(writer(context.err()));
        parser.setColorScheme(CommandLine.Help.defaultColorScheme(coloured ? Ansi.ON : Ansi.OFF));
        parser.setParameterExceptionHandler((problem, unused) -> {
            say(UsageErrors.sentence(problem));
            return ExitCode.USAGE.code();
        });
        parser.setExecutionExceptionHandler((problem, command, unused) -> report(problem, isVerbose(command)));
        parser.setExpandAtFiles(false);
        parser.setExecutionStrategy(this::execute);
        return parser;
    }

    private int execute(CommandLine.ParseResult parsed) {
        CommandLine last =
                parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
        if (parsed.asCommandLineList().stream().anyMatch(CommandLine::isVersionHelpRequested)) {
            context.out().print(BuildInfo.load().describe());
            return ExitCode.OK.code();
        }
        if (!last.isUsageHelpRequested() && last.getCommand() instanceof RootCommand) {
            throw new CommandLine.ParameterException(last, "no command was given");
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private int report(Throwable problem, boolean verbose) {
        Failure failure = Failure.of(problem);
        if (!failure.sentence().isEmpty()) {
            say(failure.sentence());
        }
        if (verbose && failure.exitCode() == ExitCode.INTERNAL) {
            problem.printStackTrace(context.err());
        }
        return failure.exitCode().code();
    }

    private void say(String sentence) {
        boolean coloured = ColorPolicy.isColoured(color, context.environment(), context.errIsTerminal());
        context.err().print(new Paint(coloured, false).bad("arb:") + " " + Printable.text(sentence) + "\n");
        context.err().flush();
    }

    private static boolean isVerbose(CommandLine command) {
        return command.getCommand() instanceof BaseCommand base && base.common().isVerbose();
    }

    /** Help and errors are written before, or without, the options being understood. */
    private static ColorChoice statedColor(List<String> args) {
        if (args.contains("--no-colors") || args.contains("--color=never")) {
            return ColorChoice.NEVER;
        }
        return args.contains("--color=always") ? ColorChoice.ALWAYS : ColorChoice.AUTO;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
