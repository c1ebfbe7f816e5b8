package dev.arb.engine;

import dev.arb.engine.EngineEvent.Command;
import dev.arb.engine.EngineEvent.Loop;
import dev.arb.engine.EngineEvent.Report;
import dev.arb.engine.EngineEvent.Timer;
import dev.arb.market.BookView;
import dev.arb.model.ExitReason;
import dev.arb.portfolio.Position;
import dev.arb.risk.RiskCheck;
import dev.arb.risk.RiskState;
import dev.arb.risk.TradingState;
import java.util.Collections;
import java.util.List;

/**
 * The engine of a run: {@link #apply} takes one event and says through the sink what follows from it. Owned by one
 * thread; its getters may be read by the sink during an outcome.
 *
 * @see dev.arb.engine the package for what purity means here
 */
public final class Engine {
    /** Marks of events in the hash that carry nothing else; below any venue's index. */
    private static final long TIMER = -100;

    private static final long ALIVE = -10;

    private final Outcomes outcomes;
    private final MarketState market;
    private final Accounts accounts;
    private final RiskState risk;
    private final TradingControl control;
    private final Orders orders;
    private final OpenPositions positions;
    private final OrderCanceller canceller;
    private final PositionDesk desk;
    private final Safety safety;
    private final Decider decider;
    private final int symbols;
    private final List<Position> openPositions;
    private final StateHash hash = new StateHash();

    public Engine(EngineSetup setup, OutcomeSink sink) {
        symbols = setup.pairs().size();
        outcomes = new Outcomes(sink);
        market = new MarketState(
                setup.pairs(),
                setup.channelTimeoutNs(),
                setup.bookMaxAgeNs(),
                setup.params().fxMaxAgeNs());
        accounts = new Accounts(setup, market);
        risk = new RiskState(setup.limits());
        control = new TradingControl(outcomes);
        orders = new Orders(setup, market, outcomes);
        safety = new Safety(setup.limits(), risk, control, outcomes, symbols);
        Routes routes = new Routes(
                symbols, setup.params().minSpreadE4Bps(), setup.params().reentryRestNs());
        positions = new OpenPositions(setup.pairs(), market);
        canceller = new OrderCanceller(orders, setup.limits().maxOrderDelayNs(), outcomes);
        desk = new PositionDesk(
                setup, market, accounts, orders, safety, risk, control, routes, positions, canceller, outcomes);
        openPositions = Collections.unmodifiableList(positions.list());
        decider =
                new Decider(setup, market, accounts, orders, positions, desk, risk, control, routes, safety, outcomes);
    }

    /**
     * Applies one event.
     *
     * @throws IllegalArgumentException when its time lies before that of the last one
     * @throws ArithmeticException when an amount overflows, which is fatal
     */
    public void apply(EngineEvent event) {
        outcomes.begin(event.timeNs());
        hash.accept(event.timeNs());
        switch (event) {
            case MarketEvents.Book book -> onBook(book);
            case MarketEvents.Fx fx -> onFx(fx);
            case MarketEvents.Alive alive -> {
                market.onAlive(alive.venue(), alive.timeNs());
                hash.accept(ALIVE + alive.venue());
            }
            case Loop loop -> onLoop(loop);
            case Report report -> {
                desk.onReport(report.venue(), report.report());
                hash.accept(report.report().orderNo());
                hashAccounts();
            }
            case Timer timer -> {
                desk.onTime();
                hash.accept(TIMER);
            }
            case Command command -> onCommand(command);
        }
    }

    private void onBook(MarketEvents.Book event) {
        market.onBook(event.venue(), event.symbol(), event.book(), event.timeNs());
        accounts.onMarks();
        hash.accept(event.venue());
        hash.accept(event.symbol());
        hash.accept(event.book().updateId());
        hash.accept(market.midKrwE8(event.venue(), event.symbol()));
        hashTouch(event.book());
    }

    private void hashTouch(BookView book) {
        boolean usable = book.isUsable();
        hash.accept(usable ? book.bidPriceE8(0) : -1);
        hash.accept(usable ? book.bidSizeE8(0) : -1);
        hash.accept(usable ? book.askPriceE8(0) : -1);
        hash.accept(usable ? book.askSizeE8(0) : -1);
    }

