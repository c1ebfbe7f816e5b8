package dev.arb.config;

import java.util.Objects;

/**
 * One leaf of a source.
 *
 * @param path dotted path as spelled, for example {@code strategy.min_spread_bps}
 */
record RawSetting(String path, Scalar value, Origin origin) {
    RawSetting {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(origin, "origin");
    }
}
