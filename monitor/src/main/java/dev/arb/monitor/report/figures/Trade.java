package dev.arb.monitor.report.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A position from its first order to its end.
 *
 * @param openedAt when both legs stood; empty when they never did
 * @param closedAt when it was over; empty while it is open
 * @param route which way round
 * @param entryNotionalKrw what the long leg cost
 * @param feesKrw of all its fills so far
 * @param pnlKrw after fees; empty while it is open
 * @param exitReason why it was closed; empty text when it was not, or not told
 * @param fills its first fills
 * @param fillCount how many there were
 */
public record Trade(
        long positionId,
        String symbol,
        Optional<Long> openedAt,
        Optional<Long> closedAt,
        String route,
        Optional<BigDecimal> entryNotionalKrw,
        Optional<BigDecimal> feesKrw,
        Optional<BigDecimal> pnlKrw,
        String exitReason,
        List<Fill> fills,
        long fillCount) {

    public Trade {
        fills = List.copyOf(fills);
    }

    /**
     * An execution of one of its orders.
     *
     * @param leg long, short or hedge
     * @param quantity base
     * @param price quote of the venue
     */
    public record Fill(
            Optional<Long> at,
            String venue,
            String leg,
            String purpose,
            String side,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> price,
            Optional<BigDecimal> fee,
            String feeAsset) {}
}
