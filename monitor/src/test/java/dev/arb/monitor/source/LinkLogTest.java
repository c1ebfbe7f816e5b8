package dev.arb.monitor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.monitor.model.LinkChange;
import dev.arb.state.VenueState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is told of connections between looks. */
class LinkLogTest {
    private static final Instant NOW = Instant.parse("2026-08-22T02:29:08Z");

    private final LinkLog log = new LinkLog();

    private static Map<String, VenueState> binance(boolean connected, long reconnects) {
        return Map.of(
                "binance",
                new VenueState(
                        Optional.of(connected),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(reconnects),
                        Optional.empty()));
    }

    @Test
    void onlyChangesAreKeptNewestFirst() {
        assertThat(log.look(binance(true, 0), NOW)).isEmpty();
        assertThat(log.look(binance(true, 0), NOW.plusSeconds(1))).isEmpty();
        log.look(binance(false, 0), NOW.plusSeconds(2));

        assertThat(log.look(binance(true, 1), NOW.plusSeconds(3)))
                .containsExactly(
                        new LinkChange(NOW.plusSeconds(3), "binance", Optional.of(true), OptionalLong.of(1)),
                        new LinkChange(NOW.plusSeconds(2), "binance", Optional.of(false), OptionalLong.of(0)));
    }

    @Test
    void aStoreThatSaysNothingForAWhileIsNoChange() {
        log.look(binance(true, 4), NOW);

        assertThat(log.look(Map.of(), NOW.plusSeconds(1))).isEmpty();
        assertThat(log.look(binance(true, 4), NOW.plusSeconds(2))).isEmpty();
    }

    @Test
    void theLogIsBounded() {
        for (int i = 0; i < 500; i++) {
            log.look(binance(i % 2 == 0, i), NOW.plusSeconds(i));
        }

        assertThat(log.look(Map.of(), NOW)).hasSize(50);
    }
}
