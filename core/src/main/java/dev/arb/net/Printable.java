package dev.arb.net;

/** Makes foreign text fit to be shown and logged. */
public final class Printable {
    /** Characters of a text that is told to people in full. */
    public static final int LONG = 1500;

    private static final int MAX_LENGTH = 200;

    private Printable() {}

    /** The text without control characters, cut after 200 characters. */
    public static String of(String foreign) {
        return of(foreign, MAX_LENGTH);
    }

    /** The text without control characters, cut after a number of characters. */
    public static String of(String foreign, int maxLength) {
        int length = Math.min(foreign.length(), maxLength);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = foreign.charAt(i);
            text.append(isShown(c) ? c : '?');
        }
        return foreign.length() > maxLength ? text + "..." : text.toString();
    }

    private static boolean isShown(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
