package dev.arb.state.redis;

import dev.arb.state.Codec;

/** What the nodes of an address are. */
public sealed interface RedisTopology {
    /** One server. */
    record Single() implements RedisTopology {}

    /**
     * The nodes are Sentinels, which know where the master is now.
     *
     * @param masterName under which they watch it
     * @param credentials of the Sentinels themselves
     */
    record Sentinel(String masterName, RedisCredentials credentials) implements RedisTopology {
        public Sentinel {
            if (masterName.isBlank() || !Codec.TEXT.write(masterName).equals(masterName)) {
                throw new IllegalArgumentException(
                        "the name of the Redis master is empty or not printable; end the URI with #NAME");
            }
        }
    }

    /** The nodes are some of a Redis Cluster, which tell the others. */
    record Cluster() implements RedisTopology {}
}
