package dev.arb.market.net;

/** Makes foreign text fit to be shown and logged. */
public final class Printable {
    private static final int MAX_LENGTH = 200;

    private Printable() {}

    /** The text without control characters, cut after 200 characters. */
    public static String of(String foreign) {
        int length = Math.min(foreign.length(), MAX_LENGTH);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = foreign.charAt(i);
            text.append(isShown(c) ? c : '?');
        }
        return foreign.length() > MAX_LENGTH ? text + "..." : text.toString();
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
