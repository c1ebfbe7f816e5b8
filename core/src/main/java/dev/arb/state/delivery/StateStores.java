package dev.arb.state.delivery;

import dev.arb.state.EmbeddedStore;
import dev.arb.state.MemoryStore;
import dev.arb.state.StateSource;
import dev.arb.state.StateStore;
import dev.arb.state.StoreUnreachableException;
import dev.arb.state.redis.RedisStore;
import dev.arb.time.NanoClock;
import java.util.Optional;

/** Opens stores by what was asked for. */
public final class StateStores {
    private StateStores() {}

    /**
     * The store that a run writes, for the whole life of the run.
     *
     * @throws StoreUnreachableException when Redis was asked for by word or URI and does not answer
     * @throws StateStoreException when the file cannot be used
     */
    public static OpenedStore openForRun(StoreRequest request, NanoClock clock) {
        return switch (request.choice().kind()) {
            case MEMORY -> OpenedStore.good(new MemoryStore(clock));
            case EMBEDDED -> OpenedStore.good(EmbeddedStore.open(request.file(), clock));
            case REDIS, URI -> OpenedStore.good(new RedisStore(request.address()));
            case AUTO -> auto(request, clock);
        };
    }

    private static OpenedStore auto(StoreRequest request, NanoClock clock) {
        try {
            return OpenedStore.good(new RedisStore(request.redis()));
        } catch (StoreUnreachableException absent) {
            if (request.redisNamed()) {
                String warning = absent.getMessage()
                        + "; the run goes on, keeps what it writes in its journal and brings it when Redis answers";
                return new OpenedStore(RedisStore.withoutConnecting(request.redis()), Optional.of(warning), true);
            }
            StateStore embedded = EmbeddedStore.open(request.file(), clock);
            String why = absent.isRefusal()
                    ? String.valueOf(absent.getMessage())
                    : "no " + request.redis().asked();
            String warning = why + "; the state of this run is kept in " + request.file();
            return new OpenedStore(embedded, Optional.of(warning), false);
        }
    }

    /**
     * Where a reader looks; it creates nothing, and lays over Redis what the journals of runs on this machine hold. A
     * Redis that was asked for by word or URI and does not answer is a {@link StoreUnreachableException} when it is
     * read, unless a journal holds something.
     */
    public static StateSource openForReading(StoreRequest request, NanoClock clock) {
        return switch (request.choice().kind()) {
            case MEMORY -> StateSource.of(new MemoryStore(clock));
            case EMBEDDED -> StateSource.of(EmbeddedStore.reading(request.file(), clock));
            case REDIS, URI -> journaled(RedisStore.withoutConnecting(request.address()), request, clock);
            case AUTO -> {
                StateStore redis = RedisStore.withoutConnecting(request.redis());
                yield new FresherStore(
                        journaled(redis, request, clock),
                        redis.description(),
                        EmbeddedStore.reading(request.file(), clock));
            }
        };
    }

    private static StateSource journaled(StateStore redis, StoreRequest request, NanoClock clock) {
        return new JournaledStore(redis, request.stateDirectory(), clock);
    }
}
