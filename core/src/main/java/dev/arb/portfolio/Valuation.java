package dev.arb.portfolio;

import dev.arb.model.Asset;
import dev.arb.model.Currency.Krw;
import dev.arb.model.Currency.Usdt;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import java.util.ArrayList;
import java.util.List;

/**
 * What the ledger's holdings are worth in KRW: cash (KRW, and USDT at the mid of KRW-USDT) plus base at its mid on the
 * venue that holds it. KRW amounts are E8; each product is rounded half up to 10<sup>-8</sup> KRW, the sums are exact.
 *
 * <p>An asset that no instrument of its venue names (a fee token) has no mark here and counts as nothing. Does not
 * allocate after construction. Used by the engine's thread only.
 */
public final class Valuation {
    private final Ledger ledger;
    private final int[] krwAccounts;
    private final int[] usdtAccounts;
    private final Holding[] holdings;

    private record Holding(int account, int venue, int symbol) {}

    /** @param instruments by venue index, then by symbol index, as for the ledger */
    public Valuation(Ledger ledger, List<List<Instrument>> instruments) {
        this.ledger = ledger;
        this.krwAccounts = cashAccounts(ledger, Krw.KRW.asset(), instruments.size());
        this.usdtAccounts = cashAccounts(ledger, Usdt.USDT.asset(), instruments.size());
        this.holdings = holdings(ledger, instruments);
    }

    private static int[] cashAccounts(Ledger ledger, Asset cash, int venues) {
        int[] numbers = new int[venues];
        for (int venue = 0; venue < venues; venue++) {
            numbers[venue] = ledger.accountNumber(LedgerAccount.ofVenue(venue, cash));
        }
        return numbers;
    }

    private static Holding[] holdings(Ledger ledger, List<List<Instrument>> instruments) {
        List<Holding> found = new ArrayList<>();
        for (int venue = 0; venue < instruments.size(); venue++) {
            List<Instrument> ofVenue = instruments.get(venue);
            for (int symbol = 0; symbol < ofVenue.size(); symbol++) {
                if (isFirstOfItsBase(ofVenue, symbol)) {
                    int account = ledger.accountNumber(
                            LedgerAccount.ofVenue(venue, ofVenue.get(symbol).base()));
                    found.add(new Holding(account, venue, symbol));
                }
            }
        }
        return found.toArray(Holding[]::new);
    }

    /** A base that two symbols of a venue share is held, and counted, once; a quote currency is cash. */
    private static boolean isFirstOfItsBase(List<Instrument> ofVenue, int symbol) {
        Asset base = ofVenue.get(symbol).base();
        if (base.equals(Krw.KRW.asset()) || base.equals(Usdt.USDT.asset())) {
            return false;
        }
        return ofVenue.subList(0, symbol).stream()
                .noneMatch(earlier -> earlier.base().equals(base));
    }

    /** KRW of all venues, plus their USDT at the mid of KRW-USDT. */
    public long cashKrwE8(Marks marks) {
        long sumE8 = totalE8(krwAccounts);
        return Math.addExact(sumE8, Fixed.multiply(totalE8(usdtAccounts), marks.krwPerUsdtE8()));
    }

    private long totalE8(int[] numbers) {
        long sumE8 = 0;
        for (int number : numbers) {
            sumE8 = Math.addExact(sumE8, ledger.total(number));
        }
        return sumE8;
    }

    /** The base assets of all venues, each at its mid there. */
    public long baseKrwE8(Marks marks) {
        long sumE8 = 0;
        for (Holding holding : holdings) {
            long midE8 = marks.midKrwE8(holding.venue, holding.symbol);
            sumE8 = Math.addExact(sumE8, Fixed.multiply(ledger.total(holding.account), midE8));
        }
        return sumE8;
    }

    /** Cash plus marked base. */
    public long equityKrwE8(Marks marks) {
        return Math.addExact(cashKrwE8(marks), baseKrwE8(marks));
    }
}
