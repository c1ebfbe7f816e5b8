package dev.arb.state;

import dev.arb.state.RowFields.Limits;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@link Row#LIMITS}: what a risk check last saw and its limit, in the check's unit. */
public record LimitState(Optional<BigDecimal> observed, Optional<BigDecimal> limit) {
    public static LimitState of(BigDecimal observed, BigDecimal limit) {
        return new LimitState(Optional.of(observed), Optional.of(limit));
    }

    /** By check, in alphabetical order. */
    static Map<String, LimitState> read(Map<String, String> hash) {
        Map<String, LimitState> limits = new TreeMap<>();
        for (String field : hash.keySet()) {
            Limits.checkOf(field)
                    .flatMap(Codec.TEXT::read)
                    .ifPresent(check -> limits.put(
                            check,
                            new LimitState(
                                    Limits.observed(check).in(hash),
                                    Limits.limit(check).in(hash))));
        }
        return limits;
    }

    static Map<String, String> write(Map<String, LimitState> limits) {
        Map<String, String> hash = new LinkedHashMap<>();
        limits.forEach((check, limit) -> {
            Limits.observed(check).put(hash, limit.observed);
            Limits.limit(check).put(hash, limit.limit);
        });
        return hash;
    }
}
