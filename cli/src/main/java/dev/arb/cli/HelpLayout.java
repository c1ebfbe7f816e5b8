package dev.arb.cli;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.CommonOptions;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Help texts: examples first, then how it is called, the command's own options, the common ones, and the exit codes. No
 * line is longer than 100 columns. Examples stand in a command's {@code footer}.
 */
final class HelpLayout {
    private static final int WIDEST = 100;
    private static final int NARROWEST = 60;
    private static final String EXAMPLES = "arb.examples";
    private static final String COMMON = "arb.common";

    private HelpLayout() {}

    /** Gives the layout to a command and all below it. */
    static void apply(CommandLine command, boolean terminal) {
        int columns = columns(command, terminal);
        applyOne(command, columns);
        command.getSubcommands().values().forEach(sub -> applyOne(sub, columns));
    }

    private static void applyOne(CommandLine command, int columns) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.width(columns)
                .synopsisHeading("%nUsage: ")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.table())
                .abbreviateSynopsis(true)
                .sortOptions(false);
        Map<String, IHelpSectionRenderer> sections = command.getHelpSectionMap();
        sections.put(EXAMPLES, HelpLayout::examples);
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> options(help, false));
        sections.put(COMMON, help -> options(help, true));
        command.setHelpSectionKeys(List.of(
                UsageMessageSpec.SECTION_KEY_HEADER,
                EXAMPLES,
                UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
                UsageMessageSpec.SECTION_KEY_SYNOPSIS,
                UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING,
                UsageMessageSpec.SECTION_KEY_DESCRIPTION,
                UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
                UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
                UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
                UsageMessageSpec.SECTION_KEY_OPTION_LIST,
                COMMON,
                UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
                UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST));
    }

    private static String examples(Help help) {
        return help.createHeading("%nExamples:%n") + help.footer();
    }

    private static String options(Help help, boolean common) {
        List<OptionSpec> chosen = help.commandSpec().options().stream()
                .filter(option -> !option.hidden() && option.order() >= CommonOptions.FIRST_ORDER == common)
                .toList();
        if (chosen.isEmpty()) {
            return "";
        }
        Help.Layout layout = help.createDefaultLayout(chosen, List.of(), help.colorScheme());
        layout.addOptions(chosen, help.createDefaultParamLabelRenderer());
        return (common ? help.createHeading("%nOptions of every command:%n") : "") + layout;
    }

    private static int columns(CommandLine command, boolean terminal) {
        if (!terminal) {
            return WIDEST;
        }
        UsageMessageSpec usage = command.getCommandSpec().usageMessage().autoWidth(true);
        int measured = usage.width();
        usage.autoWidth(false);
        return Math.max(NARROWEST, Math.min(WIDEST, measured));
    }
}
