package dev.arb.runlog;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A run as it stands in a list: what {@code meta.json} says, whoever wrote it, as far as it can be read.
 *
 * @param dir the run's directory
 * @param runId its id, or the directory's name when the file does not tell
 * @param mode mock, paper, shadow, live or what another program calls it
 * @param strategyName the strategy
 * @param symbol the traded symbol or symbols
 * @param timeframe the loop interval
 * @param startedAt wall clock; empty when unreadable
 * @param endedAt wall clock; empty while it runs
 * @param namespace of its state, for example {@code mock:docker}
 * @param stateStore the kind of state store that it writes
 * @param exitReason why it ended
 * @param state whether it goes on
 * @param problem what is wrong with {@code meta.json}, in one sentence, when it could not be read in full
 */
public record RunInfo(
        Path dir,
        String runId,
        Optional<String> mode,
        Optional<String> strategyName,
        Optional<String> symbol,
        Optional<String> timeframe,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<String> namespace,
        Optional<String> stateStore,
        Optional<String> exitReason,
        RunState state,
        Optional<String> problem) {}
