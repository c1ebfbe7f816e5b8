package dev.arb.engine;

import dev.arb.model.ExitReason;
import dev.arb.model.OrderRequest;
import dev.arb.portfolio.Position;
import org.jspecify.annotations.Nullable;

/** An order on its way, with what it was decided on. */
final class LiveOrder {
    final OrderRequest request;
    final Position position;
    final long touchE8;
    final long sentNs;
    final @Nullable ExitReason exitReason;
    boolean cancelSent;
    /** Nobody knows what became of it; its position is frozen. */
    boolean unresolved;

    LiveOrder(OrderRequest request, Position position, long touchE8, long sentNs, @Nullable ExitReason exitReason) {
        this.request = request;
        this.position = position;
        this.touchE8 = touchE8;
        this.sentNs = sentNs;
        this.exitReason = exitReason;
    }
}
