package dev.arb.run;

import dev.arb.engine.EngineOutcome;
import dev.arb.engine.EngineOutcome.Alerted;
import dev.arb.engine.EngineOutcome.FillBooked;
import dev.arb.engine.EngineOutcome.OrderEnded;
import dev.arb.engine.EngineOutcome.OrderSent;
import dev.arb.engine.EngineOutcome.PositionClosed;
import dev.arb.engine.EngineOutcome.PositionOpened;
import dev.arb.engine.EngineOutcome.Refused;
import dev.arb.engine.EngineSetup;
import dev.arb.engine.LoopOutcome;
import dev.arb.engine.OutcomeSink;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.OrderRequest;
import dev.arb.model.Side;
import dev.arb.portfolio.Position;
import dev.arb.risk.RiskCheck;
import dev.arb.signal.PairRules;
import dev.arb.state.ExecutionState;
import dev.arb.state.OrderState;
import dev.arb.state.Stat;
import dev.arb.state.StateTimes;
import dev.arb.state.StateWriter;
import dev.arb.state.TradesToday;
import dev.arb.time.NanoClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Posts orders, executions and counters to the state store as they happen. Posting does no I/O. Used by the
 * engine's thread only.
 */
final class StateRecorder implements OutcomeSink {
    private static final long MS_NS = 1_000_000L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final StateWriter writer;
    private final List<PairRules> pairs;
    private final NanoClock wallClock;
    private final TradesToday tradesToday;
    private final Map<Long, OpenOrder> orders = new HashMap<>();
    private final Map<Long, PositionOrders> positions = new HashMap<>();
    private long executions;

    /** What an order has come to so far. */
    private static final class OpenOrder {
        final Instant createdAt;
        long filledE8;

        OpenOrder(Instant createdAt) {
            this.createdAt = createdAt;
        }
    }

    /** The first order of each side of a position: those that opened it. */
    private static final class PositionOrders {
        @Nullable
        OrderRequest buy;

        @Nullable
        OrderRequest sell;
    }

    StateRecorder(StateWriter writer, List<PairRules> pairs, NanoClock wallClock) {
        this.writer = writer;
        this.pairs = pairs;
        this.wallClock = wallClock;
        this.tradesToday = new TradesToday(writer, wallClock.nowNs());
        // what an earlier run has left open is not this run's
        pairs.forEach(this::removeLegs);
    }

    @Override
    public void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        switch (outcome) {
            case OrderSent sent -> onSent(sent);
            case FillBooked booked -> onFill(booked);
            case OrderEnded ended -> onEnded(ended);
            case PositionOpened opened -> tradesToday.opened(wallClock.nowNs());
            case PositionClosed closed -> onClosed(closed.position());
            case Refused refused -> onRefused(refused);
            case Alerted alert -> {
                // posted with the alerts of everybody else
            }
            case EngineOutcome.AlertCleared cleared -> {
                // as above
            }
            case EngineOutcome.CancelSent cancel -> {
                // the order's own end follows
            }
            case EngineOutcome.TradingStateChanged changed -> {
                // part of the run's row, which the gauges carry
            }
            case LoopOutcome loop -> {
                // the gauges carry it
            }
        }
    }

    private Instant now() {
        return StateTimes.instant(wallClock.nowNs());
    }

    private void onSent(OrderSent sent) {
        OrderRequest order = sent.order().request();
        OpenOrder open = new OpenOrder(now());
        orders.put(order.orderNo(), open);
        PositionOrders ofPosition = positions.computeIfAbsent(order.positionId(), id -> new PositionOrders());
        if (order.side() == Side.BUY && ofPosition.buy == null) {
            ofPosition.buy = order;
        } else if (order.side() == Side.SELL && ofPosition.sell == null) {
            ofPosition.sell = order;
        }
        write(order, open, "new");
    }

    private void onFill(FillBooked booked) {
        OrderRequest order = booked.order();
        OpenOrder open = orders.get(order.orderNo());
        if (open == null) {
            return;
        }
        open.filledE8 += booked.fill().quantityE8();
        write(order, open, "partially_filled");
    }

    private void onEnded(OrderEnded ended) {
        OpenOrder open = orders.remove(ended.order().orderNo());
        if (open != null) {
            write(ended.order(), open, ended.status().name().toLowerCase(Locale.ROOT));
        }
    }

    private void write(OrderRequest order, OpenOrder open, String status) {
        Instrument instrument = pairs.get(order.symbol()).instrument(order.venue());
        BigDecimal quantity = Fixed.toDecimal(order.quantityE8());
        BigDecimal filled = Fixed.toDecimal(open.filledE8);
        writer.setOrder(
                order.clientOrderId(),
                new OrderState(
                        Optional.of(order.clientOrderId()),
                        Optional.of(instrument.venue().name()),
                        Optional.of(instrument.storeSymbol()),
                        Optional.of(order.side().toString()),
                        Optional.of(quantity),
                        Optional.of(Fixed.toDecimal(order.limitE8())),
                        Optional.of(status),
                        Optional.of(filled),
                        Optional.of(filled.divide(quantity, 8, RoundingMode.HALF_UP)),
                        Optional.of(open.createdAt),
                        Optional.of(now())));
    }

    private void onClosed(Position position) {
        PairRules pair = pairs.get(position.symbol());
        removeLegs(pair);
        PositionOrders ofPosition = positions.remove(position.id());
        Instant now = now();
        writer.setExecution(
                pair.a().storeSymbol(),
                wallClock.nowNs() / MS_NS,
                ++executions,
                execution(pair, position, ofPosition, now));
    }

    private static ExecutionState execution(
            PairRules pair, Position position, @Nullable PositionOrders orders, Instant now) {
        BigDecimal net = Fixed.toDecimal(position.realizedKrwE8());
        BigDecimal fees = Fixed.toDecimal(position.feesKrwE8());
        BigDecimal notional = Fixed.toDecimal(position.entryNotionalKrwE8());
        OrderRequest buy = orders == null ? null : orders.buy;
        OrderRequest sell = orders == null ? null : orders.sell;
        return new ExecutionState(
                Optional.of(pair.a().storeSymbol()),
                Optional.ofNullable(buy).map(OrderRequest::clientOrderId),
                Optional.ofNullable(sell).map(OrderRequest::clientOrderId),
                Optional.of(Fixed.toDecimal(position.entryPriceKrwE8())),
                Optional.of(Fixed.toDecimal(position.salePriceKrwE8())),
                Optional.of(Fixed.toDecimal(position.boughtE8())),
                Optional.of(net.add(fees)),
                Optional.of(net),
                Optional.of(fees),
                notional.signum() == 0
                        ? Optional.empty()
                        : Optional.of(net.multiply(HUNDRED).divide(notional, 6, RoundingMode.HALF_UP)),
                Optional.of(now));
    }

    private void removeLegs(PairRules pair) {
        for (int venue = 0; venue < EngineSetup.VENUES; venue++) {
            Instrument instrument = pair.instrument(venue);
            writer.removePosition(instrument.venue().name(), instrument.storeSymbol());
        }
    }

    private void onRefused(Refused refused) {
        if (refused.counted()) {
            writer.incrementStat(Stat.SAFETY_VIOLATIONS_TOTAL, 1);
        }
        if (refused.check() == RiskCheck.CIRCUIT_BREAKER && refused.counted()) {
            writer.incrementStat(Stat.CIRCUIT_BREAKER_TRIGGERS_TOTAL, 1);
        }
    }
}
