package dev.arb.state;

import dev.arb.state.RowFields.Venue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Row#VENUE}: the connection to an exchange. */
public record VenueState(
        Optional<Boolean> connected,
        Optional<Instant> lastMessageAt,
        Optional<BigDecimal> messagesPerS,
        Optional<Long> reconnects,
        Optional<BigDecimal> clockOffsetMs) {

    static VenueState read(Map<String, String> hash) {
        return new VenueState(
                Venue.CONNECTED.in(hash),
                Venue.LAST_MESSAGE_AT.in(hash),
                Venue.MESSAGES_PER_S.in(hash),
                Venue.RECONNECTS.in(hash),
                Venue.CLOCK_OFFSET_MS.in(hash));
    }

    Map<String, String> write() {
        Map<String, String> hash = new LinkedHashMap<>();
        Venue.CONNECTED.put(hash, connected);
        Venue.LAST_MESSAGE_AT.put(hash, lastMessageAt);
        Venue.MESSAGES_PER_S.put(hash, messagesPerS);
        Venue.RECONNECTS.put(hash, reconnects);
        Venue.CLOCK_OFFSET_MS.put(hash, clockOffsetMs);
        return hash;
    }
}
