/**
 * What a report says in figures, collected in one pass over the rows of a run in memory that does not grow with them.
 * Times are microseconds since the epoch on the engine's clock, {@link dev.arb.monitor.report.figures.ScanRow#NO_TIME}
 * where the row tells none; money is KRW, exact where the run log is. A figure that no row tells is empty. One thread.
 */
@NullMarked
package dev.arb.monitor.report.figures;

import org.jspecify.annotations.NullMarked;
