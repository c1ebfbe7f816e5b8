/**
 * Reads what a run publishes: its directory and its namespace in the state store. Reads only. One source belongs to one
 * thread; everything it returns is an immutable model.
 */
@NullMarked
package dev.arb.monitor.source;

import org.jspecify.annotations.NullMarked;
