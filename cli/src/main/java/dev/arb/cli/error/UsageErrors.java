package dev.arb.cli.error;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what the parser says about a command line into one sentence with a way out. */
public final class UsageErrors {
    private UsageErrors() {}

    /** The sentence for a command line that could not be understood. */
    public static String sentence(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        String help = "see " + command.getCommandSpec().qualifiedName() + " --help";
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, help);
        }
        return startLower(oneLine(String.valueOf(problem.getMessage()))) + "; " + help;
    }

    private static String unmatched(UnmatchedArgumentException problem, String help) {
        CommandLine command = problem.getCommandLine();
        boolean root = command.getParent() == null;
        String argument =
                problem.getUnmatched().isEmpty() ? "" : problem.getUnmatched().get(0);
        String what = argument.startsWith("-") ? "option" : root ? "command" : "argument";
        String start = "unknown " + what + " '" + argument + "'";
        if (root && what.equals("option")) {
            return start + "; options stand after the command, " + help;
        }
        List<String> suggestions = Nearest.to(argument, candidates(command, what));
        if (suggestions.isEmpty()) {
            return start + "; " + help;
        }
        String prefix = what.equals("command") ? "arb " : "";
        return start + ". Did you mean: " + prefix + String.join(" or " + prefix, suggestions) + "?";
    }

    private static Collection<String> candidates(CommandLine command, String what) {
        return switch (what) {
            case "command" -> command.getSubcommands().keySet();
            case "option" -> command.getCommandSpec().optionsMap().keySet();
            default -> List.of();
        };
    }

    private static String oneLine(String message) {
        return message.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
    }

    private static String startLower(String message) {
        if (message.length() < 2 || Character.isUpperCase(message.charAt(1))) {
            return message;
        }
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
