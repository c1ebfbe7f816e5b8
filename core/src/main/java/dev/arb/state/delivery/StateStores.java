package dev.arb.state.delivery;

import dev.arb.state.EmbeddedStore;
import dev.arb.state.MemoryStore;
import dev.arb.state.RedisStore;
import dev.arb.state.StateSource;
import dev.arb.state.StateStore;
import dev.arb.state.StoreRequest;
import dev.arb.state.StoreUnreachableException;
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
                        + "; the run goes on, keeps the newest state in memory and writes it when Redis answers";
                return new OpenedStore(RedisStore.withoutConnecting(request.redis()), Optional.of(warning), true);
            }
            StateStore embedded = EmbeddedStore.open(request.file(), clock);
            String warning = "no " + request.redis().asked() + "; the state of this run is kept in " + request.file();
            return new OpenedStore(embedded, Optional.of(warning), false);
        }
    }

    /**
     * Where a reader looks; it creates nothing.
     *
     * @throws StoreUnreachableException when Redis was asked for by word or URI and does not answer
     */
    public static StateSource openForReading(StoreRequest request, NanoClock clock) {
        return switch (request.choice().kind()) {
            case MEMORY -> StateSource.of(new MemoryStore(clock));
            case EMBEDDED -> StateSource.of(EmbeddedStore.reading(request.file(), clock));
            case REDIS, URI -> StateSource.of(new RedisStore(request.address()));
            case AUTO ->
                new FresherStore(
                        RedisStore.withoutConnecting(request.redis()),
                        EmbeddedStore.reading(request.file(), clock),
                        clock);
        };
    }
}
