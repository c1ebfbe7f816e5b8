/**
 * Benchmarks of the run log: what writing costs beside parquet-java's own writer and over a day of rows, and what reading
 * a long run costs beside a short one, and beside DuckDB.
 */
@NullMarked
package dev.arb.bench.runlog;

import org.jspecify.annotations.NullMarked;
