package dev.arb.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;

/** The text types of the catalogue. */
final class Texts {

    static final TextType PATH = new TextType("path", "not empty", Texts::notEmpty);
    static final TextType OPTIONAL_PATH = new TextType("path", "", text -> text);
    static final TextType ZONE = new TextType("zone", "an IANA time zone such as Asia/Seoul", Texts::zone);
    static final TextType HOST = new TextType("host", "a host name or address", Texts::host);
    static final TextType KEY_PART = new TextType("text", "letters, digits, - and _", Texts::keyPart);
    static final TextType STORE = new TextType("store", "auto, redis, embedded, memory or a Redis URI", Texts::store);

    /** Taken without a look: Java's table of zones searches every jar for more of them, at the cost of a short command. */
    static final String DEFAULT_ZONE = "Asia/Seoul";

    static final TextType OPTIONAL_URL = new TextType("url", "http or https", Texts::url);
    static final TextType OPTIONAL_TOKEN = new TextType("token", "as BotFather tells it", Texts::token);
    static final TextType OPTIONAL_CHAT = new TextType("chat", "a number, or @ and a name", Texts::chat);

    private Texts() {}

    private static String notEmpty(String text) {
        if (text.isBlank()) {
            throw new BadValueException("empty");
        }
        return text;
    }

    /** The reason of a refusal does not repeat the text, which may be a secret. */
    private static String url(String text) {
        if (text.isEmpty()) {
            return text;
        }
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw new BadValueException("not an address");
        }
        throw new BadValueException("not an address of the web without user and fragment");
    }

    private static String token(String text) {
        if (!text.isEmpty() && !text.matches("[0-9]{1,20}:[A-Za-z0-9_-]{1,200}")) {
            throw new BadValueException("not a number, a colon, and letters and digits");
        }
        return text;
    }

    private static String chat(String text) {
        if (!text.isEmpty() && !text.matches("-?[0-9]{1,20}|@[A-Za-z0-9_]{1,64}")) {
            throw new BadValueException("not a number, nor @ and a name");
        }
        return text;
    }

    private static String zone(String text) {
        if (text.equals(DEFAULT_ZONE)) {
            return text;
        }
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException e) {
            throw new BadValueException("not an IANA time zone such as Asia/Seoul");
        }
    }

    private static String host(String text) {
        if (!text.matches("[A-Za-z0-9._:\\[\\]-]{1,255}")) {
            throw new BadValueException("not a host name or address");
        }
        return text;
    }

    private static String keyPart(String text) {
        if (!text.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new BadValueException("not made of letters, digits, - and _ alone");
        }
        return text;
    }

    private static String store(String text) {
        boolean word = text.matches("auto|redis|embedded|memory");
        if (!word && !text.matches("rediss?(-sentinel|-cluster)?://[^\\s]+")) {
            throw new BadValueException(
                    "not one of auto, redis, embedded, memory, or a redis://, redis-sentinel:// or redis-cluster:// URI");
        }
        return text;
    }
}
