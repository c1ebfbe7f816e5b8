package dev.arb.run;

import java.util.Optional;

/**
 * One thing that was looked at before a run.
 *
 * @param name of the check, {@code binance.clock_offset_ms} and such
 * @param observed what was found, with its unit in the name; empty when nothing could be
 * @param limit what it is held against; empty where there is no limit
 * @param message one sentence for people
 */
public record SetupCheck(
        String name, Status status, Optional<String> observed, Optional<String> limit, String message) {
    /** How a check ended. */
    public enum Status {
        OK,
        FAILED,
        /** The exchange, or the store, was not reached at all. */
        UNREACHABLE,
        /** It could not be looked at, because something before it failed. */
        UNKNOWN
    }

    public static SetupCheck ok(String name, String observed, String message) {
        return new SetupCheck(name, Status.OK, Optional.of(observed), Optional.empty(), message);
    }

    public static SetupCheck without(String name, Status status, String message) {
        return new SetupCheck(name, status, Optional.empty(), Optional.empty(), message);
    }
}
