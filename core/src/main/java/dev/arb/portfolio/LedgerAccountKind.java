package dev.arb.portfolio;

import java.util.Locale;

/** What an account of the ledger stands for. All but {@link #VENUE} are contra accounts, one for each asset. */
public enum LedgerAccountKind {
    /** What a venue holds for us. */
    VENUE,
    /** Where the starting balances come from. */
    OPENING,
    /** The other side of every fill. */
    TRADING,
    /** Where fees go; its total is what was paid. */
    FEES,
    /** Deposits and withdrawals. */
    EXTERNAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
