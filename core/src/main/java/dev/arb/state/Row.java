package dev.arb.state;

import java.time.Duration;

/** The rows of the key table: the pattern of a key's parts, its type and its TTL. {@link RowFields} has the fields. */
public enum Row {
    PRICE("prices:{exchange}:{symbol}", Type.HASH, seconds(60)),
    SIGNAL("signal:{symbol}", Type.HASH, seconds(300)),
    ORDER("orders:{id}", Type.HASH, hours(24)),
    POSITION("position:{exchange}:{symbol}", Type.HASH, hours(24)),
    /** Read only: as some programs write positions. */
    POSITION_PLURAL("positions:{exchange}:{symbol}", Type.HASH, hours(24)),
    /** Read only: as some programs write positions of a single exchange. */
    POSITION_WITHOUT_EXCHANGE("positions:{symbol}", Type.HASH, hours(24)),
    EXECUTION("execution:{symbol}:{epoch_ms}-{counter}", Type.HASH, hours(24)),
    /** Read only: as programs with at most one execution a millisecond write it. */
    EXECUTION_WITHOUT_COUNTER("execution:{symbol}:{epoch_ms}", Type.HASH, hours(24)),
    METRICS("metrics:live", Type.HASH, seconds(300)),
    PORTFOLIO("portfolio:state", Type.HASH, seconds(300)),
    STAT("stats:{name}", Type.STRING, Ttl.NONE),
    HEARTBEAT("heartbeat:{component}", Type.STRING, seconds(60)),
    LAST_SEEN("heartbeat:{component}:last_seen", Type.STRING, Ttl.NONE),
    RUN("run:current", Type.HASH, Ttl.NONE),
    VENUE("venue:{exchange}", Type.HASH, seconds(60)),
    FX("fx", Type.HASH, seconds(60)),
    ROUTE("route:{buy_exchange}:{sell_exchange}:{base}", Type.HASH, seconds(60)),
    LIMITS("limits", Type.HASH, seconds(300)),
    ALERTS("alerts:open", Type.HASH, Ttl.NONE),
    /** JSON of the one runner of a namespace. */
    RUNNER("lock:runner", Type.STRING, seconds(15)),
    /** Grows at each takeover of {@link #RUNNER}. */
    RUNNER_FENCE("lock:runner:fence", Type.STRING, Ttl.NONE),
    /** Session to the time at which it was begun or resumed. */
    TUNING_SESSIONS("tuning_sessions", Type.HASH, Ttl.NONE),
    TUNING_SESSION("tuning_session:{session}", Type.HASH, Ttl.NONE),
    /** Iteration to JSON of {@link RowFields.Tuning}; a bounded number of them. */
    TUNING_TRIALS("tuning_session:{session}:trials:{block}", Type.HASH, Ttl.NONE),
    /** Worker to its last sign of life. */
    TUNING_WORKERS("tuning_session:{session}:workers", Type.HASH, Ttl.NONE),
    TUNING_LAST_SEEN("tuning_session:{session}:worker:{worker}:last_seen", Type.STRING, Ttl.NONE),
    TUNING_RESULT("tuning_session:{session}:worker:{worker}:iteration:{n}", Type.HASH, Ttl.NONE);

    /** The Redis type of a key. */
    public enum Type {
        HASH,
        STRING
    }

    private final String pattern;
    private final Type type;
    private final Ttl ttl;

    Row(String pattern, Type type, Ttl ttl) {
        this.pattern = pattern;
        this.type = type;
        this.ttl = ttl;
    }

    private static Ttl seconds(int seconds) {
        return Ttl.of(Duration.ofSeconds(seconds));
    }

    private static Ttl hours(int hours) {
        return Ttl.of(Duration.ofHours(hours));
    }

    /** The parts after namespace and prefix, with the variable ones in braces. */
    public String pattern() {
        return pattern;
    }

    public Type type() {
        return type;
    }

    public Ttl ttl() {
        return ttl;
    }

    /** The pattern with its braces filled, left to right. @throws IllegalArgumentException for a wrong part or count */
    public String parts(String... values) {
        StringBuilder key = new StringBuilder(pattern.length() + 16);
        int from = 0;
        for (String value : values) {
            int open = pattern.indexOf('{', from);
            if (open < 0) {
                throw new IllegalArgumentException(this + " takes fewer parts than " + values.length);
            }
            key.append(pattern, from, open).append(checked(value));
            from = pattern.indexOf('}', open) + 1;
        }
        if (pattern.indexOf('{', from) >= 0) {
            throw new IllegalArgumentException(this + " takes more parts than " + values.length);
        }
        return key.append(pattern, from, pattern.length()).toString();
    }

    private String checked(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a part of " + this + " is empty");
        }
        if (!isPart(value)) {
            throw new IllegalArgumentException(
                    "part '" + value + "' of " + this + " may have no colon, space or control character");
        }
        return value;
    }

    /** Whether a text can stand in the braces of a pattern. */
    public static boolean isPart(String value) {
        return !value.isEmpty() && value.chars().noneMatch(c -> c == ':' || c <= ' ' || c == 0x7f);
    }
}
