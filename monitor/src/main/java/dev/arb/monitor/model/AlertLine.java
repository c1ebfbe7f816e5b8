package dev.arb.monitor.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that someone has to look at.
 *
 * @param rule by which it was raised
 * @param critical or only a warning
 * @param message in words
 * @param since when it is open
 */
public record AlertLine(String rule, boolean critical, String message, Optional<Instant> since) {
    /** Tells this occurrence from another one of the same rule. */
    public String identity() {
        return rule + "@" + since.map(Instant::toString).orElse("");
    }
}
