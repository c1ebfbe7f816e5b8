package dev.arb.state.delivery;

import dev.arb.state.redis.RedisAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * Which store was asked for: a word, or the URI of a Redis.
 *
 * @param uri only with {@link Kind#URI}
 */
public record StateChoice(Kind kind, Optional<RedisAddress> uri) {
    /** The words, and {@link #URI} for an address of its own. */
    public enum Kind {
        AUTO,
        REDIS,
        EMBEDDED,
        MEMORY,
        URI
    }

    public static final StateChoice AUTO = new StateChoice(Kind.AUTO, Optional.empty());

    public StateChoice {
        if ((kind == Kind.URI) != uri.isPresent()) {
            throw new IllegalArgumentException("an address belongs to a URI and to nothing else");
        }
    }

    /** From configuration or environment. @throws IllegalArgumentException with a sentence */
    public static StateChoice parse(String text) {
        String stripped = text.strip();
        return switch (stripped.toLowerCase(Locale.ROOT)) {
            case "auto" -> AUTO;
            case "redis" -> new StateChoice(Kind.REDIS, Optional.empty());
            case "embedded" -> new StateChoice(Kind.EMBEDDED, Optional.empty());
            case "memory" -> new StateChoice(Kind.MEMORY, Optional.empty());
            default -> {
                if (!stripped.contains("://")) {
                    throw new IllegalArgumentException("state store was '" + stripped
                            + "', it must be auto, redis, embedded, memory or a Redis URI");
                }
                yield new StateChoice(Kind.URI, Optional.of(RedisAddress.parse(stripped)));
            }
        };
    }
}
