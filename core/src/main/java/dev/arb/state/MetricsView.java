package dev.arb.state;

import dev.arb.model.Env;
import dev.arb.time.NanoClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Metrics of namespaces: those of the current or last run, and the statistics of the namespace's life. */
public final class MetricsView {
    private final StateSource source;
    private final String keyPrefix;
    private final NanoClock clock;

    /** @param clock wall clock */
    public MetricsView(StateSource source, String keyPrefix, NanoClock clock) {
        this.source = source;
        this.keyPrefix = keyPrefix;
        this.clock = clock;
    }

    /**
     * @param metrics of the current or last run; empty 5 minutes after its last update
     * @param timestamp when this was read
     */
    public record Snapshot(
            Namespace namespace,
            String store,
            Optional<String> note,
            Instant timestamp,
            MetricsState metrics,
            StatsState stats) {}

    /** Reads once. @throws StateStoreException when the store cannot be read */
    public Snapshot load(Namespace namespace) {
        Keys keys = keys(namespace.toString());
        StateSource.Chosen chosen = source.choose(keys);
        StateManager manager = new StateManager(chosen.store(), keys);
        return new Snapshot(
                namespace,
                chosen.store().description(),
                chosen.note(),
                StateTimes.instant(clock.nowNs()),
                manager.getMetrics().orElseGet(() -> MetricsState.builder().build()),
                manager.getStats());
    }

    private Keys keys(String namespace) {
        return new Keys(namespace, keyPrefix);
    }

    /** {@code live} if it has metrics, else the namespace of this environment that was seen alive last, if any was. */
    public Optional<Namespace> defaultNamespace(Env env) {
        Namespace live = new Namespace(Namespace.MODES.get(0), env);
        if (!load(live).metrics().isEmpty()) {
            return Optional.of(live);
        }
        record Seen(Namespace namespace, Instant at) {}
        return Namespace.MODES.stream()
                .map(mode -> new Namespace(mode, env))
                .flatMap(namespace -> lastSeen(namespace).map(at -> new Seen(namespace, at)).stream())
                .max(Comparator.comparing(Seen::at))
                .map(Seen::namespace);
    }

    private Optional<Instant> lastSeen(Namespace namespace) {
        Keys keys = keys(namespace.toString());
        return new StateManager(source.choose(keys).store(), keys).getLastHeartbeat();
    }

    /** Namespaces that have metrics now, in alphabetical order. Scans the store: for an error message, not a loop. */
    public List<String> namespacesWithMetrics() {
        KeyPattern pattern = Keys.metricsOfAnyNamespace(keyPrefix);
        TreeSet<String> found = new TreeSet<>();
        stores().forEach(store -> store.scanAll(
                pattern,
                key -> Codec.TEXT.read(Keys.namespaceOf(key, keyPrefix)).ifPresent(found::add)));
        return List.copyOf(found);
    }

    /** The stores where any namespace was seen last. */
    private Stream<StateStore> stores() {
        return Namespace.MODES.stream()
                .flatMap(mode -> Stream.of(Env.values()).map(env -> new Namespace(mode, env)))
                .map(namespace -> source.choose(keys(namespace.toString())).store())
                .distinct();
    }
}
