package dev.arb.state.delivery;

import dev.arb.state.redis.RedisAddress;
import java.nio.file.Path;

/**
 * Everything that decides which store is opened.
 *
 * @param redis where Redis is when the choice is not a URI
 * @param redisNamed whether somebody named that host: then its absence is an outage, and not a reason to use a file
 * @param file of the embedded store
 */
public record StoreRequest(StateChoice choice, RedisAddress redis, boolean redisNamed, Path file) {
    /** The name of the file in the user's state directory. */
    public static final String FILE_NAME = "state.db";

    public StoreRequest {
        file = file.toAbsolutePath().normalize();
    }

    /** The address that a choice of Redis means. */
    public RedisAddress address() {
        return choice.uri().orElse(redis);
    }

    /** Where locks of runners and journals lie: beside the file. */
    public Path stateDirectory() {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }
}
