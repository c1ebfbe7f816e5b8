package dev.arb.cli.manual;

import java.util.Map;

/** Writes the few macros of man(7) that a page needs; everything that is given is text and comes out as it is. */
final class Roff {
    private final StringBuilder out = new StringBuilder();
    /** A heading begins a paragraph itself. */
    private boolean afterHeading;

    /** What begins a page. */
    Roff title(String name, String section, String date, String source) {
        return macro("TH", quoted(name) + " " + section + " \"" + date + "\" " + quoted(source));
    }

    Roff heading(String title) {
        macro("SH", quoted(title));
        afterHeading = true;
        return this;
    }

    /** A paragraph. */
    Roff paragraph(String text) {
        return begin().line(escaped(text));
    }

    /** A line of running text. */
    Roff text(String text) {
        return line(escaped(text));
    }

    /** A term in bold, and what it means, further in. */
    Roff item(String term, String meaning) {
        return macro("TP", "").macro("B", escaped(term)).line(escaped(meaning));
    }

    Roff items(Map<String, String> meaningByTerm) {
        meaningByTerm.forEach(this::item);
        return this;
    }

    /** Lines as they stand, without filling. */
    Roff example(Iterable<String> lines) {
        begin().macro("EX", "");
        lines.forEach(line -> line(escaped(line)));
        return macro("EE", "");
    }

    private Roff begin() {
        return afterHeading ? this : macro("PP", "");
    }

    private Roff macro(String name, String arguments) {
        return line('.' + name + (arguments.isEmpty() ? "" : " " + arguments));
    }

    private Roff line(String line) {
        afterHeading = false;
        out.append(line).append('\n');
        return this;
    }

    private static String quoted(String text) {
        return '"' + escaped(text).replace("\"", "\\(dq") + '"';
    }

    /** Signs that roff would read as commands or would print as others. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> safe.append("\\e");
                case '-' -> safe.append("\\-");
                case '\'' -> safe.append("\\(aq");
                case '`' -> safe.append("\\(ga");
                case '^' -> safe.append("\\(ha");
                case '~' -> safe.append("\\(ti");
                case '—' -> safe.append("\\(em");
                case '…' -> safe.append("...");
                case '₩' -> safe.append("\\[u20A9]");
                case '.' -> safe.append(safe.isEmpty() ? "\\&." : ".");
                default -> safe.append(c);
            }
        }
        return safe.toString().replaceAll("\\s*\\n\\s*", " ");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
