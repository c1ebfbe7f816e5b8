package dev.arb.state;

/**
 * Full keys of one namespace: {@code {namespace}:{prefix}:{parts}}. Writers and readers both take them from here.
 * Symbols are {@code BTC_KRW}, exchanges {@code upbit}. Immutable.
 */
public final class Keys {
    public static final String DEFAULT_PREFIX = "arbitrage";

    private final String start;

    /** @param namespace {@code mock:docker} and such */
    public Keys(String namespace, String prefix) {
        if (namespace.isBlank() || prefix.isBlank()) {
            throw new IllegalArgumentException(
                    "namespace was '" + namespace + "' and key prefix '" + prefix + "', neither may be empty");
        }
        this.start = namespace + ":" + prefix + ":";
    }

    public Keys(Namespace namespace) {
        this(namespace.toString(), DEFAULT_PREFIX);
    }

    public Keys(TuningNamespace namespace) {
        this(namespace.toString(), DEFAULT_PREFIX);
    }

    /** @param values what stands in the braces of the row's pattern, left to right */
    public String of(Row row, String... values) {
        return start + row.parts(values);
    }

    public String price(String exchange, String symbol) {
        return of(Row.PRICE, exchange, symbol);
    }

    public String signal(String symbol) {
        return of(Row.SIGNAL, symbol);
    }

    public String order(String orderId) {
        return of(Row.ORDER, orderId);
    }

    public String position(String exchange, String symbol) {
        return of(Row.POSITION, exchange, symbol);
    }

    public String execution(String symbol, long epochMs, long counter) {
        return of(Row.EXECUTION, symbol, Long.toString(epochMs), Long.toString(counter));
    }

    /** All executions of a symbol, with and without a counter. */
    public KeyPattern executions(String symbol) {
        String any = of(Row.EXECUTION_WITHOUT_COUNTER, symbol, "0");
        return KeyPattern.startingWith(any.substring(0, any.length() - 1));
    }

    public String metrics() {
        return of(Row.METRICS);
    }

    public String portfolio() {
        return of(Row.PORTFOLIO);
    }

    public String stat(Stat stat) {
        return of(Row.STAT, stat.key());
    }

    public String heartbeat(Component component) {
        return of(Row.HEARTBEAT, component.key());
    }

    public String lastSeen(Component component) {
        return of(Row.LAST_SEEN, component.key());
    }

    public String run() {
        return of(Row.RUN);
    }

    public String venue(String exchange) {
        return of(Row.VENUE, exchange);
    }

    public String fx() {
        return of(Row.FX);
    }

    public String route(String buyExchange, String sellExchange, String base) {
        return of(Row.ROUTE, buyExchange, sellExchange, base);
    }

    public String limits() {
        return of(Row.LIMITS);
    }

    public String alerts() {
        return of(Row.ALERTS);
    }

    /** All keys of this namespace whose parts begin so. */
    public KeyPattern startingWith(String parts) {
        return KeyPattern.startingWith(start + parts);
    }

    /** What all of them begin with: namespace and prefix. */
    @Override
    public String toString() {
        return start;
    }

    /** The metrics of any namespace whatever. */
    public static KeyPattern metricsOfAnyNamespace(String prefix) {
        return new KeyPattern("", ":" + prefix + ":" + Row.METRICS.parts());
    }

    /** The namespace of a key found by {@link #metricsOfAnyNamespace}. */
    static String namespaceOf(String metricsKey, String prefix) {
        return metricsKey.substring(
                0, metricsKey.length() - metricsOfAnyNamespace(prefix).suffix().length());
    }
}
