package dev.arb.cli.manual;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.CommonOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** One page: what a command declares, and what all share. */
final class ManPage {
    private static final Predicate<OptionSpec> COMMON = option -> option.order() >= CommonOptions.FIRST_ORDER;

    private final CommandSpec command;
    private final List<String> others;
    private final Roff page = new Roff();

    /** @param others names of further pages */
    ManPage(CommandSpec command, List<String> others) {
        this.command = command;
        this.others = others;
    }

    /** {@code arb} or {@code arb-run-live}. */
    static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    String text(String date, String version) {
        String header = String.join(" ", command.usageMessage().header());
        page.title(name(command).toUpperCase(Locale.ROOT), "1", date, "arb " + version)
                .heading("NAME")
                .text(name(command) + " - " + header.replaceAll("\\.$", ""))
                .heading("SYNOPSIS")
                .text(synopsis());
        description();
        arguments();
        subcommands();
        options("OPTIONS", COMMON.negate());
        options("OPTIONS OF EVERY COMMAND", COMMON);
        page.heading("EXIT STATUS").items(ExitCode.table());
        page.heading("ENVIRONMENT").items(Surroundings.environment());
        page.heading("FILES").items(Surroundings.files());
        page.heading("EXAMPLES").example(examples());
        page.heading("SEE ALSO")
                .text(others.stream().map(other -> other + "(1)").collect(Collectors.joining(", ")));
        return page.toString();
    }

    private String synopsis() {
        List<String> words = new ArrayList<>(List.of(command.qualifiedName()));
        words.add(command.subcommands().isEmpty() ? "[OPTIONS]" : "COMMAND [OPTIONS]");
        command.positionalParameters()
                .forEach(one -> words.add(one.arity().min() > 0 ? one.paramLabel() : "[" + one.paramLabel() + "...]"));
        return String.join(" ", words);
    }

    private void description() {
        page.heading("DESCRIPTION");
        String[] stated = command.usageMessage().description();
        for (String paragraph : stated.length == 0 ? command.usageMessage().header() : stated) {
            page.paragraph(paragraph);
        }
    }

    private void arguments() {
        if (!command.positionalParameters().isEmpty()) {
            page.heading("ARGUMENTS");
        }
        for (PositionalParamSpec argument : command.positionalParameters()) {
            page.item(argument.paramLabel(), meaning(argument));
        }
    }

    private void subcommands() {
        if (!command.subcommands().isEmpty()) {
            page.heading("COMMANDS");
        }
        command.subcommands()
                .forEach((name, sub) -> page.item(
                        name,
                        String.join(" ", sub.getCommandSpec().usageMessage().header())));
    }

    private void options(String title, Predicate<OptionSpec> chosen) {
        List<OptionSpec> options = command.options().stream()
                .filter(chosen)
                .filter(option -> !option.hidden())
                .toList();
        if (!options.isEmpty()) {
            page.heading(title);
        }
        options.forEach(option -> page.item(term(option), meaning(option)));
    }

    private static String term(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static String meaning(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    private List<String> examples() {
        return Arrays.stream(command.usageMessage().footer()).map(String::strip).toList();
    }
}
