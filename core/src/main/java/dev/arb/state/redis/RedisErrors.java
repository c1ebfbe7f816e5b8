package dev.arb.state.redis;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * What Redis' errors mean to us. An error reply begins with a code, {@code ERR} when there is none of its own:
 * https://redis.io/docs/latest/develop/reference/protocol-spec.
 */
final class RedisErrors {
    private static final String WRONG_TYPE = "WRONGTYPE";
    /** The codes by which a request is refused for good; all others tell of the server's state or of our login. */
    private static final Set<String> OF_THE_REQUEST = Set.of("ERR", WRONG_TYPE, "CROSSSLOT");
    /** Refusals without a code of their own which another login, database or moment may change. */
    private static final List<String> OF_THE_MOMENT = List.of(
            "ERR max number of clients",
            "ERR AUTH",
            "ERR Client sent AUTH",
            "ERR invalid password",
            "ERR operation not permitted",
            "ERR DB index",
            "ERR SELECT is not allowed",
            "ERR This instance has cluster support disabled");
    /** Where a script fails, Redis before 7 hides the code of the error behind words of its own. */
    private static final String OF_A_SCRIPT = "script";

    private static final Pattern HIDDEN_CODE = Pattern.compile(
            "\\b(WRONGTYPE|READONLY|OOM|MISCONF|NOREPLICAS|LOADING|MASTERDOWN|BUSY|NOPERM|CLUSTERDOWN)\\b");
    private static final String HIDDEN_NOPERM = "The user executing the script can't";

    private RedisErrors() {}

    /** The first word of an error reply, or the one that a failed script hides. */
    static String code(Throwable error) {
        String message = String.valueOf(error.getMessage());
        if (message.contains(HIDDEN_NOPERM)) {
            return "NOPERM";
        }
        Matcher hidden = HIDDEN_CODE.matcher(message);
        return message.contains(OF_A_SCRIPT) && hidden.find() ? hidden.group(1) : message.split(" ", 2)[0];
    }

    /** Whether the request itself is wrong, so that it would be refused again. */
    static boolean isOfTheRequest(Throwable error) {
        String message = String.valueOf(error.getMessage());
        return error instanceof JedisDataException
                && OF_THE_REQUEST.contains(code(error))
                && OF_THE_MOMENT.stream().noneMatch(message::startsWith);
    }

    /** Whether another connection may fare better: this one broke, or it leads to a server that takes no writes. */
    static boolean isOfTheConnection(Throwable error) {
        return !(error instanceof JedisDataException) || code(error).equals("READONLY");
    }

    /** A key of another type reads as absent. */
    static <T> T orAbsent(JedisDataException refused, T absent) {
        if (code(refused).equals(WRONG_TYPE)) {
            return absent;
        }
        throw refused;
    }

    /** Whether there was no connection at all, so that trying again at once is no use. */
    static boolean couldNotConnect(Throwable failed) {
        return all(failed)
                .anyMatch(cause -> cause instanceof SocketTimeoutException
                        || cause instanceof UnknownHostException
                        || cause instanceof ConnectException
                        || cause instanceof NoRouteToHostException);
    }

    /** The failure with its causes; the client hides those of each address it tried among the suppressed ones. */
    static Stream<Throwable> all(Throwable failed) {
        return Stream.concat(
                        Stream.of(failed),
                        Stream.concat(Stream.ofNullable(failed.getCause()), Arrays.stream(failed.getSuppressed()))
                                .flatMap(RedisErrors::all))
                .distinct();
    }
}
