package dev.arb.state;

import java.time.Duration;
import javax.net.ssl.SSLParameters;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;

/** How we connect to Redis. */
final class RedisClients {
    private static final int CONNECTIONS = 4;

    private RedisClients() {}

    /** A client of one server; it connects at its first call. */
    static RedisClient standalone(RedisAddress address, Duration timeout) {
        return RedisClient.builder()
                .hostAndPort(address.host(), address.port())
                .clientConfig(config(address, timeout))
                .poolConfig(pool(timeout))
                .build();
    }

    private static DefaultJedisClientConfig config(RedisAddress address, Duration timeout) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .resp2()
                .timeoutMillis(Math.toIntExact(timeout.toMillis()))
                .database(address.db())
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED);
        address.user().ifPresent(config::user);
        address.password().ifPresent(config::password);
        if (address.tls()) {
            // Without this the name in the server's certificate is not looked at.
            SSLParameters verifyHost = new SSLParameters();
            verifyHost.setEndpointIdentificationAlgorithm("HTTPS");
            config.ssl(true).sslParameters(verifyHost);
        }
        return config.build();
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
