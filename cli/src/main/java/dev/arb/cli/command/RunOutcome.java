package dev.arb.cli.command;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a run ended.
 *
 * @param exitReason the word that {@code meta.json} keeps
 * @param durationNs wall clock
 * @param tradingPnlKrw realised and liquidation PnL; empty when it is not known
 * @param activeOrders orders without a final answer
 * @param averageLoopMs work of a loop without its sleep; empty when there was none
 * @param figures the last figures of the run
 * @param stateHash of the engine after its last event
 */
public record RunOutcome(
        Ending ending,
        String exitReason,
        long durationNs,
        long loops,
        long tradesOpened,
        long tradesClosed,
        Optional<BigDecimal> tradingPnlKrw,
        int activeOrders,
        OptionalDouble averageLoopMs,
        RunFigures figures,
        Optional<String> stateHash) {

    /** What ended it. */
    public enum Ending {
        /** Its loops, its time or its recording. */
        COMPLETED,
        /** Someone asked for it. */
        STOPPED,
        /** A risk limit or the watchdog. */
        RISK_STOP
    }
}
