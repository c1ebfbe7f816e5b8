package dev.arb.state.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A cluster of three masters without replicas; each serves a third of the slots, also while another one is away. */
public final class RealCluster implements AutoCloseable {
    private static final int NODES = 3;
    private static final int SLOTS = 16_384;

    private final List<RealRedis> nodes = new ArrayList<>();

    private RealCluster() {
        for (int i = 0; i < NODES; i++) {
            nodes.add(RealRedis.launchClusterNode("--cluster-require-full-coverage", "no"));
        }
        for (int i = 0; i < NODES; i++) {
            addSlots(i, i * SLOTS / NODES, (i + 1) * SLOTS / NODES);
            RespClient.ask(nodes.get(0).port(), "CLUSTER", "MEET", "127.0.0.1", port(i));
        }
        nodes.forEach(node -> awaitComplete(node.port()));
    }

    public static RealCluster launch() {
        return new RealCluster();
    }

    private void addSlots(int node, int from, int to) {
        List<Object> words = new ArrayList<>(List.of("CLUSTER", "ADDSLOTS"));
        IntStream.range(from, to).forEach(words::add);
        RespClient.ask(port(node), words.toArray());
    }

    private static void awaitComplete(int port) {
        RealRedis.await("every slot is served", () -> {
            String info = RespClient.ask(port, "CLUSTER", "INFO");
            return info.contains("cluster_state:ok") && info.contains("cluster_slots_ok:" + SLOTS);
        });
    }

    public RedisAddress address() {
        return RedisAddress.parse(nodes.stream()
                .map(node -> "127.0.0.1:" + node.port())
                .collect(Collectors.joining(",", "redis-cluster://", "")));
    }

    public int port(int node) {
        return nodes.get(node).port();
    }

    public RealRedis node(int node) {
        return nodes.get(node);
    }

    /** Which node serves a key, as any of them says. */
    public int nodeOf(String key) {
        int slot = Integer.parseInt(slot(key));
        return IntStream.range(0, NODES)
                .filter(i -> slot < (i + 1) * SLOTS / NODES)
                .findFirst()
                .orElseThrow();
    }

    /** A key of a node that begins with some text. */
    public String keyOn(int node, String start) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> start + i)
                .filter(key -> nodeOf(key) == node)
                .findFirst()
                .orElseThrow();
    }

    /** Starts a node that was killed; it knows its slots, but holds nothing. */
    public void restart(int node) {
        nodes.get(node).start();
        nodes.forEach(each -> awaitComplete(each.port()));
    }

    /** Another key in the slot of a key. */
    static String tagged(String key) {
        return "other:{" + key + "}";
    }

    /** Begins to move the slot of a key; what is there stays, what is new is asked of the other node. */
    void startMoving(String key, int from, int to) {
        String slot = slot(key);
        RespClient.ask(port(to), "CLUSTER", "SETSLOT", slot, "IMPORTING", id(from));
        RespClient.ask(port(from), "CLUSTER", "SETSLOT", slot, "MIGRATING", id(to));
    }

    /** Moves a key, the only one of its slot there, and the slot after it. */
    void finishMoving(String key, int from, int to) {
        RespClient.ask(port(from), "MIGRATE", "127.0.0.1", port(to), key, 0, 5_000);
        String slot = slot(key);
        for (int node : new int[] {to, from}) {
            RespClient.ask(port(node), "CLUSTER", "SETSLOT", slot, "NODE", id(to));
        }
    }

    private String slot(String key) {
        return RespClient.ask(port(0), "CLUSTER", "KEYSLOT", key);
    }

    private String id(int node) {
        return RespClient.ask(port(node), "CLUSTER", "MYID");
    }

    public void empty() {
        nodes.forEach(RealRedis::empty);
    }

    @Override
    public void close() {
        nodes.forEach(RealRedis::close);
    }
}
