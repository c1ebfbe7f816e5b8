package dev.arb.cli.command;

import dev.arb.metrics.RunMetrics;
import dev.arb.state.MetricsState;

/**
 * The figures of a run at one moment, in both forms that the program prints.
 *
 * @param metrics for the line
 * @param published as the state store gets them, for machines
 */
public record RunFigures(RunMetrics metrics, MetricsState published) {}
