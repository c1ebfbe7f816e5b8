package dev.arb.cli.command;

import dev.arb.cli.output.CliContext;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The commands by name. Only the class of the one that is asked for is loaded. */
public final class CommandCatalog {
    private static final List<String> NAMES = List.of(
            "run-live",
            "monitor-run",
            "show-metrics",
            "watch-status",
            "verify-run",
            "report-run",
            "record-market",
            "check-setup",
            "show-config",
            "generate-completion");

    private CommandCatalog() {}

    /** In the order of the help. */
    public static List<String> names() {
        return NAMES;
    }

    /** {@code arb} with the commands of these names below it; nothing but their declarations is known yet. */
    public static CommandLine parser(List<String> names, CliContext context) {
        CommandLine parser = new CommandLine(new RootCommand());
        names.forEach(name -> parser.addSubcommand(name, create(name, context)));
        return parser;
    }

    /**
     * {@code arb} with what its help shows of its commands, their names and headers. Reading all that the commands
     * declare takes longer than the rest of the help.
     */
    public static CommandLine outline() {
        CommandLine parser = new CommandLine(new RootCommand());
        for (String name : NAMES) {
            CommandSpec command = CommandSpec.create();
            command.usageMessage().header(header(type(name)));
            parser.addSubcommand(name, command);
        }
        return parser;
    }

    private static String[] header(Class<? extends BaseCommand> type) {
        Command declared = type.getAnnotation(Command.class);
        return declared == null ? new String[0] : declared.header();
    }

    private static Class<? extends BaseCommand> type(String name) {
        return switch (name) {
            case "run-live" -> RunLiveCommand.class;
            case "monitor-run" -> MonitorRunCommand.class;
            case "show-metrics" -> ShowMetricsCommand.class;
            case "watch-status" -> WatchStatusCommand.class;
            case "verify-run" -> VerifyRunCommand.class;
            case "report-run" -> ReportRunCommand.class;
            case "record-market" -> RecordMarketCommand.class;
            case "check-setup" -> CheckSetupCommand.class;
            case "show-config" -> ShowConfigCommand.class;
            case "generate-completion" -> GenerateCompletionCommand.class;
            default -> throw new IllegalArgumentException("there is no command " + name);
        };
    }

    /** A fresh command for one launch. @throws IllegalArgumentException when there is none of that name */
    private static BaseCommand create(String name, CliContext context) {
        return switch (name) {
            case "run-live" -> new RunLiveCommand(context);
            case "monitor-run" -> new MonitorRunCommand(context);
            case "show-metrics" -> new ShowMetricsCommand(context);
            case "watch-status" -> new WatchStatusCommand(context);
            case "verify-run" -> new VerifyRunCommand(context);
            case "report-run" -> new ReportRunCommand(context);
            case "record-market" -> new RecordMarketCommand(context);
            case "check-setup" -> new CheckSetupCommand(context);
            case "show-config" -> new ShowConfigCommand(context);
            case "generate-completion" -> new GenerateCompletionCommand(context);
            default -> throw new IllegalArgumentException("there is no command " + name);
        };
    }
}
