package dev.arb.state.redis;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.util.Delay;

/** How we connect to Redis. */
final class RedisClients {
    private static final int CONNECTIONS = 4;
    /** Of one Sentinel of several, which are asked one after the other. */
    private static final long LEAST_SENTINEL_TIMEOUT_MS = 500;
    /** A Sentinel that is away may tell of a new master when it is back. */
    private static final Delay SENTINEL_AGAIN = Delay.constant(Duration.ofSeconds(1));

    private RedisClients() {}

    /** A client of one server; it connects at its first call. */
    static RedisClient single(RedisAddress address, Duration timeout) {
        return RedisClient.builder()
                .hostAndPort(hostAndPort(address.nodes().get(0)))
                .clientConfig(ofServers(address, timeout))
                .poolConfig(pool(timeout))
                .build();
    }

    /** A client of the present master. Asks the Sentinels at once, and hears from them on threads of its own. */
    static RedisSentinelClient sentinel(RedisAddress address, RedisTopology.Sentinel sentinel, Duration timeout) {
        long share = Math.max(
                LEAST_SENTINEL_TIMEOUT_MS, timeout.toMillis() / address.nodes().size());
        JedisClientConfig ofSentinels = config(address, sentinel.credentials(), Duration.ofMillis(share))
                .build();
        Sentinels.requireMaster(hostsAndPorts(address), sentinel.masterName(), ofSentinels);
        return RedisSentinelClient.builder()
                .sentinels(new LinkedHashSet<>(hostsAndPorts(address)))
                .masterName(sentinel.masterName())
                .sentinelClientConfig(ofSentinels)
                .sentinelReconnectDelay(SENTINEL_AGAIN)
                .clientConfig(ofServers(address, timeout))
                .poolConfig(pool(timeout))
                .build();
    }

    /** Connections to the nodes of a cluster. Asks for them at once. */
    static ClusterConnectionProvider cluster(RedisAddress address, Duration timeout) {
        return new ClusterConnectionProvider(
                Set.copyOf(hostsAndPorts(address)), ofServers(address, timeout), pool(timeout));
    }

    static List<HostAndPort> hostsAndPorts(RedisAddress address) {
        return address.nodes().stream().map(RedisClients::hostAndPort).toList();
    }

    private static HostAndPort hostAndPort(RedisNode node) {
        return new HostAndPort(node.host(), node.port());
    }

    static JedisClientConfig ofServers(RedisAddress address, Duration timeout) {
        return config(address, address.credentials(), timeout)
                .database(address.db())
                .build();
    }

    private static DefaultJedisClientConfig.Builder config(
            RedisAddress address, RedisCredentials credentials, Duration timeout) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                // What every server speaks without being asked; before Redis 6 none knows how to be asked.
                .serverDefaultProtocol()
                .timeoutMillis(Math.toIntExact(timeout.toMillis()))
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED);
        credentials.user().ifPresent(config::user);
        credentials.password().ifPresent(config::password);
        if (address.tls()) {
            config.ssl(true).sslParameters(RedisTls.verifyingTheHost());
            address.caFile().map(RedisTls::trusting).ifPresent(config::sslSocketFactory);
        }
        return config;
    }

    private static ConnectionPoolConfig pool(Duration timeout) {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMaxWait(timeout);
        // Neither is used, and both cost time at the start of a short command.
        pool.setJmxEnabled(false);
        pool.setTimeBetweenEvictionRuns(Duration.ofMillis(-1));
        return pool;
    }
}
