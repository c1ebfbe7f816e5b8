package dev.arb.market.upbit;

import dev.arb.market.net.ClockEstimate;
import dev.arb.market.net.RateBudget;
import dev.arb.market.net.RateLimit;
import dev.arb.market.net.ReplyHeaders;
import dev.arb.time.NanoClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Upbit's limits: calls of each group in a second, attempts to connect, messages on a connection. What is left of a
 * group, with all that share the address, is taken over from {@code Remaining-Req}, whose {@code min} means nothing any
 * more. The exchange has no call for its time: the {@code Date} of its answers tells the second.
 *
 * <p>Source: Upbit's documentation, "Rate Limits". How long a block lasts is not told in a header.
 */
final class UpbitLimits implements ReplyHeaders {
    static final String ORDER_BOOK = "orderbook";
    static final String CONNECT = "websocket-connect";
    static final String MESSAGE = "websocket-message";

    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);
    private static final Pattern GROUP = Pattern.compile("(?:^|;)\\s*group=([a-z-]{1,40})\\s*(?:;|$)");
    private static final Pattern LEFT = Pattern.compile("(?:^|;)\\s*sec=(\\d{1,6})\\s*(?:;|$)");

    private final RateBudget budget;
    private final ClockEstimate venueClock;

    UpbitLimits(UpbitSettings settings, ClockEstimate venueClock, NanoClock clock) {
        this.venueClock = venueClock;
        this.budget = new RateBudget(
                clock,
                List.of(
                        new RateLimit(ORDER_BOOK, settings.callsPerSecond(), SECOND_NS),
                        new RateLimit(CONNECT, settings.connectsPerSecond(), SECOND_NS),
                        new RateLimit(MESSAGE, settings.messagesPerSecond(), SECOND_NS),
                        new RateLimit(MESSAGE, settings.messagesPerMinute(), MINUTE_NS)));
    }

    RateBudget budget() {
        return budget;
    }

    @Override
    public long read(int status, Lookup headers, long sentNs, long receivedNs) {
        headers.first("Remaining-Req").ifPresent(this::readRemaining);
        headers.first("Date").flatMap(UpbitLimits::time).ifPresent(time -> {
            long ns = time.getEpochSecond() * SECOND_NS;
            venueClock.add(ns, SECOND_NS, sentNs, receivedNs);
        });
        return 0;
    }

    private void readRemaining(String text) {
        Matcher group = GROUP.matcher(text);
        Matcher left = LEFT.matcher(text);
        if (group.find() && left.find()) {
            budget.left(group.group(1), SECOND_NS, Long.parseLong(left.group(1)));
        }
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
