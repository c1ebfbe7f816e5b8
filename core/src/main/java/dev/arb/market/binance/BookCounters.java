package dev.arb.market.binance;

/**
 * What happened to a local order book since it was made.
 *
 * @param applied depth updates that changed the book
 * @param buffered updates kept for a snapshot
 * @param ignored updates and snapshots that were older than the book
 * @param gaps times that updates were missing
 * @param snapshots snapshots that became the book
 * @param staleSnapshots snapshots older than the first buffered update
 * @param crossed times that the book was crossed after an update, and therefore thrown away
 */
public record BookCounters(
        long applied, long buffered, long ignored, long gaps, long snapshots, long staleSnapshots, long crossed) {}
