package dev.arb.market;

import dev.arb.model.VenueId;

/** An exchange that did not answer after its retries. The message names it, what was tried and what to check. */
public final class VenueUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param reason what the last attempt met */
    public VenueUnreachableException(VenueId venue, String address, String reason) {
        super("cannot reach " + venue + " at " + address + " (" + reason + "); check the network and exchanges." + venue
                + " in the configuration");
    }
}
