package dev.arb.state.redis;

import dev.arb.state.KeyPattern;
import dev.arb.state.ScanPage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.resps.ScanResult;

/** A Redis Cluster: keys lie on many nodes, and there is no transaction over all of them. */
final class ClusterLink implements RedisLink {
    private record Connected(ClusterCalls calls, UnifiedJedis client) {}

    /**
     * Where a scan is: at which of the masters, and there.
     *
     * @param masters a hash of all of them; when it is another one the scan begins again, for keys may have moved
     */
    private record Position(int masters, int index, String cursor) {
        private static final String SEPARATOR = ":";

        static Optional<Position> parse(String text) {
            String[] parts = text.split(SEPARATOR);
            return parts.length == 3
                    ? Optional.of(new Position(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return masters + SEPARATOR + index + SEPARATOR + cursor;
        }
    }

    private final RedisAddress address;
    private final Duration timeout;
    private @Nullable Connected connected;
    private boolean closed;

    ClusterLink(RedisAddress address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
    }

    private synchronized Connected connected() {
        if (closed) {
            throw new IllegalStateException("this store has been closed");
        }
        Connected present = connected;
        if (present == null) {
            ClusterConnectionProvider nodes = RedisClients.cluster(address, timeout);
            ClusterCalls calls = new ClusterCalls(nodes);
            UnifiedJedis client = RedisClusterClient.builder()
                    .nodes(Set.copyOf(RedisClients.hostsAndPorts(address)))
                    .clientConfig(RedisClients.ofServers(address, timeout))
                    .connectionProvider(nodes)
                    .commandExecutor(calls)
                    .build();
            present = new Connected(calls, client);
            connected = present;
        }
        return present;
    }

    @Override
    public UnifiedJedis client() {
        return connected().client;
    }

    @Override
    public List<Object> write(List<CommandArguments> commands) {
        return connected().calls.pipelined(commands);
    }

    @Override
    public List<Object> read(List<CommandArguments> commands) {
        return connected().calls.pipelined(commands);
    }

    @Override
    public ScanPage scan(KeyPattern pattern, String cursor) {
        ClusterCalls calls = connected().calls;
        List<HostAndPort> masters = calls.masters();
        int hash = masters.hashCode();
        Position at = Position.parse(cursor)
                .filter(known -> known.masters == hash)
                .orElse(new Position(hash, 0, ScanParams.SCAN_POINTER_START));
        ScanResult<String> page = calls.at(
                masters.get(at.index),
                connection -> new Jedis(connection).scan(at.cursor, RedisCommands.scanning(pattern)));
        Position next = page.isCompleteIteration()
                ? new Position(hash, at.index + 1, ScanParams.SCAN_POINTER_START)
                : new Position(hash, at.index, page.getCursor());
        return new ScanPage(
                page.getResult(),
                next.index < masters.size() ? Optional.of(next.toString()) : Optional.empty(),
                RedisCommands.PAGE);
    }

    /** Nothing to do: {@link ClusterCalls} forgets those of the node that failed. */
    @Override
    public void forgetConnections() {}

    @Override
    public synchronized void close() {
        closed = true;
        Connected present = connected;
        connected = null;
        if (present != null) {
            present.client.close();
        }
    }
}
