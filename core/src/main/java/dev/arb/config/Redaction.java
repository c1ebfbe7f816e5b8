package dev.arb.config;

import java.util.regex.Pattern;

/** Keeps passwords out of what is shown or logged. */
public final class Redaction {

    private static final Pattern USER_INFO = Pattern.compile("(://[^\\s:/@]*:)[^\\s/]*@");

    /** What stands for the password of a URI, with the signs around it. */
    static final String HIDDEN_PASSWORD = ":***@";

    private Redaction() {}

    /** The text with the password of every URI in it replaced by {@code ***}. */
    public static String uriPasswords(String text) {
        return text.contains("://") ? USER_INFO.matcher(text).replaceAll("$1***@") : text;
    }
}