    private void onFx(MarketEvents.Fx event) {
        market.onFx(event.book(), event.source(), event.timeNs());
        accounts.onMarks();
        hash.accept(market.fxBidE8());
        hash.accept(market.fxAskE8());
    }

    private void onLoop(Loop loop) {
        desk.onTime();
        boolean broken = risk.isBreakerOpen();
        risk.onTime(loop.timeNs(), tradingPnlKrwE8());
        if (broken && !risk.isBreakerOpen()) {
            outcomes.emit(new EngineOutcome.AlertCleared(RiskCheck.CIRCUIT_BREAKER.toString()));
        }
        for (int symbol = 0; symbol < symbols; symbol++) {
            LoopOutcome outcome = decider.decide(symbol, loop.step());
            outcome.writeTo(hash);
            outcomes.emit(outcome);
            market.bar(symbol).roll();
        }
        if (safety.checkLosses(tradingPnlKrwE8())) {
            canceller.cancelOpenings(control.reason());
        }
        hash.accept(tradingPnlKrwE8());
    }

    private void onCommand(Command command) {
        hash.accept(command.kind().ordinal());
        switch (command.kind()) {
            case PAUSE -> control.pause(true);
            case RESUME -> control.pause(false);
            case DRAIN -> control.drain();
            case FLATTEN -> {
                control.restrict(TradingState.REDUCING, "flatten");
                control.closeAll(ExitReason.FLATTEN);
            }
            case HALT -> control.restrict(TradingState.HALTED, "halt");
            case STOP -> control.stop();
        }
    }

    private void hashAccounts() {
        accounts.ledger().writeTo(hash);
        risk.writeTo(hash);
        hash.accept(accounts.realizedKrwE8());
        hash.accept(positions.list().size());
    }

    /** When a {@link Timer} event is wanted, {@link Long#MAX_VALUE} for never. */
    public long nextTimerNs() {
        return desk.nextTimerNs();
    }

    /** Hash of everything so far. */
    public long stateHash() {
        return hash.value();
    }

    /** Number of events so far. */
    public long eventSeq() {
        return outcomes.eventSeq();
    }

    /** Whether legs are on their way or waiting for a hedge. */
    public boolean isUnsettled() {
        return !orders.live().isEmpty() || positions.isHedging();
    }

    /** Whether the run should end by itself: a risk stop or a drain has done what it can. */
    public boolean wantsToEnd() {
        if (isUnsettled()) {
            return false;
        }
        boolean flat = positions.list().isEmpty();
        if (control.isRiskStopped()) {
            return flat || control.closeAll() == null;
        }
        return control.isDraining() && flat;
    }

    /** Realised plus the liquidation PnL of what is open, the last known where the books do not tell. KRW E8. */
    public long tradingPnlKrwE8() {
        return Math.addExact(accounts.realizedKrwE8(), unrealizedKrwE8());
    }

    /** Liquidation PnL of what is open, the last known where the books do not tell. KRW E8. */
    public long unrealizedKrwE8() {
        long sum = 0;
        List<Position> open = positions.list();
        for (int i = 0; i < open.size(); i++) {
            sum = Math.addExact(sum, open.get(i).liquidationKrwE8());
        }
        return sum;
    }

    /** Whether the liquidation PnL of everything open is known now. */
    public boolean isUnrealizedKnown() {
        List<Position> open = positions.list();
        for (int i = 0; i < open.size(); i++) {
            if (!open.get(i).isLiquidationKnown()) {
                return false;
            }
        }
        return true;
    }

    public MarketState market() {
        return market;
    }

    public Accounts accounts() {
        return accounts;
    }

    public RiskState risk() {
        return risk;
    }

    public TradingControl control() {
        return control;
    }

    /** Positions that are not over; a live view. */
    public List<Position> openPositions() {
        return openPositions;
    }

    /** Sum over open positions of the larger leg at mid, KRW E8. */
    public long exposureKrwE8() {
        return positions.exposureKrwE8();
    }

    /** What has been counted so far. */
    public EngineCounts counts() {
        return new EngineCounts(
                desk.trades(),
                accounts.closedTrades(),
                accounts.wonTrades(),
                accounts.lostTrades(),
                decider.signals(),
                decider.blocked(),
                decider.skips(),
                orders.sent(),
                orders.filledInFull(),
                orders.rejected(),
                orders.live().size(),
                desk.stopLosses(),
                risk.safetyViolations(),
                risk.breakerTriggers());
    }
}
