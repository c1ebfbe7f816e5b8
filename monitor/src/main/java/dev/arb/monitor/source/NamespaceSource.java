package dev.arb.monitor.source;

import dev.arb.model.Env;
import dev.arb.monitor.model.StoreGauges;
import dev.arb.monitor.model.StoreSide;
import dev.arb.state.Keys;
import dev.arb.state.LiveStatusMonitor;
import dev.arb.state.LiveStatusSnapshot;
import dev.arb.state.MetricsView;
import dev.arb.state.Namespace;
import dev.arb.state.StateSource;
import dev.arb.state.StateStore;
import dev.arb.state.tuning.ScanProgress;
import dev.arb.state.tuning.TuningStatusMonitor;
import dev.arb.time.NanoClock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads namespaces of the state store, which it opens when it is first asked for. One thread. All methods throw {@link
 * dev.arb.state.StateStoreException} when the store cannot be read, and may be called again then.
 */
public final class NamespaceSource implements AutoCloseable {
    private final StoreAccess access;
    private final NanoClock clock;
    private @Nullable StateSource source;

    /** @param clock wall clock */
    public NamespaceSource(StoreAccess access, NanoClock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** The status of a namespace. */
    public LiveStatusSnapshot status(Namespace namespace) {
        return new LiveStatusMonitor(source(), namespace, access.keyPrefix(), clock).loadSnapshot();
    }

    /** The metrics of a namespace; empty ones when there are none. */
    public MetricsView.Snapshot metrics(Namespace namespace) {
        return view().load(namespace);
    }

    /** Status and metrics together. */
    public StoreSide.Seen side(Namespace namespace) {
        return new StoreSide.Seen(status(namespace), metrics(namespace));
    }

    /** What it says of the market and of its limits. @param bases of the pairs; empty to find them by a scan */
    public StoreGauges gauges(Namespace namespace, List<String> bases) {
        Keys keys = new Keys(namespace.toString(), access.keyPrefix());
        StateStore store = source().choose(keys).store();
        return GaugeReader.read(store, keys, bases.isEmpty() ? GaugeReader.bases(store, keys) : bases);
    }

    /** {@code live} if it has metrics, else the namespace of this environment that was seen alive last. */
    public Optional<Namespace> defaultNamespace(Env env) {
        return view().defaultNamespace(env);
    }

    /** Namespaces that have metrics now. */
    public List<String> namespacesWithMetrics() {
        return view().namespacesWithMetrics();
    }

    /** For reading the status of a tuning session again and again. @param progress is told how a search goes on */
    public TuningStatusMonitor tuning(TuningStatusMonitor.Selection selection, ScanProgress progress) {
        return new TuningStatusMonitor(source(), selection, access.keyPrefix(), clock, progress);
    }

    private MetricsView view() {
        return new MetricsView(source(), access.keyPrefix(), clock);
    }

    private StateSource source() {
        if (source == null) {
            source = access.open().get();
        }
        return source;
    }

    @Override
    public void close() {
        if (source != null) {
            source.close();
        }
    }
}
