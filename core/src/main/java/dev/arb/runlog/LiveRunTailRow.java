package dev.arb.runlog;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One of the last rows of a run, as far as its file tells.
 *
 * @param tsBar the engine's clock
 * @param equity in KRW
 * @param realizedPnl in KRW
 * @param unrealizedPnl in KRW
 * @param positionSize signed base on venue A
 * @param ordersCount orders generated in this row, 0 when unknown
 * @param riskAllowed whether the checks allowed; empty when the file does not tell
 * @param riskReasons reasons of refusals, empty text for none
 * @param step the loop's number
 * @param kind the row's kind by its token
 */
public record LiveRunTailRow(
        Optional<Instant> tsBar,
        OptionalDouble equity,
        OptionalDouble realizedPnl,
        OptionalDouble unrealizedPnl,
        OptionalDouble positionSize,
        long ordersCount,
        Optional<Boolean> riskAllowed,
        String riskReasons,
        OptionalLong step,
        Optional<String> kind) {}
