/**
 * What is left of a column after one pass over a run of any length: series with a bounded number of buckets and
 * distributions with a bounded number of counters. Times are microseconds since the epoch. One thread.
 */
@NullMarked
package dev.arb.monitor.report.series;

import org.jspecify.annotations.NullMarked;
