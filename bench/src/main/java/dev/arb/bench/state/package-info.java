/** Benchmarks of the state store, over a real Redis that they start. */
@NullMarked
package dev.arb.bench.state;

import org.jspecify.annotations.NullMarked;
