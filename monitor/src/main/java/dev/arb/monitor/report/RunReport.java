package dev.arb.monitor.report;

import dev.arb.monitor.report.figures.RunFigures;
import dev.arb.runlog.MetaDocument;
import dev.arb.runlog.RunInfo;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a run at one moment.
 *
 * @param info what the run is
 * @param meta everything that {@code meta.json} says
 * @param figures taken from its rows
 * @param problem why the rows could not be read to their end, in a clause; the figures are those of the rows before
 * @param madeAt wall clock
 */
public record RunReport(
        RunInfo info, MetaDocument meta, RunFigures figures, Optional<String> problem, Instant madeAt) {}
