package dev.arb.execution;

import java.util.Locale;

/**
 * Why a paper venue refuses an order.
 *
 * @param detail the figures, with units
 */
record PaperRefusal(Code code, String detail) {
    /** The bounded set of reasons; what stands before the colon of the reported reason. */
    enum Code {
        VENUE_DOWN,
        BOOK_INCOMPLETE,
        TICK,
        LOT,
        MIN_QUANTITY,
        MIN_NOTIONAL,
        MAX_NOTIONAL,
        INSUFFICIENT_BALANCE
    }

    /** As it stands in {@link ExecutionReport.Rejected}, for example {@code min_notional: 4000 KRW is below 5000 KRW}. */
    String reason() {
        return code.name().toLowerCase(Locale.ROOT) + ": " + detail;
    }
}
