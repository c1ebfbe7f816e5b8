package dev.arb.portfolio;

import dev.arb.model.Asset;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The double-entry ledger of a run. Every entry is a set of postings that sum to zero in each asset: an amount leaves
 * one account and reaches another of the same asset, so amounts of two assets never meet. A fill moves its base and
 * its quote amount between the venue and the {@code trading} account, and its fee from the venue to {@code fees}.
 *
 * <p>Amounts are E8. A fill's quote amount is price × quantity, rounded half up to 10<sup>-8</sup>, each fill by
 * itself; that is how the venues value it, so balances agree to the last unit. Only totals are kept, the journal goes
 * out through the listener: memory does not grow with the number of entries. Recording a fill does not allocate while
 * its fee is in an asset that the venue trades.
 *
 * <p>A broken sum or an overflow is fatal and throws. The ledger forbids no negative balance: it records what
 * happened. Used by the engine's thread only.
 */
public final class Ledger {
    private final LedgerAccounts accounts = new LedgerAccounts();
    private final List<List<Market>> markets = new ArrayList<>();
    private final LedgerListener listener;
    private long entries;

    /** The accounts of one instrument, resolved once. */
    private record Market(Instrument instrument, Leg base, Leg quote) {}

    private record Leg(Asset asset, int venue, int trading, int fees) {}

    /**
     * @param instruments by venue index, then by symbol index
     * @param listener hears each posting
     */
    public Ledger(List<List<Instrument>> instruments, LedgerListener listener) {
        this.listener = listener;
        for (int venue = 0; venue < instruments.size(); venue++) {
            List<Market> ofVenue = new ArrayList<>();
            for (Instrument instrument : instruments.get(venue)) {
                ofVenue.add(new Market(
                        instrument,
                        leg(venue, instrument.base()),
                        leg(venue, instrument.quote().asset())));
            }
            markets.add(ofVenue);
        }
    }

    private Leg leg(int venue, Asset asset) {
        return new Leg(
                asset,
                accounts.resolve(LedgerAccount.ofVenue(venue, asset)),
                accounts.resolve(LedgerAccount.contra(LedgerAccountKind.TRADING, asset)),
                accounts.resolve(LedgerAccount.contra(LedgerAccountKind.FEES, asset)));
    }

    /** Books a starting balance. */
    public void open(int venue, Asset asset, long amountE8) {
        bookFrom(LedgerAccountKind.OPENING, venue, asset, amountE8);
    }

    /** Books a deposit (positive) or a withdrawal (negative). */
    public void recordExternal(int venue, Asset asset, long amountE8) {
        bookFrom(LedgerAccountKind.EXTERNAL, venue, asset, amountE8);
    }

    private void bookFrom(LedgerAccountKind kind, int venue, Asset asset, long amountE8) {
        int source = accounts.resolve(LedgerAccount.contra(kind, asset));
        int target = accounts.resolve(LedgerAccount.ofVenue(venue, asset));
        entries++;
        move(source, target, amountE8);
    }

    /**
     * Books a fill with its fee as one entry.
     *
     * @param quantityE8 base that changed hands, before fees
     * @param priceE8 in the venue's quote currency
     * @param feeE8 in {@code feeAsset}, 0 for none
     * @return the number of the entry, from 1
     */
    public long recordFill(
            int venue, int symbol, Side side, long quantityE8, long priceE8, long feeE8, Asset feeAsset) {
        if (quantityE8 <= 0 || priceE8 <= 0 || feeE8 < 0) {
            throw new IllegalArgumentException("fill had quantity " + Fixed.format(quantityE8) + ", price "
                    + Fixed.format(priceE8) + ", fee " + Fixed.format(feeE8)
                    + "; quantity and price must be positive, the fee not negative");
        }
        Market market = markets.get(venue).get(symbol);
        long valueE8 = Fixed.multiply(priceE8, quantityE8);
        entries++;
        if (side == Side.BUY) {
            move(market.quote.venue, market.quote.trading, valueE8);
            move(market.base.trading, market.base.venue, quantityE8);
        } else {
            move(market.base.venue, market.base.trading, quantityE8);
            move(market.quote.trading, market.quote.venue, valueE8);
        }
        if (feeE8 > 0) {
            Leg leg = feeLeg(market, venue, feeAsset);
            move(leg.venue, leg.fees, feeE8);
        }
        return entries;
    }

    private Leg feeLeg(Market market, int venue, Asset feeAsset) {
        if (feeAsset.equals(market.quote.asset)) {
            return market.quote;
        }
        return feeAsset.equals(market.base.asset) ? market.base : leg(venue, feeAsset);
    }

    private void move(int from, int to, long amountE8) {
        if (!accounts.sameAsset(from, to)) {
            throw new IllegalStateException("the ledger cannot move " + Fixed.format(amountE8) + " from "
                    + accounts.name(from) + " to " + accounts.name(to) + ", the assets differ");
        }
        long takenE8 = Math.negateExact(amountE8);
        accounts.add(from, takenE8);
        accounts.add(to, amountE8);
        listener.onPosting(entries, from, takenE8);
        listener.onPosting(entries, to, amountE8);
    }

    /** What a venue holds of an asset, E8; 0 when nothing was ever booked. */
    public long balance(int venue, Asset asset) {
        return accounts.totalE8(LedgerAccount.ofVenue(venue, asset));
    }

    /** All fees paid in an asset, E8. */
    public long feesPaid(Asset asset) {
        return accounts.totalE8(LedgerAccount.contra(LedgerAccountKind.FEES, asset));
    }

    /** The number of an account for {@link #total(int)}; created when it is new. */
    public int accountNumber(LedgerAccount account) {
        return accounts.resolve(account);
    }

    /** The name of an account by its number. */
    public LedgerAccount account(int number) {
        return accounts.name(number);
    }

    /** The total of an account by its number, E8, signed; does not allocate. */
    public long total(int number) {
        return accounts.totalE8(number);
    }

    public int accountCount() {
        return accounts.count();
    }

    /** The number of entries so far. */
    public long entries() {
        return entries;
    }

    /** @throws IllegalStateException when the accounts of an asset do not sum to zero: the ledger is broken */
    public void checkInvariant() {
        List<Asset> assets = accounts.assets();
        for (int i = 0; i < assets.size(); i++) {
            long sumE8 = accounts.sumE8(i);
            if (sumE8 != 0) {
                throw new IllegalStateException("the ledger is broken: the accounts of " + assets.get(i) + " sum to "
                        + Fixed.format(sumE8) + " instead of 0 after entry " + entries);
            }
        }
    }

    /** Writes the state in a fixed order for a hash: the number of entries, then every total by account number. */
    public void writeTo(LongConsumer sink) {
        sink.accept(entries);
        for (int i = 0; i < accounts.count(); i++) {
            sink.accept(accounts.totalE8(i));
        }
    }
}
