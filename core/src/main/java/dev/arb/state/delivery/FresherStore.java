package dev.arb.state.delivery;

import dev.arb.state.StateSource;
import dev.arb.state.StateStore;
import dev.arb.state.StoreUnreachableException;
import dev.arb.time.NanoClock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks at Redis and at the embedded store, and takes the one where something was alive last; without any sign of
 * life Redis if it answers, else the embedded one.
 */
final class FresherStore implements StateSource {
    /** A Redis that is away is not asked again for so long: a host that swallows packets costs 2 s each time. */
    private static final long ASK_AGAIN_NS = 5_000_000_000L;

    private final StateStore redis;
    private final StateStore embedded;
    private final NanoClock clock;
    private @Nullable String redisFailure;
    private long redisFailedAtNs;

    FresherStore(StateStore redis, StateStore embedded, NanoClock clock) {
        this.redis = redis;
        this.embedded = embedded;
        this.clock = clock;
    }

    @Override
    public synchronized Chosen choose(Function<StateStore, Optional<Instant>> lastSign) {
        Optional<Instant> inEmbedded = lastSign.apply(embedded);
        Optional<Instant> inRedis = lastSignInRedis(lastSign);
        if (redisFailure != null) {
            return new Chosen(embedded, Optional.of(redisFailure + "; showing " + embedded.description()));
        }
        if (inRedis.isEmpty() && inEmbedded.isEmpty()) {
            return new Chosen(redis, Optional.empty());
        }
        boolean embeddedIsFresher =
                inEmbedded.isPresent() && (inRedis.isEmpty() || inEmbedded.get().isAfter(inRedis.get()));
        StateStore fresher = embeddedIsFresher ? embedded : redis;
        boolean bothKnow = inRedis.isPresent() && inEmbedded.isPresent();
        return new Chosen(
                fresher,
                bothKnow || embeddedIsFresher
                        ? Optional.of("showing " + fresher.description() + ", which was written last")
                        : Optional.empty());
    }

    private Optional<Instant> lastSignInRedis(Function<StateStore, Optional<Instant>> lastSign) {
        long nowNs = clock.nowNs();
        if (redisFailure != null && nowNs - redisFailedAtNs < ASK_AGAIN_NS) {
            return Optional.empty();
        }
        try {
            Optional<Instant> last = lastSign.apply(redis);
            redisFailure = null;
            return last;
        } catch (StoreUnreachableException away) {
            redisFailure = "no answer from " + redis.description();
            redisFailedAtNs = nowNs;
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        redis.close();
        embedded.close();
    }
}
