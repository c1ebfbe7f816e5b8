package dev.arb.monitor.report.figures;

import java.math.BigDecimal;
import java.util.Optional;

/** An order whose fills are being added up. */
final class FollowedOrder {
    private final BigDecimal quantity;
    private final Optional<BigDecimal> touch;
    private BigDecimal filled = BigDecimal.ZERO;

    /** @param touch the best price at the decision, where the row tells it */
    FollowedOrder(BigDecimal quantity, Optional<BigDecimal> touch) {
        this.quantity = quantity;
        this.touch = touch.filter(price -> price.signum() > 0);
    }

    Optional<BigDecimal> touch() {
        return touch;
    }

    /** Adds a fill. @return whether the order is now filled in full */
    boolean isFilledBy(BigDecimal more) {
        filled = filled.add(more);
        return quantity.signum() > 0 && filled.compareTo(quantity) >= 0;
    }
}
