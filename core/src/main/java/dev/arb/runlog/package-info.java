/**
 * The run log: what a run did, row by row, in a directory of its own that survives a crash and that anyone can read
 * while the run goes on.
 *
 * <p>Way of a row: the engine thread fills a {@link dev.arb.runlog.RunLogRow} and hands it to {@link
 * dev.arb.runlog.RunLog#append}, which encodes it into preallocated memory. A writer thread appends it, checksummed, to
 * the journal ({@code events-*.journal}) within the flush interval. A publisher thread turns the journal into {@code
 * events.parquet}: two copies of the file take turns, the hidden one gets the new rows and becomes the visible one by a
 * rename, so that the path always names a whole file. Each row is hashed on the way, and every publication is sealed with
 * the chain of hashes, which {@link dev.arb.runlog.RunVerifier} computes anew. Journal files are removed when the visible
 * file holds their rows. Readers ({@link dev.arb.runlog.RunReader}) only read: the journal's head and end while the run
 * lives, the Parquet footer and last pages when it has ended.
 *
 * <p>Threading: {@code append} is for one thread (the engine's), everything else of {@link dev.arb.runlog.RunLog} is safe
 * for any. Readers are for one thread each.
 *
 * <p>Units: times are epoch nanoseconds when handed in and microseconds in the file; exact amounts are longs in units of
 * 1e-8 and DECIMAL(38,8) in the file; doubles are for display and statistics, NaN meaning unknown (null in the file).
 */
@NullMarked
package dev.arb.runlog;

import org.jspecify.annotations.NullMarked;
