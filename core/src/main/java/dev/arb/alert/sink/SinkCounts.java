package dev.arb.alert.sink;

/**
 * What became of the notes for one sink.
 *
 * @param sent that it took
 * @param failed that it refused, or did not take in the attempts allowed
 * @param dropped that were not tried, because too many waited or the run was over
 */
public record SinkCounts(String sink, long sent, long failed, long dropped) {}
