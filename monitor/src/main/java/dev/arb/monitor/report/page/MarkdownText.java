package dev.arb.monitor.report.page;

import dev.arb.monitor.plain.Printable;

/** Makes a text, whoever wrote it, mean nothing but itself in Markdown: no markup, no HTML, no link, no table cell. */
final class MarkdownText {
    private static final String MARKS = "\\`*[]|~$!#";

    private MarkdownText() {}

    static String escape(String foreign) {
        String text = Printable.text(foreign);
        StringBuilder safe = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            safe.append(escaped(text, i));
        }
        return safe.toString();
    }

    private static String escaped(String text, int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '@' -> "&#64;";
            // Addresses become links by themselves.
            case ':' -> text.startsWith("//", i + 1) ? "&#58;" : ":";
            case '.' -> i >= 3 && text.regionMatches(true, i - 3, "www", 0, 3) ? "&#46;" : ".";
            // Within a word it is only a letter.
            case '_' -> isLetter(text, i - 1) && isLetter(text, i + 1) ? "_" : "\\_";
            default -> MARKS.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
        };
    }

    private static boolean isLetter(String text, int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }
}
