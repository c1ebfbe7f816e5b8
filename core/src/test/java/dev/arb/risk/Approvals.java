package dev.arb.risk;

import dev.arb.model.OrderRequest;

/** Approves orders for tests of what lies behind the risk gate. */
public final class Approvals {
    private Approvals() {}

    public static ApprovedOrder of(OrderRequest request) {
        return new ApprovedOrder(request);
    }
}
