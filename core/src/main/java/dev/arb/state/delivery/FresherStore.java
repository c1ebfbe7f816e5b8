package dev.arb.state.delivery;

import dev.arb.state.Keys;
import dev.arb.state.StateSource;
import dev.arb.state.StateStore;
import dev.arb.state.StoreUnreachableException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks at Redis and at the embedded store, and takes the one where something was alive last; without any sign of
 * life Redis if it answers, else the embedded one.
 */
final class FresherStore implements StateSource {
    private final StateSource redis;
    private final String redisDescription;
    private final StateStore embedded;

    FresherStore(StateSource redis, String redisDescription, StateStore embedded) {
        this.redis = redis;
        this.redisDescription = redisDescription;
        this.embedded = embedded;
    }

    @Override
    public Chosen choose(Keys keys, Function<StateStore, Optional<Instant>> lastSign) {
        Optional<Instant> inEmbedded = lastSign.apply(embedded);
        try {
            Chosen chosen = redis.choose(keys, lastSign);
            return fresher(chosen, lastSign.apply(chosen.store()), inEmbedded);
        } catch (StoreUnreachableException away) {
            return new Chosen(
                    embedded,
                    Optional.of("no answer from " + redisDescription + "; showing " + embedded.description()));
        }
    }

    private Chosen fresher(Chosen inRedis, Optional<Instant> signInRedis, Optional<Instant> signInEmbedded) {
        if (signInEmbedded.isEmpty()) {
            return inRedis;
        }
        boolean embeddedIsFresher =
                signInRedis.isEmpty() || signInEmbedded.get().isAfter(signInRedis.get());
        StateStore fresher = embeddedIsFresher ? embedded : inRedis.store();
        String why = "showing " + fresher.description() + ", which was written last";
        return new Chosen(
                fresher,
                Optional.of(
                        embeddedIsFresher
                                ? why
                                : inRedis.note().map(note -> why + "; " + note).orElse(why)));
    }

    @Override
    public void close() {
        redis.close();
        embedded.close();
    }
}
