/**
 * Benchmarks of the project. {@link dev.arb.bench.BenchMain} lists and starts them: JMH classes, and classes with a
 * {@code main} for what is measured from end to end. Figures are percentiles and ratios to a peer of the same run; they
 * are reported, never asserted.
 */
@NullMarked
package dev.arb.bench;

import org.jspecify.annotations.NullMarked;
