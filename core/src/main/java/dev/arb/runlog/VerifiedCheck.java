package dev.arb.runlog;

/**
 * What one check of {@link RunVerifier} found.
 *
 * @param name of the check: {@code files}, {@code hash_chain}, {@code order}, {@code ledger}, {@code trades}, {@code
 *     totals}, {@code meta}
 * @param result whether it holds
 * @param message what was looked at, or where it first does not hold; one sentence without control characters
 */
public record VerifiedCheck(String name, Result result, String message) {

    /** Makes foreign texts printable. */
    public VerifiedCheck {
        message = RunIds.printable(message);
    }

    /** Whether a check holds. */
    public enum Result {
        /** It holds. */
        OK,
        /** It does not. */
        BROKEN,
        /** The run does not hold what is needed to tell. */
        UNKNOWN
    }

    static VerifiedCheck ok(String name, String message) {
        return new VerifiedCheck(name, Result.OK, message);
    }

    static VerifiedCheck broken(String name, String message) {
        return new VerifiedCheck(name, Result.BROKEN, message);
    }

    static VerifiedCheck unknown(String name, String message) {
        return new VerifiedCheck(name, Result.UNKNOWN, message);
    }
}
