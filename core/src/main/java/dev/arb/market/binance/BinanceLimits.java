package dev.arb.market.binance;

import dev.arb.market.net.ClockEstimate;
import dev.arb.market.net.RateBudget;
import dev.arb.market.net.RateLimit;
import dev.arb.market.net.ReplyHeaders;
import dev.arb.time.NanoClock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Binance's limits: request weight in fixed minutes of the clock, attempts to connect, messages on a connection. What
 * answers say of the weight used so far, by whoever shares the address, is taken over.
 *
 * <p>Source: Binance's spot documentation, "LIMITS": {@code X-MBX-USED-WEIGHT-1M}, and {@code Retry-After} in seconds
 * with 429 and 418.
 */
final class BinanceLimits implements ReplyHeaders {
    static final String WEIGHT = "request_weight";
    static final String CONNECT = "connect";
    static final String MESSAGE = "message";

    private static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int BANNED = 418;

    private final RateBudget budget;
    private final ClockEstimate venueClock;

    BinanceLimits(BinanceSettings settings, ClockEstimate venueClock, NanoClock clock) {
        this.venueClock = venueClock;
        this.budget = new RateBudget(
                clock,
                List.of(
                        new RateLimit(WEIGHT, settings.weightPerMinute(), MINUTE_NS),
                        new RateLimit(CONNECT, settings.connectsPerFiveMinutes(), 5 * MINUTE_NS),
                        new RateLimit(MESSAGE, settings.messagesPerSecond(), SECOND_NS)));
    }

    RateBudget budget() {
        return budget;
    }

    @Override
    public long read(int status, Lookup headers, long sentNs, long receivedNs) {
        long used = number(headers.first("X-MBX-USED-WEIGHT-1M"));
        if (used >= 0) {
            budget.told(WEIGHT, MINUTE_NS, used, endOfMinute(receivedNs));
        }
        boolean limited = status == TOO_MANY_REQUESTS || status == BANNED;
        return limited ? Math.max(0, number(headers.first("Retry-After"))) * SECOND_NS : 0;
    }

    /** The end of the venue's minute, on this machine's clock. */
    private long endOfMinute(long nowNs) {
        long offset = venueClock.offset().map(o -> o.offsetNs()).orElse(0L);
        return Math.floorDiv(nowNs + offset, MINUTE_NS) * MINUTE_NS + MINUTE_NS - offset;
    }

    /** A whole number that is not negative and not absurd, else −1. */
    private static long number(Optional<String> text) {
        return text.filter(t -> t.matches("\\d{1,9}")).map(Long::parseLong).orElse(-1L);
    }
}
