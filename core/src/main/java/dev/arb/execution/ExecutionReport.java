package dev.arb.execution;

import dev.arb.model.Asset;

/**
 * What a venue says of an order, in the order in which it happened: any number of fills, then exactly one of {@link
 * Done}, {@link Rejected}, {@link Unknown}.
 */
public sealed interface ExecutionReport {
    /** The order's number within the run. */
    long orderNo();

    /** When the report reached us, on the engine's clock. */
    long timeNs();

    /**
     * A fill.
     *
     * @param quantityE8 base that changed hands, before fees
     * @param priceE8 in the venue's quote currency
     * @param feeE8 fee in {@code feeAsset}, never negative
     */
    record Fill(long orderNo, long timeNs, long quantityE8, long priceE8, long feeE8, Asset feeAsset)
            implements ExecutionReport {}

    /** The order is finished: filled in full, or its remainder cancelled. */
    record Done(long orderNo, long timeNs, long filledE8) implements ExecutionReport {}

    /** The venue refused the order; nothing was filled. */
    record Rejected(long orderNo, long timeNs, String reason) implements ExecutionReport {}

    /** Nobody knows whether the order arrived; it has to be asked for. */
    record Unknown(long orderNo, long timeNs, String reason) implements ExecutionReport {}
}
