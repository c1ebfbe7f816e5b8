package dev.arb.portfolio;

/**
 * Hears each posting of the journal as it is made; the ledger itself keeps totals only. On the engine's thread, and
 * without allocation: it must neither wait nor post.
 */
@FunctionalInterface
public interface LedgerListener {
    LedgerListener NONE = (entryNo, account, amountE8) -> {};

    /**
     * One posting. The postings of an entry share its number and sum to zero in each asset.
     *
     * @param entryNo from 1
     * @param account index of the account, see {@link Ledger#account(int)}
     * @param amountE8 added to the account, signed
     */
    void onPosting(long entryNo, int account, long amountE8);
}
