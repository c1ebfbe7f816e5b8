/** Benchmarks of the run log: what reading a long run costs beside a short one, and beside DuckDB. */
@NullMarked
package dev.arb.bench.runlog;

import org.jspecify.annotations.NullMarked;
