package dev.arb.runlog;

/**
 * A row of a run's history, immutable.
 *
 * @param number its number in the run, from 0
 * @param values its columns, as far as they were asked for
 */
public record HistoryRow(long number, RowView values) {}
