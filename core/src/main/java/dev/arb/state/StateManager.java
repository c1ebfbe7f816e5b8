package dev.arb.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The state of one namespace, read and written in place: getters and setters do I/O on the calling thread, and throw
 * what {@link StateStore} throws. A row that is missing is empty; a field that is missing or makes no sense is empty
 * in its row.
 */
public final class StateManager extends StateWriter {
    private final StateStore store;

    public StateManager(StateStore store, Keys keys) {
        super(StateSink.into(store), keys);
        this.store = store;
    }

    public StateStore store() {
        return store;
    }

    private <T> Optional<T> read(Function<Map<String, String>, T> row, String... candidates) {
        for (String key : candidates) {
            Map<String, String> hash = store.readHash(key);
            if (!hash.isEmpty()) {
                return Optional.of(row.apply(hash));
            }
        }
        return Optional.empty();
    }

    public Optional<PriceState> getPrice(String exchange, String symbol) {
        return read(PriceState::read, keys().price(exchange, symbol));
    }

    public Optional<SignalState> getSignal(String symbol) {
        return read(SignalState::read, keys().signal(symbol));
    }

    public Optional<OrderState> getOrder(String orderId) {
        return read(OrderState::read, keys().order(orderId));
    }

    /** Also found under the other names that programs use for it. */
    public Optional<PositionState> getPosition(String exchange, String symbol) {
        return read(
                PositionState::read,
                keys().position(exchange, symbol),
                keys().of(Row.POSITION_PLURAL, exchange, symbol),
                keys().of(Row.POSITION_WITHOUT_EXCHANGE, symbol));
    }

    /** Also found under its name without the counter. */
    public Optional<ExecutionState> getExecution(String symbol, long epochMs, long counter) {
        return read(
                ExecutionState::read,
                keys().execution(symbol, epochMs, counter),
                keys().of(Row.EXECUTION_WITHOUT_COUNTER, symbol, Long.toString(epochMs)));
    }

    /** Executions of a symbol, newest first. Finds them by scanning: for people, not for a loop. */
    public List<ExecutionState> getExecutions(String symbol, int limit) {
        List<String> found = new ArrayList<>();
        KeyPattern pattern = keys().executions(symbol);
        store.scanAll(pattern, found::add);
        Comparator<ExecutionId> byTime =
                Comparator.comparing(ExecutionId::epochMs).thenComparing(ExecutionId::counter);
        return found.stream()
                .distinct()
                .map(key -> ExecutionId.of(key, pattern.prefix()))
                .flatMap(Optional::stream)
                .sorted(byTime.reversed())
                .limit(limit)
                .flatMap(id -> read(ExecutionState::read, id.key).stream())
                .toList();
    }

    private record ExecutionId(String key, BigDecimal epochMs, BigDecimal counter) {
        static Optional<ExecutionId> of(String key, String prefix) {
            String[] parts = key.substring(prefix.length()).split("-", 2);
            Optional<BigDecimal> counter = parts.length == 2 ? Decimals.parse(parts[1]) : Optional.of(BigDecimal.ZERO);
            return Decimals.parse(parts[0]).flatMap(ms -> counter.map(count -> new ExecutionId(key, ms, count)));
        }
    }

    public Optional<MetricsState> getMetrics() {
        return read(MetricsState::read, keys().metrics());
    }

    public Optional<PortfolioState> getPortfolioState() {
        return read(PortfolioState::read, keys().portfolio());
    }

    /** A statistic as a number; empty when it is missing or none. */
    public Optional<BigDecimal> getStat(Stat stat) {
        return store.readString(keys().stat(stat)).flatMap(Decimals::parse);
    }

    /** All statistics in one round trip. */
    public StatsState getStats() {
        return StatsState.read(
                store.readStrings(Stream.of(Stat.values()).map(keys()::stat).toList()), keys());
    }

    /** The last sign of life while it is younger than its TTL. */
    public Optional<Instant> getHeartbeat(Component component) {
        return store.readString(keys().heartbeat(component)).flatMap(StateTimes::parse);
    }

    /** The last sign of life ever. */
    public Optional<Instant> getLastSeen(Component component) {
        return store.readString(keys().lastSeen(component)).flatMap(StateTimes::parse);
    }

    /** The freshest sign of life of any component, expired or not, in one round trip. */
    public Optional<Instant> getLastHeartbeat() {
        List<String> all = Stream.of(Component.values())
                .flatMap(component -> Stream.of(keys().heartbeat(component), keys().lastSeen(component)))
                .toList();
        return store.readStrings(all).values().stream()
                .map(StateTimes::parse)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    public Optional<RunState> getRun() {
        return read(RunState::read, keys().run());
    }

    public Optional<VenueState> getVenue(String exchange) {
        return read(VenueState::read, keys().venue(exchange));
    }

    public Optional<FxState> getFx() {
        return read(FxState::read, keys().fx());
    }

    public Optional<RouteState> getRoute(String buyExchange, String sellExchange, String base) {
        return read(RouteState::read, keys().route(buyExchange, sellExchange, base));
    }

    /** By check. */
    public Map<String, LimitState> getLimits() {
        return LimitState.read(store.readHash(keys().limits()));
    }

    /** By rule; what is not there is not open. */
    public Map<String, AlertState> getAlerts() {
        return AlertState.read(store.readHash(keys().alerts()));
    }
}
