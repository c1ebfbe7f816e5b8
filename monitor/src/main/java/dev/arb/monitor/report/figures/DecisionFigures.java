package dev.arb.monitor.report.figures;

import dev.arb.runlog.RowKind;
import dev.arb.runlog.RunLogColumns;

/** What was decided in each loop, and why. */
public final class DecisionFigures {
    private static final String SKIP = "skip";

    private final Tally decisions = new Tally();
    private final Tally reasons = new Tally();
    private final Tally skips = new Tally();
    private final Tally blocks = new Tally();

    void add(ScanRow row) {
        if (!row.is(RowKind.LOOP)) {
            return;
        }
        String decision = row.text(RunLogColumns.DECISION);
        if (!decision.isEmpty()) {
            String reason = row.text(RunLogColumns.DECISION_REASON);
            decisions.add(decision);
            reasons.add(decision + ": " + reason);
            if (decision.equals(SKIP)) {
                skips.add(reason);
            }
        }
        if (!row.flag(RunLogColumns.RISK_ALLOWED).orElse(true)) {
            blocks.add(row.text(RunLogColumns.RISK_REASONS));
        }
    }

    /** Loops by decision. */
    public Tally decisions() {
        return decisions;
    }

    /** Loops by decision and reason. */
    public Tally reasons() {
        return reasons;
    }

    /** Loops in which nothing was judged, by reason. */
    public Tally skips() {
        return skips;
    }

    /** Loops in which a check stood in the way, by its name. */
    public Tally blocks() {
        return blocks;
    }
}
