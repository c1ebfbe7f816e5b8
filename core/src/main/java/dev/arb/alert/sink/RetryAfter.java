package dev.arb.alert.sink;

import dev.arb.net.HttpOutcome.Answered;
import java.util.concurrent.TimeUnit;

/** The header of RFC 9110, section 10.2.3, in its form of whole seconds; a date counts as not said. */
final class RetryAfter {
    private static final int MOST_DIGITS = 6;

    private RetryAfter() {}

    /** 0 where it is not said. */
    static long ns(Answered answer) {
        String text = answer.header().apply("Retry-After").orElse("").strip();
        boolean number =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? TimeUnit.SECONDS.toNanos(Long.parseLong(text)) : 0;
    }
}
