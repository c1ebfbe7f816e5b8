package dev.arb.run;

import dev.arb.runlog.EventsDigest;
import dev.arb.state.MetricsState;
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
 * @param live whether real orders were enabled and armed
 * @param stateHash of the engine after its last event
 * @param decisionDigest of the bytes of all decisions
 * @param events rows and last hash of the run log; empty without one
 * @param recording the frames of the market that were kept; empty when none were asked for
 */
public record RunOutcome(
        Ending ending,
        String exitReason,
        long durationNs,
        long loops,
        long tradesOpened,
        long tradesClosed,
        Optional<BigDecimal> tradingPnlKrw,
        long activeOrders,
        OptionalDouble averageLoopMs,
        MetricsState figures,
        boolean live,
        String stateHash,
        String decisionDigest,
        Optional<EventsDigest> events,
        Optional<KeptFrames> recording) {

    RunOutcome withEvents(Optional<EventsDigest> written) {
        return with(written, recording);
    }

    RunOutcome withRecording(Optional<KeptFrames> recorded) {
        return with(events, recorded);
    }

    private RunOutcome with(Optional<EventsDigest> written, Optional<KeptFrames> recorded) {
        return new RunOutcome(
                ending,
                exitReason,
                durationNs,
                loops,
                tradesOpened,
                tradesClosed,
                tradingPnlKrw,
                activeOrders,
                averageLoopMs,
                figures,
                live,
                stateHash,
                decisionDigest,
                written,
                recorded);
    }

    /** What ended it. */
    public enum Ending {
        /** Its loops, its time or its recording. */
        COMPLETED,
        /** Someone asked for it. */
        STOPPED,
        /** A risk limit. */
        RISK_STOP,
        /** It could not go on. */
        WATCHDOG,
        /** Another runner took over the namespace. */
        NAMESPACE_LOST
    }
}
