package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** Keys of {@code fx}: KRW per USDT, and per USD for display. */
public final class FxKeys {
    private static final int MAX_NAME = 60;

    public static final Key<Long> MAX_AGE =
            Key.of("fx.max_age", DurationType.between("1ms", "1d"), "60s", "an older rate opens nothing");

    public static final Key<String> OFFICIAL_URL = Key.of(
                    "fx.official_url",
                    new TextType("url", "http or https, or empty for none", FxKeys::url),
                    "",
                    "where runs on the exchanges ask for the official USD/KRW rate, which is shown and decides nothing; not as a flag, as it may hold a key")
            .hidden();
    public static final Key<String> OFFICIAL_POINTER = Key.of(
            "fx.official_pointer",
            new TextType("pointer", "a JSON pointer such as /rates/KRW", FxKeys::pointer),
            "/rates/KRW",
            "where the KRW for one USD stand in the answer");
    public static final Key<String> OFFICIAL_NAME = Key.of(
            "fx.official_name",
            new TextType("text", "up to 60 characters", FxKeys::name),
            "",
            "what the source of the official rate is called; empty for its host");
    public static final Key<Long> OFFICIAL_EVERY = Key.of(
            "fx.official_every",
            DurationType.between("1s", "1d"),
            "60s",
            "time between two questions for the official rate; after ten of them without an answer it counts as unknown");

    static final Section SECTION = new Section(
            "fx",
            ShippedFile.LIVE_YML,
            "exchange rates KRW per USDT and per USD",
            List.of(MAX_AGE, OFFICIAL_URL, OFFICIAL_POINTER, OFFICIAL_NAME, OFFICIAL_EVERY));

    private FxKeys() {}

    private static String url(String text) {
        if (text.isEmpty() || isAddress(text)) {
            return text;
        }
        throw new BadValueException(
                "neither empty nor an address of scheme http or https with a host and without user and fragment");
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null
                    && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?")
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String pointer(String text) {
        if (!text.startsWith("/")) {
            throw new BadValueException("not a JSON pointer, which begins with /");
        }
        return text;
    }

    private static String name(String text) {
        if (text.length() > MAX_NAME) {
            throw new BadValueException("longer than " + MAX_NAME + " characters");
        }
        return text.strip();
    }
}
