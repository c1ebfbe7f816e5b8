package dev.arb.model;

/**
 * A limit order, immediate-or-cancel, before the risk checks. Nothing can send it: a venue takes only an approved one.
 *
 * @param orderNo number of the order within the run, from 1
 * @param clientOrderId short id that is derivable after a crash, at most 36 characters
 * @param symbol index of the symbol within the run
 * @param venue index of the venue: 0 is A, 1 is B
 * @param quantityE8 base quantity, a multiple of the lot
 * @param limitE8 limit price in the venue's quote currency, on the tick grid
 * @param positionId the position it belongs to, from 1
 * @param leg index of the leg within the position: 0 the bought, 1 the sold
 * @param attempt from 1
 */
public record OrderRequest(
        long orderNo,
        String clientOrderId,
        int symbol,
        int venue,
        Side side,
        long quantityE8,
        long limitE8,
        Purpose purpose,
        long positionId,
        int leg,
        int attempt) {
    private static final int MAX_ID_LENGTH = 36;

    public OrderRequest {
        if (quantityE8 <= 0 || limitE8 <= 0) {
            throw new IllegalArgumentException("order " + orderNo + " had quantity " + Fixed.format(quantityE8)
                    + " and limit " + Fixed.format(limitE8) + ", both must be positive");
        }
        if (clientOrderId.isEmpty() || clientOrderId.length() > MAX_ID_LENGTH) {
            throw new IllegalArgumentException(
                    "client order id '" + clientOrderId + "' must have 1 to " + MAX_ID_LENGTH + " characters");
        }
    }
}
