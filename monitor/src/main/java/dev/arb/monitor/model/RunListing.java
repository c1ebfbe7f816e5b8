package dev.arb.monitor.model;

import dev.arb.runlog.LiveRunSnapshot;
import dev.arb.runlog.RunInfo;
import java.util.Optional;

/**
 * A run in a list.
 *
 * @param snapshot its figures; empty when its rows cannot be read
 * @param problem what cannot be read of it, in one sentence
 */
public record RunListing(RunInfo info, Optional<LiveRunSnapshot> snapshot, Optional<String> problem) {}
