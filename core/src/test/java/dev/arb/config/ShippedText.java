package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the shipped configuration files and the reference page from the catalogue. */
final class ShippedText {

    private ShippedText() {}

    private static final String HEAD = """
            # Every key that stands here is listed with its default and commented out: remove the "# " before a key to
            # change it. A key that is not stated keeps the value of your own file (~/.config/arb/config.yml), else the
            # default. Durations are written 200ms, 2s, 5m, 1h or 1d. The other keys are in %s;
            # docs/reference/configuration.md explains the order of the sources.
            """;

    static String yaml(Catalogue catalogue) {
        StringBuilder out = new StringBuilder(HEAD.formatted(ShippedFile.CONFIG_TOML.path()));
        for (Section section : sections(catalogue, ShippedFile.LIVE_YML)) {
            out.append('\n');
            String indent = "  ";
            if (section.standsAlone()) {
                indent = "";
            } else {
                out.append("# ")
                        .append(section.doc())
                        .append('\n')
                        .append(section.name())
                        .append(":\n");
            }
            entries(out, section, indent);
        }
        return out.toString();
    }

    /** Keys of a subsection, which stand together, are a step further in. */
    private static void entries(StringBuilder out, Section section, String indent) {
        String group = "";
        for (Entry<?> entry : section.entries()) {
            switch (entry) {
                case Key<?> key -> {
                    String ofKey = group(section, key);
                    if (!ofKey.isEmpty() && !ofKey.equals(group)) {
                        out.append(indent).append(ofKey).append(":\n");
                    }
                    group = ofKey;
                    key(out, ofKey.isEmpty() ? indent : indent + "  ", key);
                }
                case KeyFamily<?> family -> family(out, indent, family);
            }
        }
    }

    private static String group(Section section, Key<?> key) {
        int from = section.name().length() + 1;
        int to = key.path().lastIndexOf('.');
        return to > from ? key.path().substring(from, to) : "";
    }

    private static void key(StringBuilder out, String indent, Key<?> key) {
        out.append(indent).append("# ").append(comment(key)).append('\n');
        out.append(indent)
                .append("# ")
                .append(key.name())
                .append(": ")
                .append(yamlValue(key))
                .append('\n');
    }

    private static void family(StringBuilder out, String indent, KeyFamily<?> family) {
        String name = family.path().substring(family.path().lastIndexOf('.') + 1);
        out.append(indent).append("# ").append(family.doc()).append('\n');
        out.append(indent).append("# ").append(name).append(":\n");
        Map<String, List<String>> byFirst = new LinkedHashMap<>();
        family.defaults()
                .forEach((member, value) -> byFirst.computeIfAbsent(
                                member.substring(0, member.indexOf('.')), first -> new ArrayList<>())
                        .add(member.substring(member.indexOf('.') + 1) + ": " + value));
        byFirst.forEach((first, rest) -> {
            out.append(indent).append("#   ").append(first).append(":\n");
            rest.forEach(
                    line -> out.append(indent).append("#     ").append(line).append('\n'));
        });
    }

    static String toml(Catalogue catalogue) {
        StringBuilder out = new StringBuilder(HEAD.formatted(ShippedFile.LIVE_YML.path()));
        for (Section section : sections(catalogue, ShippedFile.CONFIG_TOML)) {
            out.append("\n# ").append(section.doc()).append('\n');
            out.append('[').append(section.name()).append("]\n");
            for (Entry<?> entry : section.entries()) {
                Key<?> key = (Key<?>) entry;
                out.append("# ").append(comment(key)).append('\n');
                out.append("# ")
                        .append(key.name())
                        .append(" = ")
                        .append(tomlValue(key))
                        .append('\n');
            }
        }
        return out.toString();
    }

    private static List<Section> sections(Catalogue catalogue, ShippedFile file) {
        return catalogue.sections().stream().filter(s -> s.file() == file).toList();
    }

    private static String comment(Key<?> key) {
        String limits = limits(key);
        return key.doc() + (limits.isEmpty() ? "" : " [" + limits + "]");
    }

