package dev.arb.state.redis;

/** Host and port of one server. */
public record RedisNode(String host, int port) {
    private static final int MAX_PORT = 65_535;

    public RedisNode {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the Redis host is empty");
        }
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("the Redis port was " + port + ", it must be 1 to " + MAX_PORT);
        }
    }

    /** {@code host:port}, as people read it; an IPv6 address in brackets. */
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
