package dev.arb.state.redis;

import dev.arb.state.KeyPattern;
import dev.arb.state.ScanPage;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.UnifiedJedis;

/**
 * The connections to a Redis, and what differs between its topologies. Connects at the first call and, after a
 * failure, again at the next one. Thread-safe.
 *
 * <p>All methods but {@link #close} throw a {@code JedisException} when there is no answer. Every command names its
 * keys, which lie in one slot. No command is sent twice, unless it was sent elsewhere without having been carried out.
 */
interface RedisLink extends AutoCloseable {
    /** For single commands, connected as far as that can be known. */
    UnifiedJedis client();

    /**
     * Carries out commands in order, as one transaction where there is such a thing, else in order for each key.
     *
     * @return the answer to each command; an error of a command is a {@code JedisDataException} among them
     */
    List<Object> write(List<CommandArguments> commands);

    /** The answer to each command in one round trip; an error is a {@code JedisDataException} among them. */
    List<Object> read(List<CommandArguments> commands);

    ScanPage scan(KeyPattern pattern, String cursor);

    /** A call failed: connections from before are not to be used any more. */
    void forgetConnections();

    @Override
    void close();
}
