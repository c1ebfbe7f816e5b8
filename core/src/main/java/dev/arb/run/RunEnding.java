package dev.arb.run;

/**
 * Why a run ended.
 *
 * @param reason the word that {@code meta.json} keeps
 * @param settled whether no order was left on its way
 */
record RunEnding(RunOutcome.Ending kind, String reason, boolean settled) {
    static RunEnding of(RunOutcome.Ending kind, String reason) {
        return new RunEnding(kind, reason, true);
    }

    RunEnding unsettled() {
        return new RunEnding(kind, reason, false);
    }
}
