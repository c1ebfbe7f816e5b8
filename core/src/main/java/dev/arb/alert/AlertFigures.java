package dev.arb.alert;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the engine's thread tells the rules. Immutable. Money is KRW E8, times are the engine's clock in nanoseconds.
 *
 * @param events handled so far
 * @param tradingPnlKrwE8 since the start of the run; empty when it is not known
 * @param drawdownKrwE8 fall of the trading PnL below its highest value, zero or more; empty when it is not known
 * @param lossOfDayKrwE8 since midnight in Korea; negative in a day of profit; empty when it is not known
 * @param blocked decisions so far that a check stood in the way of
 * @param rejected orders so far that a venue rejected
 * @param lastLargeLoss the newest trade that lost more than the threshold; empty for none
 * @param aliveNs when each venue proved alive last; empty for never
 */
public record AlertFigures(
        long nowNs,
        long events,
        OptionalLong tradingPnlKrwE8,
        OptionalLong drawdownKrwE8,
        OptionalLong lossOfDayKrwE8,
        long blocked,
        long rejected,
        Optional<LargeLoss> lastLargeLoss,
        List<OptionalLong> aliveNs) {
    public AlertFigures {
        Objects.requireNonNull(lastLargeLoss, "lastLargeLoss");
        aliveNs = List.copyOf(aliveNs);
    }

    /** A trade that lost much. @param lossKrwE8 positive */
    public record LargeLoss(long timeNs, long positionId, long lossKrwE8) {}
}
