package dev.arb.market.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.fx.OfficialQuote;
import dev.arb.market.net.LoopbackHttp;
import dev.arb.market.net.LoopbackHttp.Reply;
import dev.arb.market.net.Until;
import dev.arb.model.Fixed;
import dev.arb.time.SimulatedClock;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asks a real server on loopback. */
class OfficialRateTest {
    private static final long EVERY_NS = TimeUnit.SECONDS.toNanos(60);

    private final LoopbackHttp server =
            new LoopbackHttp().on("/latest", request -> Reply.ok("{\"rates\":{\"KRW\":1393.5}}"));
    private final SimulatedClock clock = new SimulatedClock(1_000_000_000L);
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final OfficialRate rate = rate(EVERY_NS);

    private OfficialRate rate(long everyNs) {
        URI url = URI.create(server.uri() + "/latest?key=hush");
        return new OfficialRate(
                new OfficialRateSettings(url, "/rates/KRW", "bank", everyNs),
                clock,
                (venue, sentence) -> notes.add(venue + ": " + sentence));
    }

    @AfterEach
    void close() {
        rate.close();
        server.close();
    }

    @Test
    void anAnswerIsARateWithItsSourceAndTime() {
        assertThat(rate.latest()).isEmpty();

        rate.ask();

        assertThat(rate.latest())
                .contains(new OfficialQuote(Fixed.parse("1393.5"), "bank", clock.nowNs(), 10 * EVERY_NS));
        assertThat(server.requests().get(0).query("key")).isEqualTo("hush");
        assertThat(notes).isEmpty();
    }

    @Test
    void failuresKeepTheLastRateAndAreToldOnceUntilTheyEnd() {
        rate.ask();
        OfficialQuote last = rate.latest().orElseThrow();
        clock.moveTo(clock.nowNs() + EVERY_NS);
        server.failNext(Reply.of(403, Map.of(), "bad key hush"));
        server.failNext(Reply.of(500, Map.of(), ""));
        server.failNext(Reply.ok("{\"rates\":{\"KRW\":-1}}"));
        server.failNext(Reply.ok("x".repeat(2 << 20)));
        for (int i = 0; i < 4; i++) {
            rate.ask();
        }

        assertThat(rate.latest()).contains(last);
        assertThat(last.ageNs(clock.nowNs())).isEqualTo(EVERY_NS);
        assertThat(notes).containsExactly("fx: no official USD/KRW rate from bank: HTTP 403");

        rate.ask();
        assertThat(rate.latest().orElseThrow().receivedNs()).isEqualTo(clock.nowNs());
        assertThat(notes).hasSize(2).last().isEqualTo("fx: bank tells the official USD/KRW rate again");
    }

    @Test
    void aRateOlderThanTenIntervalsSaysNothingOfNow() {
        rate.ask();
        OfficialQuote quote = rate.latest().orElseThrow();

        assertThat(quote.isFresh(clock.nowNs() + 10 * EVERY_NS)).isTrue();
        assertThat(quote.isFresh(clock.nowNs() + 10 * EVERY_NS + 1)).isFalse();
    }

    @Test
    void itAsksAgainAndAgainUntilItIsClosed() {
        try (OfficialRate often = rate(TimeUnit.MILLISECONDS.toNanos(1)).start()) {
            Until.holds("several questions", () -> server.requests("/latest") > 3);
            assertThat(often.latest()).isPresent();
        }
        assertThat(notes).isEmpty();
    }
}
