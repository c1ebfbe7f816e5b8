package dev.arb.state.redis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a Redis is and how to log in. Never prints a password.
 *
 * @param nodes at least one; of which kind, the topology says
 * @param db number of the database; a cluster has only 0
 * @param credentials of the servers that hold the data
 * @param tls whether every connection is encrypted and the certificate's name checked
 * @param caFile PEM file of the authorities that are trusted instead of Java's
 */
public record RedisAddress(
        RedisTopology topology,
        List<RedisNode> nodes,
        int db,
        RedisCredentials credentials,
        boolean tls,
        Optional<Path> caFile) {
    public static final String DEFAULT_HOST = "localhost";
    public static final int DEFAULT_PORT = 6379;

    public RedisAddress {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("the Redis address names no host");
        }
        if (topology instanceof RedisTopology.Single && nodes.size() > 1) {
            throw new IllegalArgumentException("the Redis address names " + nodes.size()
                    + " hosts; write redis-sentinel:// or redis-cluster:// for more than one");
        }
        if (db < 0) {
            throw new IllegalArgumentException("the Redis database was " + db + ", it must be 0 or more");
        }
        if (topology instanceof RedisTopology.Cluster && db != 0) {
            throw new IllegalArgumentException("the Redis database was " + db + ", a cluster has only 0");
        }
    }

    /** One server without login and TLS. */
    public static RedisAddress of(String host, int port, int db) {
        return new RedisAddress(
                new RedisTopology.Single(),
                List.of(new RedisNode(host, port)),
                db,
                RedisCredentials.NONE,
                false,
                Optional.empty());
    }

    /** As {@link RedisUri} describes. @throws IllegalArgumentException with a sentence that repeats no password */
    public static RedisAddress parse(String text) {
        return RedisUri.parse(text);
    }

    /** The same with another login where it has none of its own. */
    RedisAddress withLogin(RedisCredentials ofServers, RedisCredentials ofSentinels) {
        return new RedisAddress(topology.withLogin(ofSentinels), nodes, db, credentials.or(ofServers), tls, caFile);
    }

    /** The same, trusting the authorities of a PEM file; empty for those of Java. */
    public RedisAddress trusting(Optional<Path> file) {
        return new RedisAddress(topology, nodes, db, credentials, tls, file);
    }

    /** Who is asked, as it stands in sentences: {@code Redis at localhost:6379}; every node is named. */
    public String asked() {
        return topology.asked(nodes.stream().map(RedisNode::toString).collect(Collectors.joining(", ")));
    }

    /** {@code host:port/db}, with {@code (TLS)} where it applies; never the login. */
    @Override
    public String toString() {
        String all = nodes.stream().map(RedisNode::toString).collect(Collectors.joining(","));
        return topology.place(all, db) + (tls ? " (TLS)" : "");
    }
}
