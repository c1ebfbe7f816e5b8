/** Benchmarks of what a run answers over HTTP: what clients cost the loop. */
@NullMarked
package dev.arb.bench.endpoint;

import org.jspecify.annotations.NullMarked;
