package dev.arb.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Setters for every row of the key table. Whether they do I/O is a question of the sink: over a
 * {@link dev.arb.state.delivery.StatePublisher} they do none, and may be called on the engine's thread. A row replaces the one before.
 */
public class StateWriter {
    private final StateSink sink;
    private final Keys keys;

    public StateWriter(StateSink sink, Keys keys) {
        this.sink = sink;
        this.keys = keys;
    }

    public final Keys keys() {
        return keys;
    }

    private void putHash(Row row, String key, Map<String, String> fields) {
        sink.post(new StateWrite.PutHash(key, fields, row.ttl()));
    }

    private void putString(Row row, String key, String value) {
        sink.post(new StateWrite.PutString(key, value, row.ttl()));
    }

    public final void setPrice(String exchange, String symbol, PriceState price) {
        putHash(Row.PRICE, keys.price(exchange, symbol), price.write());
    }

    public final void setSignal(String symbol, SignalState signal) {
        putHash(Row.SIGNAL, keys.signal(symbol), signal.write());
    }

    public final void setOrder(String orderId, OrderState order) {
        putHash(Row.ORDER, keys.order(orderId), order.write());
    }

    public final void setPosition(String exchange, String symbol, PositionState position) {
        putHash(Row.POSITION, keys.position(exchange, symbol), position.write());
    }

    public final void removePosition(String exchange, String symbol) {
        sink.post(new StateWrite.Delete(keys.position(exchange, symbol)));
    }

    /** @param counter tells executions of the same millisecond apart */
    public final void setExecution(String symbol, long epochMs, long counter, ExecutionState execution) {
        putHash(Row.EXECUTION, keys.execution(symbol, epochMs, counter), execution.write());
    }

    public final void setMetrics(MetricsState metrics) {
        putHash(Row.METRICS, keys.metrics(), metrics.write());
    }

    public final void setPortfolioState(PortfolioState portfolio) {
        putHash(Row.PORTFOLIO, keys.portfolio(), portfolio.write());
    }

    public final void incrementStat(Stat stat, long by) {
        sink.post(new StateWrite.Increment(keys.stat(stat), BigDecimal.valueOf(by)));
    }

    public final void setStat(Stat stat, long value) {
        sink.post(new StateWrite.SetNumber(keys.stat(stat), BigDecimal.valueOf(value)));
    }

    /** Begins the count of trades of a KST date unless it has been begun already; see {@link TradesToday}. */
    final void beginTradesToday(LocalDate kstDate) {
        sink.post(new StateWrite.BeginDay(
                keys.stat(Stat.TRADES_TODAY_DATE), keys.stat(Stat.TRADES_TODAY), kstDate.toString()));
    }

    /** Sets the count of trades to 0 for a new KST date, whatever is stored. */
    final void resetTradesToday(LocalDate kstDate) {
        setStat(Stat.TRADES_TODAY, 0);
        beginTradesToday(kstDate);
    }

    /** A sign of life that ends by itself, and the time of the last one, which stays. */
    public final void setHeartbeat(Component component, Instant time) {
        String text = StateTimes.format(time);
        putString(Row.HEARTBEAT, keys.heartbeat(component), text);
        putString(Row.LAST_SEEN, keys.lastSeen(component), text);
    }

    public final void setRun(RunState run) {
        putHash(Row.RUN, keys.run(), run.write());
    }

    public final void setVenue(String exchange, VenueState venue) {
        putHash(Row.VENUE, keys.venue(exchange), venue.write());
    }

    public final void setFx(FxState fx) {
        putHash(Row.FX, keys.fx(), fx.write());
    }

    public final void setRoute(String buyExchange, String sellExchange, String base, RouteState route) {
        putHash(Row.ROUTE, keys.route(buyExchange, sellExchange, base), route.write());
    }

    /** @param limits by the name of the check */
    public final void setLimits(Map<String, LimitState> limits) {
        putHash(Row.LIMITS, keys.limits(), LimitState.write(limits));
    }

    public final void openAlert(String rule, AlertState alert) {
        sink.post(new StateWrite.UpdateHash(keys.alerts(), Map.of(rule, alert.write()), Set.of()));
    }

    public final void closeAlert(String rule) {
        sink.post(new StateWrite.UpdateHash(keys.alerts(), Map.of(), Set.of(rule)));
    }

    /** As at the start of a run. */
    public final void clearAlerts() {
        sink.post(new StateWrite.Delete(keys.alerts()));
    }
}
