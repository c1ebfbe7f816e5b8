package dev.arb.config;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 500ms}, {@code 2s}, {@code 1h30m}, {@code 0.5s}. A bare number is in seconds.
 * Values are nanoseconds; anything finer is an error, not a rounding.
 */
public final class Durations {

    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ns|us|µs|ms|s|m|h|d)");
    private static final Pattern BARE = Pattern.compile("\\d+(\\.\\d+)?");
    private static final String[] UNITS = {"d", "h", "m", "s", "ms", "us", "ns"};
    private static final int MAX_LENGTH = 40;
    private static final String HELP = "not a duration such as 500ms, 2s, 5m, 1h or 1d (a bare number is in seconds)";

    private Durations() {}

    /**
     * Reads a duration.
     *
     * @return nanoseconds, never negative
     * @throws BadValueException when it is no duration, finer than a nanosecond or longer than 292 years
     */
    public static long parseNs(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new BadValueException(HELP);
        }
        if (BARE.matcher(text).matches()) {
            return exactNs(new BigDecimal(text).multiply(BigDecimal.valueOf(unitNs("s"))));
        }
        return exactNs(sumOfParts(text));
    }

    private static BigDecimal sumOfParts(String text) {
        Matcher part = PART.matcher(text);
        BigDecimal sum = BigDecimal.ZERO;
        long previousUnitNs = Long.MAX_VALUE;
        int end = 0;
        while (part.find() && part.start() == end) {
            long unitNs = unitNs(part.group(2));
            if (unitNs >= previousUnitNs) {
                throw new BadValueException(HELP);
            }
            sum = sum.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(unitNs)));
            previousUnitNs = unitNs;
            end = part.end();
        }
        if (end != text.length()) {
            throw new BadValueException(HELP);
        }
        return sum;
    }

    private static long exactNs(BigDecimal ns) {
        try {
            return ns.longValueExact();
        } catch (ArithmeticException e) {
            throw new BadValueException("not a whole number of nanoseconds below 292 years");
        }
    }

    /** Writes nanoseconds with the largest unit that divides them, for example {@code 200ms} or {@code 90s}. */
    public static String format(long ns) {
        if (ns < 0) {
            throw new IllegalArgumentException("duration of " + ns + " ns is negative");
        }
        if (ns == 0) {
            return "0s";
        }
        for (String unit : UNITS) {
            if (ns % unitNs(unit) == 0) {
                return ns / unitNs(unit) + unit;
            }
        }
        throw new IllegalStateException("every duration is a whole number of nanoseconds");
    }

    private static long unitNs(String unit) {
        return switch (unit) {
            case "d" -> 86_400_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "s" -> 1_000_000_000L;
            case "ms" -> 1_000_000L;
            case "us", "µs" -> 1_000L;
            case "ns" -> 1L;
            default -> throw new IllegalArgumentException("unknown unit " + unit);
        };
    }
}
