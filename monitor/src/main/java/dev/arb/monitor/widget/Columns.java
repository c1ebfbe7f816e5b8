package dev.arb.monitor.widget;

import dev.arb.monitor.plain.Printable;
import java.text.Normalizer;

/**
 * How many columns text takes in a terminal, and the form in which it takes exactly that. Characters on which terminals
 * disagree (emoji, marks that combine, scripts written from right to left) and those that drive a terminal are replaced,
 * so that foreign text moves nothing.
 */
public final class Columns {
    private static final char DELETE = 0x7F;
    private static final char FIRST_MARK = 0x300;
    private static final char FIRST_EAST_ASIAN = 0x2E80;
    private static final char LAST_EAST_ASIAN = 0xA4CF;

    /** Symbols that are two columns wide in some terminals and one in others. */
    private static final String UNSURE = "\u231A\u231B\u2329\u232A\u23E9\u23EA\u23EB\u23EC\u23F0\u23F3\u25FD\u25FE"
            + "\u2614\u2615\u267F\u2693\u26A1\u26AA\u26AB\u26BD\u26BE\u26C4\u26C5\u26CE\u26D4\u26EA\u26F2\u26F3\u26F5"
            + "\u26FA\u26FD\u2705\u270A\u270B\u2728\u274C\u274E\u2753\u2754\u2755\u2757\u2795\u2796\u2797\u27B0\u27BF"
            + "\u2B1B\u2B1C\u2B50\u2B55\u303F";

    private Columns() {}

    /** The columns of text in its {@link #safe} form. */
    public static int of(String text) {
        String safe = safe(text);
        int columns = 0;
        for (int i = 0; i < safe.length(); i++) {
            columns += of(safe.charAt(i));
        }
        return columns;
    }

    /** 1 or 2, of a character as {@link #safe} gives it. */
    static int of(char c) {
        return c >= FIRST_EAST_ASIAN && isWide(c) ? 2 : 1;
    }

    /** The same text with every character of one or two columns; the same instance when nothing had to be replaced. */
    public static String safe(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSafe(text.charAt(i))) {
                return replaced(Normalizer.normalize(text, Normalizer.Form.NFC));
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            safe.append(isSafe(c) ? c : Printable.PLACEHOLDER);
            i += pair ? 1 : 0;
        }
        return safe.toString();
    }

    /** The first characters of safe text that fit. */
    public static String cut(String text, int columns) {
        String safe = safe(text);
        int used = 0;
        for (int i = 0; i < safe.length(); i++) {
            used += of(safe.charAt(i));
            if (used > columns) {
                return safe.substring(0, i);
            }
        }
        return safe;
    }

    /** Text that fits; what does not ends with a mark. */
    public static String fit(String text, int columns, char mark) {
        if (of(text) <= columns) {
            return safe(text);
        }
        return columns <= 0 ? "" : cut(text, columns - 1) + mark;
    }

    private static boolean isSafe(char c) {
        if (c < DELETE) {
            return c >= ' ';
        }
        if (c == DELETE || c < '\u00A0') {
            return false;
        }
        if (c < FIRST_MARK) {
            return c != '\u00AD';
        }
        if (c >= '\u2500' && c <= '\u259F' || c >= '\u2800' && c <= '\u28FF') {
            return true;
        }
        return isKnownWidth(c)
                && isSafeType(c)
                && isLeftToRight(c)
                && !isJamo(c)
                && UNSURE.indexOf(c) < 0
                && !isZodiac(c);
    }

    private static boolean isSafeType(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> true;
        };
    }

    private static boolean isLeftToRight(char c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> false;
            default -> true;
        };
    }

    /** Parts of Hangul syllables that did not become one. */
    private static boolean isJamo(char c) {
        return c >= '\u1100' && c <= '\u11FF' || c >= '\uA960' && c <= '\uA97F' || c >= '\uD7B0' && c <= '\uD7FF';
    }

    private static boolean isZodiac(char c) {
        return c >= '\u2648' && c <= '\u2653';
    }

    private static boolean isWide(char c) {
        return c >= '\u3000' && c <= '\u303E'
                || c >= '\u3041' && c <= '\u30FF'
                || c >= '\u3131' && c <= '\u318E'
                || c >= '\u3400' && c <= '\u4DBF'
                || c >= '\u4E00' && c <= '\u9FFF'
                || c >= '\uAC00' && c <= '\uD7A3'
                || c >= '\uF900' && c <= '\uFAFF'
                || c >= '\uFF01' && c <= '\uFF60';
    }

    /** Whether a character of the East Asian blocks is one whose width is agreed on. */
    private static boolean isKnownWidth(char c) {
        return c < FIRST_EAST_ASIAN
                || isWide(c)
                || c > LAST_EAST_ASIAN && c < '\uAC00'
                || c >= '\uFB00' && c < '\uFE10'
                || c >= '\uFF61' && c <= '\uFFDC'
                || c >= '\uFFE8';
    }
}
