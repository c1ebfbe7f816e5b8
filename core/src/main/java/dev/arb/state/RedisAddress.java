package dev.arb.state;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Where a Redis is and how to log in. Never prints the password. */
public record RedisAddress(
        String host, int port, int db, Optional<String> user, Optional<String> password, boolean tls) {
    public static final String DEFAULT_HOST = "localhost";
    public static final int DEFAULT_PORT = 6379;
    private static final int MAX_PORT = 65_535;

    public RedisAddress {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the Redis host is empty");
        }
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("the Redis port was " + port + ", it must be 1 to " + MAX_PORT);
        }
        if (db < 0) {
            throw new IllegalArgumentException("the Redis database was " + db + ", it must be 0 or more");
        }
    }

    public static RedisAddress of(String host, int port, int db) {
        return new RedisAddress(host, port, db, Optional.empty(), Optional.empty(), false);
    }

    /**
     * {@code redis://[user[:password]@]host[:port][/db]}, {@code rediss} for TLS.
     *
     * @throws IllegalArgumentException with a sentence that does not repeat the password
     */
    public static RedisAddress parse(String text) {
        URI uri = uri(text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("redis") && !scheme.equals("rediss")) {
            throw new IllegalArgumentException(
                    "the Redis URI begins with '" + scheme + ":', it must be redis:// or rediss://");
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("the Redis URI names no host; write redis://host:port/db");
        }
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new RedisAddress(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                db(uri),
                part(login, 0),
                part(login, 1),
                scheme.equals("rediss"));
    }

    private static URI uri(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException wrong) {
            // The message of the exception repeats the whole text, password included.
            throw new IllegalArgumentException("the Redis URI is not well-formed (" + wrong.getReason()
                    + " at character " + wrong.getIndex() + "); write redis://host:port/db");
        }
    }

    private static int db(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        if (!path.matches("\\d{0,6}")) {
            throw new IllegalArgumentException("the Redis URI ends with '/" + path + "', it must be a database number");
        }
        return path.isEmpty() ? 0 : Integer.parseInt(path);
    }

    private static Optional<String> part(String[] login, int index) {
        return index >= login.length || login[index].isEmpty()
                ? Optional.empty()
                : Optional.of(URLDecoder.decode(login[index].replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    /** The same address with another login where it has none of its own. */
    RedisAddress withLogin(Optional<String> otherUser, Optional<String> otherPassword) {
        return new RedisAddress(host, port, db, user.or(() -> otherUser), password.or(() -> otherPassword), tls);
    }

    /** {@code host:port}, as people read it. */
    public String hostAndPort() {
        return host + ":" + port;
    }

    /** {@code host:port/db}, with {@code (TLS)} where it applies; never the login. */
    @Override
    public String toString() {
        return hostAndPort() + "/" + db + (tls ? " (TLS)" : "");
    }
}
