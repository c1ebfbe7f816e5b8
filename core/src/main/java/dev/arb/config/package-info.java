/**
 * The one validated configuration schema of the program.
 *
 * <p>{@link dev.arb.config.Catalogue} declares every key once: dotted path, type with unit and bounds, default, one
 * line of documentation, and the shipped file it stands in. {@link dev.arb.config.ConfigLoader} lays the sources over
 * each other (built-in defaults, user file, {@code config/live.yml}, {@code config/config.toml}, named files,
 * environment, flags), checks every value, and hands out {@link dev.arb.config.ArbConfig}, whose sections are typed
 * records. The shipped files and the reference page are generated from the catalogue.
 *
 * <p>Threading: loading happens on one thread; everything that is handed out is immutable.
 *
 * <p>Units: exact decimals are {@code long} in units of 1e-8; basis points are {@code long} in units of 1e-4 bps, and so
 * are per cent and plain ratios once parsed (1e-4 bps = 1e-8 as a ratio); durations are {@code long} nanoseconds. No
 * value is ever rounded: what cannot be held exactly is an error.
 */
@NullMarked
package dev.arb.config;

import org.jspecify.annotations.NullMarked;
