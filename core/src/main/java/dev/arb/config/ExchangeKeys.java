package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import dev.arb.market.upbit.UpbitFormat;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Keys of {@code exchanges}: how each exchange is reached and what it allows. */
public final class ExchangeKeys {

    public static final Key<String> UPBIT_REST_URL = Key.of(
            "exchanges.upbit.rest_url",
            url("http", "https"),
            "https://api.upbit.com",
            "base of Upbit's REST interface");
    public static final Key<String> UPBIT_WS_URL = Key.of(
            "exchanges.upbit.ws_url", url("ws", "wss"), "wss://api.upbit.com/websocket/v1", "Upbit's public WebSocket");
    public static final Key<UpbitFormat> UPBIT_WS_FORMAT = Key.of(
            "exchanges.upbit.ws_format",
            new EnumType<>(UpbitFormat.class),
            "simple",
            "names of the fields in pushed books: long ones, or short ones at a third of the bytes");
    public static final Key<Long> UPBIT_CALLS_PER_SECOND = Key.of(
            "exchanges.upbit.calls_per_second",
            new LongType(1, 10_000, ""),
            "10",
            "calls of a group of the quotation interface in a second");
    public static final Key<Long> UPBIT_CONNECTS_PER_SECOND = Key.of(
            "exchanges.upbit.connects_per_second",
            new LongType(1, 1000, ""),
            "5",
            "attempts to connect to the WebSocket in a second");
    public static final Key<Long> UPBIT_MESSAGES_PER_SECOND = Key.of(
            "exchanges.upbit.messages_per_second",
            new LongType(1, 1000, ""),
            "5",
            "messages and pings that may be sent on a connection in a second");
    public static final Key<Long> UPBIT_MESSAGES_PER_MINUTE = Key.of(
            "exchanges.upbit.messages_per_minute",
            new LongType(1, 100_000, ""),
            "100",
            "messages and pings that may be sent on a connection in a minute");
    public static final Key<Long> UPBIT_POLL_INTERVAL = Key.of(
            "exchanges.upbit.poll_interval",
            DurationType.between("10ms", "1m"),
            "500ms",
            "time between two polls of all books with data_source rest");
    public static final Key<String> BINANCE_REST_URL = Key.of(
            "exchanges.binance.rest_url",
            url("http", "https"),
            "https://api.binance.com",
            "base of Binance's REST interface");
    public static final Key<String> BINANCE_WS_URL = Key.of(
            "exchanges.binance.ws_url",
            url("ws", "wss"),
            "wss://stream.binance.com:9443",
            "base of Binance's market streams");
    public static final Key<Long> BINANCE_WEIGHT_PER_MINUTE = Key.of(
            "exchanges.binance.weight_per_minute",
            new LongType(250, 1_000_000, ""),
            "6000",
            "request weight that may be spent in a minute");
    public static final Key<Long> BINANCE_CONNECTS_PER_FIVE_MINUTES = Key.of(
            "exchanges.binance.connects_per_five_minutes",
            new LongType(1, 100_000, ""),
            "300",
            "attempts to connect to the streams in five minutes");
    public static final Key<Long> BINANCE_MESSAGES_PER_SECOND = Key.of(
            "exchanges.binance.messages_per_second",
            new LongType(1, 1000, ""),
            "5",
            "messages and pings that may be sent on a connection in a second");
    public static final Key<Long> BINANCE_POLL_INTERVAL = Key.of(
            "exchanges.binance.poll_interval",
            DurationType.between("10ms", "1m"),
            "500ms",
            "time between two polls of the books with data_source rest");

    static final Section SECTION = new Section(
            "exchanges",
            ShippedFile.LIVE_YML,
            "how the exchanges are reached and what they allow",
            List.of(
                    UPBIT_REST_URL,
                    UPBIT_WS_URL,
                    UPBIT_WS_FORMAT,
                    UPBIT_CALLS_PER_SECOND,
                    UPBIT_CONNECTS_PER_SECOND,
                    UPBIT_MESSAGES_PER_SECOND,
                    UPBIT_MESSAGES_PER_MINUTE,
                    UPBIT_POLL_INTERVAL,
                    BINANCE_REST_URL,
                    BINANCE_WS_URL,
                    BINANCE_WEIGHT_PER_MINUTE,
                    BINANCE_CONNECTS_PER_FIVE_MINUTES,
                    BINANCE_MESSAGES_PER_SECOND,
                    BINANCE_POLL_INTERVAL));

    private ExchangeKeys() {}

    /** An address of one of two schemes, without a slash at its end and without user, query and fragment. */
    private static TextType url(String plain, String secure) {
        return new TextType("url", plain + " or " + secure, text -> check(text, Set.of(plain, secure)));
    }

    private static String check(String text, Set<String> schemes) {
        try {
            URI uri = new URI(text);
            boolean known =
                    uri.getScheme() != null && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT));
            boolean bare = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            if (known && bare && uri.getHost() != null) {
                return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
            }
        } catch (URISyntaxException e) {
            throw new BadValueException("not an address: " + e.getReason());
        }
        throw new BadValueException("not an address with scheme, host and perhaps a path, whose scheme is one of "
                + String.join(", ", schemes));
    }
}
