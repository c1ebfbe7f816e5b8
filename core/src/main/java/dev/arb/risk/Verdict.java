package dev.arb.risk;

/** The answer of the risk gate to an order. */
public sealed interface Verdict {
    /** The order in the form that a venue takes. */
    record Approved(ApprovedOrder order) implements Verdict {}

    /**
     * The order may not be sent.
     *
     * @param observed in the check's unit
     * @param limit in the check's unit
     */
    record Refused(RiskCheck check, long observed, long limit) implements Verdict {
        @Override
        public String toString() {
            return check + " " + check.format(observed) + "/" + check.format(limit);
        }
    }
}
