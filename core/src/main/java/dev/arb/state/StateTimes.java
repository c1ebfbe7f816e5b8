package dev.arb.state;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Times as text: ISO-8601 with offset, in milliseconds; a time without an offset is UTC. */
public final class StateTimes {
    /** Days are counted in Korea, where venue A is; its clocks have not changed since 1988. */
    public static final ZoneOffset KST = ZoneOffset.ofHours(9);

    private static final int MAX_LENGTH = 64;
    private static final int SHORTEST_ISO = "2026-01-01T00:00".length();
    private static final int MILLIS = 3;
    private static final long SECOND_NS = 1_000_000_000L;

    /** {@code +00:00} rather than {@code Z}, which some widespread parsers do not take. */
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    /** An offset with or without its colon. */
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    /** Epoch times of this century have so many digits before the point in no other unit. */
    private static final Map<Integer, Integer> DECIMALS_BY_DIGITS = Map.of(10, 0, 13, 3, 16, 6, 19, 9);

    private StateTimes() {}

    public static String format(Instant time) {
        return WRITTEN.format(time.atOffset(ZoneOffset.UTC));
    }

    /**
     * An ISO date-time, with {@code T} or a space, with or without offset; or a number of seconds, milli-, micro- or
     * nanoseconds since the epoch from 2001 on, which its size tells. Anything else is empty.
     */
    public static Optional<Instant> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return Decimals.parse(stripped).map(StateTimes::ofEpoch).orElseGet(() -> ofIso(stripped));
    }

    private static Optional<Instant> ofEpoch(BigDecimal number) {
        int digits = number.precision() - number.scale();
        return Optional.ofNullable(DECIMALS_BY_DIGITS.get(digits))
                .filter(decimals -> number.signum() > 0)
                .map(decimals -> number.movePointLeft(decimals)
                        .movePointRight(9)
                        .setScale(0, RoundingMode.DOWN)
                        .longValue())
                .map(StateTimes::instant);
    }

    private static Optional<Instant> ofIso(String stripped) {
        if (stripped.length() < SHORTEST_ISO) {
            return Optional.empty();
        }
        String iso = stripped.charAt(10) == ' ' ? stripped.substring(0, 10) + "T" + stripped.substring(11) : stripped;
        try {
            TemporalAccessor parsed = READ.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    parsed instanceof OffsetDateTime withOffset
                            ? withOffset.toInstant()
                            : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** Epoch nanoseconds as an instant. */
    public static Instant instant(long epochNs) {
        return Instant.ofEpochSecond(Math.floorDiv(epochNs, SECOND_NS), Math.floorMod(epochNs, SECOND_NS));
    }

    /** Seconds since a time, with milliseconds. Clocks of two machines differ: a time in the future is 0 s old. */
    public static BigDecimal ageSeconds(Instant last, Instant now) {
        return BigDecimal.valueOf(Math.max(0, Duration.between(last, now).toMillis()), MILLIS);
    }
}
