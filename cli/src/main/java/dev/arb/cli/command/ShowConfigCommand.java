package dev.arb.cli.command;

import dev.arb.cli.error.CommandException;
import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.Choice;
import dev.arb.cli.option.OutputFormat;
import dev.arb.cli.option.StateOptions;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import dev.arb.config.BadValueException;
import dev.arb.config.ConfigLoader;
import dev.arb.config.Setting;
import dev.arb.config.Settings;
import dev.arb.config.SettingsFile;
import dev.arb.config.SettingsFile.Grammar;
import dev.arb.monitor.plain.SettingsText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code arb show-config}: what is in force, and who said so. */
@Command(
        name = "show-config",
        header = "Shows the effective configuration, each value with where it came from.",
        description = {
            "Sources, each over those before: defaults, the user's config.yml, config/live.yml, config/config.toml,"
                    + " -c FILE, environment, flags. Secrets are hidden."
        },
        footer = {
            "  arb show-config --only-changed",
            "  arb show-config risk strategy.min_spread_bps",
            "  arb show-config -c small.yml -o json",
            "  arb show-config --only-changed -o yaml > mine.yml",
        })
public final class ShowConfigCommand extends BaseCommand {
    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "A key, a section or a part of one: risk, exchanges.upbit. Default: all.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--only-changed", description = "Leave out what has its built-in default.")
    private boolean onlyChanged;

    @Mixin
    private final StateOptions state = new StateOptions();

    @Option(
            names = {"-o", "--output", "--format"},
            paramLabel = "FORMAT",
            converter = Formats.class,
            completionCandidates = Formats.class,
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. yaml, toml: a file that -c reads.")
    private OutputFormat format = OutputFormat.TABLE;

    /** What this command can write. */
    static final class Formats extends Choice<OutputFormat> {
        Formats() {
            super(OutputFormat.TABLE, OutputFormat.JSON, OutputFormat.PLAIN, OutputFormat.YAML, OutputFormat.TOML);
        }
    }

    public ShowConfigCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run(Console console) {
        Settings settings =
                ConfigLoader.load(state.over(common().configRequest(context()))).settings();
        List<Setting> chosen = chosen(settings).stream()
                .filter(setting -> !onlyChanged || setting.origin().given())
                .toList();
        if (chosen.isEmpty()) {
            console.say("nothing differs from the built-in defaults");
        }
        console.answer(
                switch (format) {
                    case JSON -> SettingsText.json(chosen);
                    case PLAIN -> SettingsText.plain(chosen);
                    case YAML -> SettingsFile.text(chosen, Grammar.YAML);
                    case TOML -> SettingsFile.text(chosen, Grammar.TOML);
                    default -> SettingsText.table(chosen, console.paint());
                });
        return ExitCode.OK;
    }

    private Set<Setting> chosen(Settings settings) {
        if (names.isEmpty()) {
            return new LinkedHashSet<>(settings.all().values());
        }
        Set<Setting> chosen = new LinkedHashSet<>();
        try {
            names.forEach(name -> chosen.addAll(settings.below(name)));
        } catch (BadValueException unknown) {
            throw CommandException.usage(unknown.problem());
        }
        return chosen;
    }
}
