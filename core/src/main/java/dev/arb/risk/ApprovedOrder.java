package dev.arb.risk;

import dev.arb.model.OrderRequest;

/** An order that has passed the risk gate. Only the gate makes one, and a venue takes nothing else. */
public final class ApprovedOrder {
    private final OrderRequest request;

    ApprovedOrder(OrderRequest request) {
        this.request = request;
    }

    public OrderRequest request() {
        return request;
    }

    @Override
    public String toString() {
        return "approved " + request;
    }
}
