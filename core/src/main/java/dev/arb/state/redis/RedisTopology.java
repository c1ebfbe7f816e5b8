package dev.arb.state.redis;

import dev.arb.state.Codec;

/**
 * What the nodes of an address are. Its methods stand in place of pattern switches, whose first use costs a short command
 * a tenth of its start.
 */
public sealed interface RedisTopology {
    /** The same with another login for the Sentinels, where there are any and they have none of their own. */
    RedisTopology withLogin(RedisCredentials ofSentinels);

    /** Who is asked, as it stands in sentences. */
    String asked(String nodes);

    /** The place of the data in short. */
    String place(String nodes, int db);

    /** One server. */
    record Single() implements RedisTopology {
        @Override
        public Single withLogin(RedisCredentials ofSentinels) {
            return this;
        }

        @Override
        public String asked(String nodes) {
            return "Redis at " + nodes;
        }

        @Override
        public String place(String nodes, int db) {
            return nodes + "/" + db;
        }
    }

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

        @Override
        public Sentinel withLogin(RedisCredentials ofSentinels) {
            return new Sentinel(masterName, credentials.or(ofSentinels));
        }

        @Override
        public String asked(String nodes) {
            return "the Redis master '" + masterName + "' through the Sentinels at " + nodes;
        }

        @Override
        public String place(String nodes, int db) {
            return "sentinel " + nodes + "/" + db + "#" + masterName;
        }
    }

    /** The nodes are some of a Redis Cluster, which tell the others. */
    record Cluster() implements RedisTopology {
        @Override
        public Cluster withLogin(RedisCredentials ofSentinels) {
            return this;
        }

        @Override
        public String asked(String nodes) {
            return "the Redis cluster at " + nodes;
        }

        @Override
        public String place(String nodes, int db) {
            return "cluster " + nodes;
        }
    }
}
