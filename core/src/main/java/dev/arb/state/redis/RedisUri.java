package dev.arb.state.redis;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses as text, percent-encoded where they must be:
 *
 * <pre>
 * redis://[user[:password]@]host[:6379][/db]
 * redis-sentinel://[user[:password]@]host[:26379][,host…][/db]#master
 * redis-cluster://[user[:password]@]host[:6379][,host…]
 * </pre>
 *
 * {@code rediss}, {@code rediss-sentinel} and {@code rediss-cluster} are the same over TLS. The login is that of the
 * servers; Sentinels have their own. The form with Sentinels is that of the Lettuce client.
 */
final class RedisUri {
    private static final int SENTINEL_PORT = 26_379;
    private static final String FORMS = "redis://host:port/db, redis-sentinel://host,host/db#master or"
            + " redis-cluster://host,host (rediss for TLS)";
    private static final Pattern SCHEME = Pattern.compile("redis(s?)(-sentinel|-cluster|)");
    /** A host, not taken apart; an IPv6 address stands in brackets. */
    private static final Pattern NODE = Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([^:\\[\\]]+))(?::(\\d{1,6}))?");

    private RedisUri() {}

    static RedisAddress parse(String text) {
        URI uri = uri(text);
        Matcher scheme = SCHEME.matcher(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
        if (!scheme.matches()) {
            throw new IllegalArgumentException(
                    "the Redis URI begins with '" + uri.getScheme() + ":', it must be " + FORMS);
        }
        if (uri.getRawQuery() != null) {
            throw new IllegalArgumentException("the Redis URI has parameters after '?', which mean nothing here");
        }
        String authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
        int login = authority.lastIndexOf('@');
        RedisTopology topology = topology(scheme.group(2), uri);
        int defaultPort = topology instanceof RedisTopology.Sentinel ? SENTINEL_PORT : RedisAddress.DEFAULT_PORT;
        return new RedisAddress(
                topology,
                nodes(authority.substring(login + 1), defaultPort),
                db(uri),
                login < 0 ? RedisCredentials.NONE : credentials(authority.substring(0, login)),
                !scheme.group(1).isEmpty(),
                Optional.empty());
    }

    private static URI uri(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException wrong) {
            // The message of the exception repeats the whole text, password included.
            throw new IllegalArgumentException("the Redis URI is not well-formed (" + wrong.getReason()
                    + " at character " + wrong.getIndex() + "); write " + FORMS);
        }
    }

    private static RedisTopology topology(String suffix, URI uri) {
        String fragment = Optional.ofNullable(uri.getFragment()).orElse("");
        if (suffix.equals("-sentinel")) {
            return new RedisTopology.Sentinel(fragment, RedisCredentials.NONE);
        }
        if (!fragment.isEmpty()) {
            throw new IllegalArgumentException(
                    "the Redis URI ends with '#', which only redis-sentinel:// has, for the name of the master");
        }
        return suffix.isEmpty() ? new RedisTopology.Single() : new RedisTopology.Cluster();
    }

    private static List<RedisNode> nodes(String hosts, int defaultPort) {
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("the Redis URI names no host; write " + FORMS);
        }
        return Stream.of(hosts.split(",", -1))
                .map(host -> node(host, defaultPort))
                .distinct()
                .toList();
    }

    private static RedisNode node(String text, int defaultPort) {
        Matcher node = NODE.matcher(text);
        if (!node.matches()) {
            throw new IllegalArgumentException("the Redis URI names the host '" + text + "', it must be host:port");
        }
        String host = Optional.ofNullable(node.group(1)).orElseGet(() -> node.group(2));
        return new RedisNode(host, node.group(3) == null ? defaultPort : Integer.parseInt(node.group(3)));
    }

    private static int db(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        if (!path.matches("\\d{0,6}")) {
            throw new IllegalArgumentException("the Redis URI ends with '/" + path + "', it must be a database number");
        }
        return path.isEmpty() ? 0 : Integer.parseInt(path);
    }

    private static RedisCredentials credentials(String login) {
        String[] parts = login.split(":", 2);
        return new RedisCredentials(part(parts, 0), part(parts, 1));
    }

    private static Optional<String> part(String[] login, int index) {
        return index >= login.length || login[index].isEmpty()
                ? Optional.empty()
                : Optional.of(URLDecoder.decode(login[index].replace("+", "%2B"), StandardCharsets.UTF_8));
    }
}
