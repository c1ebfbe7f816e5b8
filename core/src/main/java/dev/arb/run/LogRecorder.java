package dev.arb.run;

import dev.arb.engine.EngineOutcome;
import dev.arb.engine.EngineOutcome.OrderEnded;
import dev.arb.engine.EngineOutcome.OrderStatus;
import dev.arb.engine.EngineOutcome.PositionClosed;
import dev.arb.engine.EngineOutcome.PositionOpened;
import dev.arb.engine.EngineOutcome.Refused;
import dev.arb.engine.EngineOutcome.TradingStateChanged;
import dev.arb.engine.OutcomeSink;
import dev.arb.log.LogComponent;
import dev.arb.model.Fixed;
import dev.arb.portfolio.Position;
import dev.arb.signal.PairRules;
import java.math.RoundingMode;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/**
 * Writes what happens to the log, in one line each. The log takes lines into a queue and never waits. Runs faster than
 * real time tell their trades at debug, since thousands may come in a second.
 */
final class LogRecorder implements OutcomeSink {
    private static final Logger LOOP = LogComponent.LIVE_LOOP.logger();
    private static final Logger SAFETY = LogComponent.SAFETY.logger();

    private final List<PairRules> pairs;
    private final Level trades;

    LogRecorder(List<PairRules> pairs, boolean realTime) {
        this.pairs = pairs;
        this.trades = realTime ? Level.INFO : Level.DEBUG;
    }

    @Override
    public void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        switch (outcome) {
            case PositionOpened opened -> opened(opened.position());
            case PositionClosed closed -> closed(closed.position());
            case OrderEnded ended -> ended(ended);
            case Refused refused -> refused(refused);
            case TradingStateChanged changed ->
                LOOP.warn("trading state {} to {}: {}", changed.from(), changed.to(), changed.reason());
            case EngineOutcome other -> {
                // the run log has every row; a line of text for each would say nothing more
            }
        }
    }

    private void opened(Position position) {
        LOOP.atLevel(trades)
                .log(
                        "position {} of {} opened: {}, {} KRW",
                        position.id(),
                        pairs.get(position.symbol()).a().base(),
                        position.direction(),
                        won(position.entryNotionalKrwE8()));
    }

    private void closed(Position position) {
        LOOP.atLevel(trades)
                .log(
                        "position {} of {} closed: {}, net {} KRW, fees {} KRW",
                        position.id(),
                        pairs.get(position.symbol()).a().base(),
                        position.exitReason() == null ? "hedged" : position.exitReason(),
                        won(position.realizedKrwE8()),
                        won(position.feesKrwE8()));
    }

    private static void ended(OrderEnded ended) {
        if (ended.status() == OrderStatus.REJECTED || ended.status() == OrderStatus.UNKNOWN) {
            LOOP.warn("order {} {}: {}", ended.order().clientOrderId(), ended.status(), ended.reason());
        }
    }

    private static void refused(Refused refused) {
        if (refused.counted()) {
            SAFETY.warn(
                    "{} {}, limit {}",
                    refused.check(),
                    refused.check().format(refused.observed()),
                    refused.check().format(refused.limit()));
        }
    }

    private static String won(long krwE8) {
        return Fixed.toDecimal(krwE8).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
