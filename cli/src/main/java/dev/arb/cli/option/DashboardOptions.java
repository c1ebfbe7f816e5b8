package dev.arb.cli.option;

import dev.arb.cli.output.CliContext;
import dev.arb.monitor.theme.Language;
import dev.arb.monitor.theme.Palette;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a dashboard looks; without a terminal they mean nothing. */
public final class DashboardOptions {
    @Option(
            names = "--palette",
            paramLabel = "PALETTE",
            converter = Palettes.class,
            completionCandidates = Palettes.class,
            defaultValue = "western",
            description = "Dashboard: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}; mono where colour is off."
                    + " east-asian: gains red, losses blue; cvd: blue and orange.")
    private Palette palette = Palette.WESTERN;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            converter = Languages.class,
            completionCandidates = Languages.class,
            description = "Dashboard: ${COMPLETION-CANDIDATES}. Default: by LC_ALL, LC_MESSAGES or LANG.")
    private @Nullable Language language;

    @Option(
            names = "--mouse",
            description = "Dashboard: take clicks and the wheel, which the terminal then has not for selecting text.")
    private boolean mouse;

    /** The colours, none where colour is off. */
    public Palette palette(boolean coloured) {
        return coloured ? palette : Palette.MONO;
    }

    /** The stated language, else that of the environment. */
    public Language language(CliContext context) {
        return language == null ? Language.of(context.environment()) : language;
    }

    public boolean isMouse() {
        return mouse;
    }
}
