package dev.arb.run;

import dev.arb.alert.AlertFigures;
import dev.arb.alert.AlertFigures.LargeLoss;
import dev.arb.engine.Engine;
import dev.arb.engine.EngineOutcome;
import dev.arb.engine.EngineOutcome.PositionClosed;
import dev.arb.engine.EngineSetup;
import dev.arb.engine.OutcomeSink;
import dev.arb.portfolio.Position;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gathers what the rules of alerts look at, on the engine's thread; {@link #latest} may be asked on any. */
final class AlertFigureMaker implements OutcomeSink {
    private final Engine engine;
    private final PnlPeak peak;
    private final EngineVitals vitals;
    private final long largeLossKrwE8;
    private Optional<LargeLoss> lastLargeLoss = Optional.empty();
    private volatile @Nullable AlertFigures latest;

    /** @param largeLossKrwE8 a trade that loses more is told */
    AlertFigureMaker(Engine engine, PnlPeak peak, EngineVitals vitals, long largeLossKrwE8) {
        this.engine = engine;
        this.peak = peak;
        this.vitals = vitals;
        this.largeLossKrwE8 = largeLossKrwE8;
    }

    @Override
    public void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        if (outcome instanceof PositionClosed closed) {
            Position position = closed.position();
            if (-position.realizedKrwE8() > largeLossKrwE8) {
                lastLargeLoss = Optional.of(new LargeLoss(timeNs, position.id(), -position.realizedKrwE8()));
            }
        }
    }

    /** Publishes the figures as they are now; on the engine's thread. */
    void publish(long engineNowNs) {
        boolean known = engine.isUnrealizedKnown();
        long pnl = engine.tradingPnlKrwE8();
        latest = new AlertFigures(
                engineNowNs,
                engine.eventSeq(),
                whenKnown(known, pnl),
                whenKnown(known, peak.drawdownKrwE8()),
                whenKnown(known, engine.risk().lossOfDayKrwE8(pnl)),
                engine.counts().blocked(),
                engine.counts().ordersRejected(),
                lastLargeLoss,
                aliveNs());
    }

    private List<OptionalLong> aliveNs() {
        return IntStream.range(0, EngineSetup.VENUES).mapToObj(vitals::aliveNs).toList();
    }

    private static OptionalLong whenKnown(boolean known, long value) {
        return known ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /** The newest figures; empty before the first turn. */
    Optional<AlertFigures> latest() {
        return Optional.ofNullable(latest);
    }
}
