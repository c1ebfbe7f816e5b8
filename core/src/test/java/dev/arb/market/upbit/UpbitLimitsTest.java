package dev.arb.market.upbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.net.ClockEstimate;
import dev.arb.market.net.ConnectionLimits;
import dev.arb.market.net.ReplyHeaders;
import dev.arb.time.SimulatedClock;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpbitLimitsTest {
    private static final long SECOND_NS = 1_000_000_000L;

    private final SimulatedClock clock = new SimulatedClock(1_764_150_000L * SECOND_NS);
    private final ClockEstimate venueClock = new ClockEstimate();
    private final UpbitLimits limits = new UpbitLimits(
            new UpbitSettings(
                    URI.create("http://127.0.0.1"),
                    URI.create("ws://127.0.0.1"),
                    UpbitFormat.SIMPLE,
                    10,
                    5,
                    5,
                    100,
                    SECOND_NS,
                    new ConnectionLimits(2 * SECOND_NS, SECOND_NS, 30 * SECOND_NS, 1 << 20)),
            venueClock,
            clock);

    private long read(Map<String, String> headers) {
        ReplyHeaders.Lookup lookup = name -> Optional.ofNullable(headers.get(name));
        return limits.read(200, lookup, clock.nowNs(), clock.nowNs());
    }

    private long acquire() {
        return limits.budget().acquire(UpbitLimits.ORDER_BOOK, 1);
    }

    @Test
    void whatTheExchangeSaysIsLeftOfASecondIsTakenOver() {
        assertThat(acquire()).isZero();
        read(Map.of("Remaining-Req", "group=orderbook; min=599; sec=0"));

        assertThat(acquire()).isPositive();
        clock.moveTo(clock.nowNs() + 2 * SECOND_NS);
        assertThat(acquire()).isZero();
    }

    @Test
    void anotherGroupsRestIsNotOurs() {
        read(Map.of("Remaining-Req", "group=ticker; min=599; sec=0"));

        assertThat(acquire()).isZero();
    }

    @Test
    void anotherProgramsUseDoesNotGiveMoreThanOurOwnCount() {
        for (int i = 0; i < 10; i++) {
            assertThat(acquire()).isZero();
        }
        assertThat(acquire()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sec=0", "group=orderbook", "group=orderbook; sec=-1", "group=orderbook; sec=99999999999"})
    void aHeaderThatMakesNoSenseChangesNothing(String header) {
        assertThat(read(Map.of("Remaining-Req", header, "Date", header))).isZero();

        assertThat(acquire()).isZero();
        assertThat(venueClock.offset()).isEmpty();
    }

    @Test
    void theDateIsTheExchangesTimeToASecond() {
        read(Map.of("Date", "Wed, 26 Nov 2025 09:40:05 GMT"));

        assertThat(venueClock.offset().orElseThrow().offsetNs()).isEqualTo(5 * SECOND_NS + SECOND_NS / 2);
        assertThat(venueClock.offset().orElseThrow().uncertaintyNs()).isEqualTo(SECOND_NS / 2);
    }
}