    private static String limits(Entry<?> entry) {
        String unit = entry.type().unit();
        String limits = entry.type().limits();
        return unit.isEmpty() || limits.isEmpty() ? unit + limits : unit + ", " + limits;
    }

    private static String yamlValue(Key<?> key) {
        return key.defaultText().isEmpty() ? "\"\"" : key.defaultText();
    }

    private static String tomlValue(Key<?> key) {
        return switch (key.type().spelling()) {
            case WHOLE_NUMBER, NUMBER, BOOL -> key.defaultText();
            case NUMBER_OR_TEXT, TEXT -> '"' + key.defaultText() + '"';
        };
    }

    static String markdown(Catalogue catalogue) {
        StringBuilder out = new StringBuilder(REFERENCE_HEAD);
        for (Section section : catalogue.sections()) {
            out.append("\n## ").append(section.name()).append("\n\n");
            out.append(capital(section.doc()))
                    .append(". Listed in `")
                    .append(section.file().path())
                    .append("`.\n\n");
            out.append("| key | default | type | meaning |\n|---|---|---|---|\n");
            section.entries().forEach(entry -> row(out, entry));
        }
        out.append("\n## Values that contradict each other\n\n");
        for (CrossRule rule : catalogue.rules()) {
            out.append("- `")
                    .append(rule.lower().path())
                    .append("` must ")
                    .append(rule.strict() ? "be below" : "not exceed");
            out.append(" `")
                    .append(rule.upper().path())
                    .append("`: ")
                    .append(rule.reason())
                    .append(".\n");
        }
        return out.toString();
    }

    private static void row(StringBuilder out, Entry<?> entry) {
        String limits = limits(entry);
        String type = entry.type().name() + (limits.isEmpty() ? "" : " (" + limits + ")");
        switch (entry) {
            case Key<?> key -> {
                String shown = key.defaultText().isEmpty() ? "" : "`" + key.defaultText() + "`";
                String also =
                        key.variables().isEmpty() ? "" : "; also from `" + String.join("`, `", key.variables()) + "`";
                cells(out, "`" + key.path() + "`", shown, type, capital(key.doc()) + also);
            }
            case KeyFamily<?> family -> {
                String name = "`" + family.path() + "." + String.join(".", family.parts()) + "`";
                List<String> defaults = new ArrayList<>();
                family.defaults().forEach((member, value) -> defaults.add("`" + member + "` " + value));
                cells(out, name, String.join(", ", defaults), type, capital(family.doc()));
            }
        }
    }

    private static void cells(StringBuilder out, String... cells) {
        for (String cell : cells) {
            out.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        out.append("|\n");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static final String REFERENCE_HEAD = """
            # Configuration

            This page is generated from the catalogue of keys (`dev.arb.config.Catalogue`); a test compares the two.

            Sources, each stronger than those before it:

            1. the defaults of this page;
            2. the user's file, `$XDG_CONFIG_HOME/arb/config.yml`, else `~/.config/arb/config.yml`;
            3. `config/live.yml` in the working directory;
            4. `config/config.toml` in the working directory;
            5. files named with `-c FILE`, in their order (`.yml`, `.yaml` or `.toml`);
            6. the environment: `ARB_` and the key in capitals with underscores, such as `ARB_STRATEGY_MIN_SPREAD_BPS`
               or `ARB_STRATEGY_STARTING_BALANCES_A_KRW`; an empty variable counts as not set;
            7. flags.

            `--no-default-config` leaves out 2, 3 and 4. Every file takes every key; the shipped files list each key
            once. An unknown key, a wrong type, an impossible value, a key that stands twice in a file, or values that
            contradict each other end the program with exit code 2 and a sentence that names the place.

            Numbers are exact: a value with more decimals than its type keeps (bps 4, per cent 6, amounts and ratios 8)
            is an error, never rounded. Durations are written `500ms`, `2s`, `1h30m`, `1d`; a bare number is in
            seconds. A password may stand in a file or in the environment, not on the command line, and is hidden in
            everything that is shown or kept.
            """;
}
