package dev.arb.monitor.model;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a run may do, as far as it is known.
 *
 * @param state {@code ACTIVE}, {@code REDUCING} or {@code HALTED}
 * @param reason why it may not do everything
 * @param armed whether real orders can be sent
 * @param breakerOpen whether the circuit breaker lets nothing open
 * @param breakerTriggers how often the breaker has opened in this run
 */
public record Permission(
        Optional<String> state,
        Optional<String> reason,
        Optional<Boolean> armed,
        Optional<Boolean> breakerOpen,
        OptionalLong breakerTriggers) {
    /** Nothing is known. */
    public static final Permission UNKNOWN = new Permission(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());

    /** The same, with what another source knows where this one knows nothing. */
    public Permission or(Permission other) {
        return new Permission(
                state.or(other::state),
                state.isPresent() ? reason : other.reason,
                armed.or(other::armed),
                breakerOpen.or(other::breakerOpen),
                breakerTriggers.isPresent() ? breakerTriggers : other.breakerTriggers);
    }
}
