package dev.arb.market.net;

import java.util.Optional;

/**
 * Reads what a venue's answers tell in their headers: how much of its limits is used, its time, how long a ban lasts.
 * Called on the threads of callers, several at a time.
 */
@FunctionalInterface
public interface ReplyHeaders {
    ReplyHeaders NONE = (status, headers, sentNs, receivedNs) -> 0;

    /** The first value of a header, its name in any case. */
    @FunctionalInterface
    interface Lookup {
        Optional<String> first(String name);
    }

    /**
     * @param status of any answer, also of a refusal
     * @return how long the venue wants to be left alone, nanoseconds; 0 where it does not say
     */
    long read(int status, Lookup headers, long sentNs, long receivedNs);
}
