/**
 * What a monitor knows at one moment: immutable records without text, put together from the run log and the state store,
 * and the rules of health over them. Times are {@link java.time.Instant}s, amounts KRW as doubles for display only.
 * Thread-safe.
 */
@NullMarked
package dev.arb.monitor.model;

import org.jspecify.annotations.NullMarked;
