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
        Optional<String> kind) {

    static LiveRunTailRow of(RowView row) {
        String kind = row.text(RunLogColumns.KIND);
        return new LiveRunTailRow(
                row.time(RunLogColumns.TS_BAR),
                row.real(RunLogColumns.EQUITY),
                row.real(RunLogColumns.REALIZED_PNL),
                row.real(RunLogColumns.UNREALIZED_PNL),
                row.real(RunLogColumns.POSITION_SIZE),
                row.whole(RunLogColumns.ORDERS_GENERATED).orElse(0),
                row.flag(RunLogColumns.RISK_ALLOWED),
                row.text(RunLogColumns.RISK_REASONS),
                row.whole(RunLogColumns.STEP),
                kind.isEmpty() ? Optional.empty() : Optional.of(kind));
    }
}
