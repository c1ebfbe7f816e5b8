package dev.arb.state.redis;

import java.util.ArrayList;
import java.util.List;

/** A master and a replica of it, watched by one Sentinel, which makes the replica master when the master dies. */
public final class RealSentinel implements AutoCloseable {
    public static final String MASTER_NAME = "arb-master";
    private static final String WATCH = "sentinel monitor " + MASTER_NAME + " 127.0.0.1 %d 1";

    /** Without the delay it waits for more replicas before it sends its data to the first. */
    private final RealRedis master = RealRedis.launch("--repl-diskless-sync-delay", "0");

    private final RealRedis replica = RealRedis.launchReplicaOf(master);
    private final RealRedis sentinel;

    private RealSentinel(List<String> more) {
        List<String> lines = new ArrayList<>(List.of(
                WATCH.formatted(master.port()),
                "sentinel down-after-milliseconds " + MASTER_NAME + " 300",
                "sentinel failover-timeout " + MASTER_NAME + " 2000"));
        lines.addAll(more);
        sentinel = RealRedis.launchSentinel(lines);
    }

    /** @param more lines of the Sentinel's configuration */
    public static RealSentinel launch(String... more) {
        return new RealSentinel(List.of(more));
    }

    public RedisAddress address() {
        return RedisAddress.parse("redis-sentinel://127.0.0.1:" + sentinel.port() + "/0#" + MASTER_NAME);
    }

    public RealRedis master() {
        return master;
    }

    public RealRedis replica() {
        return replica;
    }

    public RealRedis sentinel() {
        return sentinel;
    }

    /** Waits until the Sentinel could promote the replica. */
    public void awaitReplicaKnown() {
        RealRedis.await(
                "the Sentinel knows the replica",
                () -> RespClient.ask(sentinel.port(), "SENTINEL", "REPLICAS", MASTER_NAME)
                        .contains("master-link-status, ok"));
    }

    @Override
    public void close() {
        sentinel.close();
        replica.close();
        master.close();
    }
}
