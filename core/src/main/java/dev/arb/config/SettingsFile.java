package dev.arb.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes settings as a configuration file that {@link ConfigLoader} reads back to the same values, each line with the
 * place where its value came from. What is hidden is commented out. Stateless.
 */
public final class SettingsFile {

    /** The two grammars of a file. */
    public enum Grammar {
        YAML(": ", "", ":", "  "),
        TOML(" = ", "[", "]", "");

        private final String sign;
        private final String before;
        private final String after;
        private final String indent;

        Grammar(String sign, String before, String after, String indent) {
            this.sign = sign;
            this.before = before;
            this.after = after;
            this.indent = indent;
        }
    }

    private SettingsFile() {}

    /** The text of the file; keys outside of sections come first, because TOML has no way back to the top. */
    public static String text(List<Setting> settings, Grammar grammar) {
        StringBuilder out = new StringBuilder();
        List<Setting> inSections = new ArrayList<>();
        for (Setting setting : settings) {
            if (setting.path().indexOf('.') < 0) {
                line(out, "", setting.path(), setting, grammar);
            } else {
                inSections.add(setting);
            }
        }
        String open = "";
        for (Setting setting : inSections) {
            int dot = setting.path().indexOf('.');
            String section = setting.path().substring(0, dot);
            if (!section.equals(open)) {
                out.append(out.isEmpty() ? "" : "\n")
                        .append(grammar.before)
                        .append(section)
                        .append(grammar.after)
                        .append('\n');
                open = section;
            }
            line(out, grammar.indent, setting.path().substring(dot + 1), setting, grammar);
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String indent, String key, Setting setting, Grammar grammar) {
        out.append(indent)
                .append(setting.isHidden() ? "# " : "")
                .append(key)
                .append(grammar.sign)
                .append(value(setting))
                .append("  # ")
                .append(setting.isHidden() ? "hidden; " : "")
                .append(setting.origin().toString().replaceAll("\\p{Cntrl}", "?"))
                .append('\n');
    }

    /** Quoted the same way in both grammars. */
    private static String value(Setting setting) {
        return switch (setting.entry().type().spelling()) {
            case WHOLE_NUMBER, NUMBER, BOOL -> setting.text();
            case NUMBER_OR_TEXT, TEXT -> quoted(setting.text());
        };
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || (c >= 0x7F && c < 0xA0)) {
                out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
