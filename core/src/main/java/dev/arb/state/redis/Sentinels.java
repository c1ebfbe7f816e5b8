package dev.arb.state.redis;

import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisException;

/** Asks Sentinels. */
final class Sentinels {
    private Sentinels() {}

    /**
     * Checks that one of them can name the master, for the client that asks them next keeps their reasons to itself.
     *
     * @throws SentinelsFailedException when none can
     */
    static void requireMaster(List<HostAndPort> sentinels, String masterName, JedisClientConfig config) {
        List<String> reasons = new ArrayList<>();
        for (HostAndPort sentinel : sentinels) {
            try (Jedis connection = new Jedis(sentinel, config)) {
                if (connection.sentinelGetMasterAddrByName(masterName) != null) {
                    return;
                }
                reasons.add("sentinel " + sentinel + " knows no master of this name");
            } catch (JedisException failed) {
                reasons.add("sentinel " + sentinel + ": " + RedisSentence.words(RedisSentence.innermost(failed)));
            }
        }
        throw new SentinelsFailedException(String.join(", ", reasons));
    }
}
