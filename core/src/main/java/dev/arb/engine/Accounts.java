package dev.arb.engine;

import dev.arb.execution.ExecutionReport;
import dev.arb.model.Asset;
import dev.arb.model.Fixed;
import dev.arb.model.OrderRequest;
import dev.arb.model.Purpose;
import dev.arb.model.Side;
import dev.arb.portfolio.Ledger;
import dev.arb.portfolio.LedgerAccount;
import dev.arb.portfolio.LedgerListener;
import dev.arb.portfolio.Position;
import dev.arb.portfolio.Valuation;
import dev.arb.signal.PairRules;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What the run owns and has earned. Owned by the engine; others may read it during an outcome. KRW amounts E8.
 *
 * <p>Trading PnL = realised + liquidation PnL of what is open. The rest of the change of the equity is the price of
 * what is held: inventory revaluation.
 */
public final class Accounts {
    private final List<PairRules> pairs;
    private final MarketState market;
    private final Ledger ledger;
    private final Valuation valuation;
    private final int[][] baseAccounts;
    private final int[][] quoteAccounts;
    private long startEquityKrwE8;
    private boolean started;
    private final long[] realizedOfSymbolKrwE8;
    private long realizedKrwE8;
    private long feesKrwE8;
    private int closed;
    private int won;
    private int lost;

    Accounts(EngineSetup setup, MarketState market) {
        this.pairs = setup.pairs();
        this.market = market;
        this.ledger = new Ledger(setup.instruments(), LedgerListener.NONE);
        this.valuation = new Valuation(ledger, setup.instruments());
        this.realizedOfSymbolKrwE8 = new long[pairs.size()];
        this.baseAccounts = new int[EngineSetup.VENUES][pairs.size()];
        this.quoteAccounts = new int[EngineSetup.VENUES][pairs.size()];
        for (int venue = 0; venue < EngineSetup.VENUES; venue++) {
            openBalances(venue, setup.startingBalances().get(venue));
            resolveAccounts(venue);
        }
    }

    private void openBalances(int venue, SortedMap<Asset, Long> balances) {
        for (Map.Entry<Asset, Long> balance : balances.entrySet()) {
            ledger.open(venue, balance.getKey(), balance.getValue());
        }
    }

    private void resolveAccounts(int venue) {
        for (int symbol = 0; symbol < pairs.size(); symbol++) {
            PairRules pair = pairs.get(symbol);
            baseAccounts[venue][symbol] = ledger.accountNumber(
                    LedgerAccount.ofVenue(venue, pair.instrument(venue).base()));
            quoteAccounts[venue][symbol] = ledger.accountNumber(
                    LedgerAccount.ofVenue(venue, pair.instrument(venue).quote().asset()));
        }
    }

    /** Notes the starting equity as soon as everything held can be valued. */
    void onMarks() {
        if (!started && market.hasAllMarks()) {
            started = true;
            startEquityKrwE8 = equityKrwE8();
        }
    }

    /** Books a fill in the ledger and in its position, each amount at the FX side of this moment. */
    void book(OrderRequest order, ExecutionReport.Fill fill, Position position) {
        int venue = order.venue();
        PairRules pair = pairs.get(order.symbol());
        ledger.recordFill(
                venue, order.symbol(), order.side(), fill.quantityE8(), fill.priceE8(), fill.feeE8(), fill.feeAsset());
        boolean fx = pair.needsFx(venue);
        long quote = Fixed.multiply(fill.priceE8(), fill.quantityE8());
        long fxSide = order.side() == Side.BUY ? market.fxAskE8() : market.fxBidE8();
        boolean feeInBase = fill.feeAsset().equals(pair.instrument(venue).base());
        long feeInQuote = feeInBase ? Fixed.multiply(fill.feeE8(), fill.priceE8()) : fill.feeE8();
        long feeKrw = fx ? Fixed.multiply(feeInQuote, market.krwPerUsdtE8()) : feeInQuote;
        feesKrwE8 = Math.addExact(feesKrwE8, feeKrw);
        position.applyFill(
                venue,
                order.side(),
                fill.quantityE8(),
                quote,
                fx ? Fixed.multiply(quote, fxSide) : quote,
                feeInBase ? 0 : feeKrw,
                feeInBase ? fill.feeE8() : 0,
                feeKrw,
                order.purpose() != Purpose.CLOSE && position.openedNs() == 0);
    }

    void onClosed(Position position) {
        realizedKrwE8 = Math.addExact(realizedKrwE8, position.realizedKrwE8());
        realizedOfSymbolKrwE8[position.symbol()] =
                Math.addExact(realizedOfSymbolKrwE8[position.symbol()], position.realizedKrwE8());
        closed++;
        if (position.realizedKrwE8() > 0) {
            won++;
        } else if (position.realizedKrwE8() < 0) {
            lost++;
        }
    }

    public Ledger ledger() {
        return ledger;
    }

    long baseE8(int venue, int symbol) {
        return ledger.total(baseAccounts[venue][symbol]);
    }

    long quoteE8(int venue, int symbol) {
        return ledger.total(quoteAccounts[venue][symbol]);
    }

    /** Whether everything held has been valued at least once. */
    public boolean isValued() {
        return started;
    }

    /** Quote balances of both venues in KRW. */
    public long cashKrwE8() {
        return valuation.cashKrwE8(market);
    }

    /** Cash plus base at the last mids. */
    public long equityKrwE8() {
        return valuation.equityKrwE8(market);
    }

    public long startEquityKrwE8() {
        return startEquityKrwE8;
    }

    public long realizedKrwE8() {
        return realizedKrwE8;
    }

    /** Realised by positions of one symbol. */
    public long realizedKrwE8(int symbol) {
        return realizedOfSymbolKrwE8[symbol];
    }

    /** All fees in KRW, each at the FX mid of its time. */
    public long feesKrwE8() {
        return feesKrwE8;
    }

    public int closedTrades() {
        return closed;
    }

    public int wonTrades() {
        return won;
    }

    public int lostTrades() {
        return lost;
    }
}
