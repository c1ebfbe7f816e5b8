package dev.arb.monitor.plain;

/**
 * Makes foreign text safe to print: symbol names, notes and messages of an exchange may hold control characters that
 * would move the cursor, change colours or break a record in two.
 */
public final class Printable {
    /** Stands where a control character was. */
    public static final char PLACEHOLDER = '\uFFFD';

    private Printable() {}

    /** The text with every control, format and line-separating character replaced; the same instance if it has none. */
    public static String text(String foreign) {
        for (int i = 0; i < foreign.length(); i++) {
            if (isUnsafe(foreign.charAt(i))) {
                return replaced(foreign);
            }
        }
        return foreign;
    }

    private static String replaced(String foreign) {
        StringBuilder safe = new StringBuilder(foreign.length());
        for (int i = 0; i < foreign.length(); i++) {
            char c = foreign.charAt(i);
            safe.append(isUnsafe(c) ? PLACEHOLDER : c);
        }
        return safe.toString();
    }

    private static boolean isUnsafe(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
