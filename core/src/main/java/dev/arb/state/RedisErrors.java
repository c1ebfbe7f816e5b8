package dev.arb.state;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import redis.clients.jedis.exceptions.JedisDataException;

/** What Redis' errors mean to us. Codes: the first word of an error reply, https://redis.io/docs. */
final class RedisErrors {
    private static final String WRONG_TYPE = "WRONGTYPE";

    private RedisErrors() {}

    /** Whether the request itself is wrong, so that it would be refused again; otherwise the server's state is. */
    static boolean isOfTheRequest(Throwable error) {
        String message = String.valueOf(error.getMessage());
        return message.startsWith(WRONG_TYPE)
                || (message.startsWith("ERR ")
                        && !message.startsWith("ERR max number of clients")
                        && !message.startsWith("ERR AUTH")
                        && !message.startsWith("ERR Client sent AUTH")
                        && !message.startsWith("ERR DB index"));
    }

    /** A key of another type reads as absent. */
    static <T> T orAbsent(JedisDataException refused, T absent) {
        if (String.valueOf(refused.getMessage()).startsWith(WRONG_TYPE)) {
            return absent;
        }
        throw refused;
    }

    /** Whether there was no connection at all, so that trying again at once is no use. */
    static boolean couldNotConnect(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (isOfConnecting(cause) || Stream.of(cause.getSuppressed()).anyMatch(RedisErrors::isOfConnecting)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfConnecting(Throwable cause) {
        return cause instanceof SocketTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof ConnectException
                || cause instanceof NoRouteToHostException;
    }

    static String sentence(RedisAddress address, Throwable failed) {
        String cause = cause(failed);
        String remedy = cause.startsWith("NOAUTH") || cause.startsWith("WRONGPASS") || cause.contains("AUTH")
                ? "check REDIS_USER and REDIS_PASSWORD"
                : "start it or pass --state embedded";
        return "cannot reach Redis at " + address.hostAndPort() + " (" + cause + "); " + remedy;
    }

    /** The innermost reason; the client hides that of each address it tried among the suppressed ones. */
    private static String cause(Throwable failed) {
        Throwable deepest = failed;
        while (true) {
            Throwable[] suppressed = deepest.getSuppressed();
            Throwable inner = suppressed.length > 0 ? suppressed[suppressed.length - 1] : deepest.getCause();
            if (inner == null || inner == deepest) {
                break;
            }
            deepest = inner;
        }
        String message = deepest.getMessage();
        if (deepest instanceof UnknownHostException) {
            return "unknown host";
        }
        return message == null || message.isBlank() ? deepest.getClass().getSimpleName() : message;
    }
}
