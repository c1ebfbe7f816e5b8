package dev.arb.state.redis;

import dev.arb.state.Codec;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisDataException;

/** What is said when Redis fails: who was asked, what happened, what to do. */
final class RedisSentence {
    private static final String LOGIN = "check REDIS_USER and REDIS_PASSWORD";
    private static final String START = "start it or pass --state embedded";
    private static final String NO_ANSWER = "no answer within";
    /** A Redis without TLS says nothing to the greeting of a TLS client. */
    private static final String START_OR_PLAIN = "start it, or write redis instead of rediss if it has no TLS";

    /** A failure that says this needs that done; the first one that fits counts. */
    private record Remedy(Pattern said, String remedy) {
        Remedy(String said, String remedy) {
            this(Pattern.compile(said, Pattern.CASE_INSENSITIVE), remedy);
        }
    }

    private static final List<Remedy> REMEDIES = List.of(
            new Remedy("NOPERM|user executing the script can't", "give its user the rights to these commands and keys"),
            new Remedy("sentinel.*(NOAUTH|WRONGPASS|AUTH)", "check REDIS_SENTINEL_USER and REDIS_SENTINEL_PASSWORD"),
            new Remedy("knows no master", "check the name after '#'"),
            new Remedy("NOAUTH|WRONGPASS|\\bAUTH\\b|invalid password", LOGIN),
            new Remedy("LOADING", "wait until it has loaded its data"),
            new Remedy("READONLY", "it is a replica; name its master"),
            new Remedy("MASTERDOWN", "it is a replica that has lost its master; name the master"),
            new Remedy("\\bOOM\\b", "it is full; raise its maxmemory"),
            new Remedy("MISCONF", "it cannot save its data; its log says why"),
            new Remedy("max number of clients", "close other clients or raise its maxclients"),
            new Remedy(
                    "CLUSTERDOWN|slots have holes|no node serves", "redis-cli --cluster check tells what is missing"),
            new Remedy("cluster support disabled", "it is no cluster; write redis:// instead of redis-cluster://"),
            new Remedy("^(MOVED|ASK) |not allowed in cluster mode", "it is a cluster; write redis-cluster://"),
            new Remedy("DB index", "name a database that it has"),
            new Remedy(
                    "PKIX|trustAnchors|unable to find valid certification",
                    "its certificate is not trusted; name its authority's in REDIS_CA_FILE"),
            new Remedy(
                    "No (subject alternative|name matching)|certificate.*match",
                    "its certificate is another host's; name the host as the certificate does"),
            new Remedy(
                    "Unsupported or unrecognized SSL message", "it does not speak TLS; write redis instead of rediss"),
            new Remedy("Unknown reply", "it may speak TLS, or is no Redis; for TLS write rediss instead of redis"));

    private static final Pattern FAILED_TO_CONNECT = Pattern.compile("Failed to connect to (\\S+)\\.");

    private RedisSentence() {}

    static String of(RedisAddress address, Throwable failed) {
        String cause = printable(cause(address, failed));
        String verb = failed instanceof JedisDataException ? "cannot use " : "cannot reach ";
        String remedy = REMEDIES.stream()
                .filter(known -> known.said.matcher(cause).find())
                .map(Remedy::remedy)
                .findFirst()
                .orElse(address.tls() && cause.contains(NO_ANSWER) ? START_OR_PLAIN : START);
        return verb + address.asked() + " (" + cause + "); " + remedy;
    }

    /** What a server says may hold anything. */
    static String printable(@Nullable String said) {
        return Codec.TEXT.write(String.valueOf(said));
    }

    private static String cause(RedisAddress address, Throwable failed) {
        if (failed instanceof SentinelsFailedException sentinels) {
            return String.valueOf(sentinels.getMessage());
        }
        String innermost = words(innermost(failed));
        boolean nodeIsKnown = address.topology() instanceof RedisTopology.Single;
        return nodeIsKnown
                ? innermost
                : node(failed).map(node -> node + ": " + innermost).orElse(innermost);
    }

    /** The node that failed, where the client tells it. */
    private static Optional<String> node(Throwable failed) {
        return RedisErrors.all(failed)
                .map(RedisSentence::nodeOf)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> nodeOf(Throwable failed) {
        if (failed instanceof ClusterCalls.NodeFailedException known) {
            return Optional.of(known.node());
        }
        Matcher connecting = FAILED_TO_CONNECT.matcher(String.valueOf(failed.getMessage()));
        return connecting.find() ? Optional.of(connecting.group(1)) : Optional.empty();
    }

    /** The innermost reason; the client hides that of each address it tried among the suppressed ones. */
    static Throwable innermost(Throwable failed) {
        Throwable deepest = failed;
        while (true) {
            Throwable[] suppressed = deepest.getSuppressed();
            Throwable inner = suppressed.length > 0 ? suppressed[suppressed.length - 1] : deepest.getCause();
            if (inner == null || inner == deepest) {
                return deepest;
            }
            deepest = inner;
        }
    }

    /** What an exception says, in words that need no Java. */
    static String words(Throwable reason) {
        String message = reason.getMessage();
        return switch (reason) {
            case UnknownHostException unknown -> "unknown host";
            case SocketTimeoutException late -> NO_ANSWER + " " + RedisStore.TIMEOUT.toSeconds() + " s";
            default -> message == null || message.isBlank() ? reason.getClass().getSimpleName() : message;
        };
    }
}
