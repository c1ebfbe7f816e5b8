package dev.arb.portfolio;

import dev.arb.model.Asset;

/**
 * The name of a ledger account.
 *
 * @param venue index of the venue, or {@link #NO_VENUE} for a contra account
 */
public record LedgerAccount(LedgerAccountKind kind, int venue, Asset asset) {
    public static final int NO_VENUE = -1;

    public LedgerAccount {
        if ((kind == LedgerAccountKind.VENUE) != (venue >= 0)) {
            throw new IllegalArgumentException(
                    "account of kind " + kind + " had venue " + venue + ", only venue accounts have one");
        }
    }

    /** @throws IllegalArgumentException when the venue is negative */
    public static LedgerAccount ofVenue(int venue, Asset asset) {
        return new LedgerAccount(LedgerAccountKind.VENUE, venue, asset);
    }

    public static LedgerAccount contra(LedgerAccountKind kind, Asset asset) {
        return new LedgerAccount(kind, NO_VENUE, asset);
    }

    @Override
    public String toString() {
        return kind == LedgerAccountKind.VENUE ? "venue " + venue + " " + asset : kind + " " + asset;
    }
}
