package dev.arb.execution;

import static dev.arb.execution.PaperFixtures.BINANCE_BTC;
import static dev.arb.execution.PaperFixtures.BTC;
import static dev.arb.execution.PaperFixtures.TEN_BPS;
import static dev.arb.execution.PaperFixtures.USDT;
import static dev.arb.execution.PaperFixtures.order;
import static dev.arb.execution.PaperFixtures.reportsUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.execution.ExecutionReport.Rejected;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.Side;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperRefusalTest {
    private final PaperBook book = PaperBook.numbered().bid("60000", "5").ask("60000.01", "5");
    private final PaperVenue venue = new PaperVenue(
            1,
            List.of(BINANCE_BTC),
            symbol -> book,
            TEN_BPS,
            PaperLatency.NONE,
            Map.of(USDT, Fixed.parse("1000"), BTC, Fixed.parse("0.5")));

    @AfterEach
    void balancesAreUntouched() {
        assertThat(venue.balances()).isEqualTo(Map.of(USDT, Fixed.parse("1000"), BTC, Fixed.parse("0.5")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BUY  | 0.001   | 60000.015 | tick: limit 60000.015 USDT is not a multiple of the tick 0.01",
                "BUY  | 0.00101001 | 60001  | lot: quantity 0.00101001 BTC is not a multiple of the lot 0.00001",
                "BUY  | 0.00008 | 60001     | min_notional: 4.80008 USDT is below 5 USDT",
                "BUY  | 150.00001 | 60000   | max_notional: 150.00001 BTC at 60000 USDT is above 9000000 USDT",
                "SELL | 92233720368 | 92233720368 | max_notional: 92233720368 BTC at 92233720368 USDT is above 9000000 USDT",
                "BUY  | 0.01667 | 60000     | insufficient_balance: needs 1000.2 USDT, has 1000",
                "SELL | 0.50001 | 60000     | insufficient_balance: needs 0.50001 BTC, has 0.5",
            })
    void namesTheRuleAndTheFigures(Side side, String quantity, String limit, String reason) {
        venue.place(order(1, 1, side, quantity, limit), 0);
        assertThat(reportsUntil(venue, 0)).containsExactly(new Rejected(1, 0, reason));
    }

    @Test
    void anOrderThatIsTooSmallForTheVenueIsRefused() {
        PaperVenue coarse = new PaperVenue(
                1,
                List.of(new Instrument(
                        BINANCE_BTC.venue(),
                        BINANCE_BTC.wireSymbol(),
                        BTC,
                        BINANCE_BTC.quote(),
                        BINANCE_BTC.feeRule(),
                        BINANCE_BTC.ticks(),
                        BINANCE_BTC.lotE8(),
                        Fixed.parse("0.01"),
                        0,
                        BINANCE_BTC.maxNotionalE8())),
                symbol -> book,
                TEN_BPS,
                PaperLatency.NONE,
                Map.of());
        coarse.place(order(1, 1, Side.BUY, "0.00999", "60000"), 0);
        assertThat(reportsUntil(coarse, 0))
                .containsExactly(new Rejected(1, 0, "min_quantity: quantity 0.00999 BTC is below 0.01 BTC"));
    }

    @Test
    void anIncompleteBookRefuses() {
        book.incomplete();
        venue.place(order(1, 1, Side.BUY, "0.001", "60001"), 0);
        assertThat(reportsUntil(venue, 0))
                .containsExactly(new Rejected(1, 0, "book_incomplete: the book of BTCUSDT is not complete"));
    }

    @Test
    void aCrossedBookRefuses() {
        book.clear().bid("60002", "1").ask("60001", "1");
        venue.place(order(1, 1, Side.BUY, "0.001", "60001"), 0);
        assertThat(reportsUntil(venue, 0))
                .containsExactly(
                        new Rejected(1, 0, "book_incomplete: the book of BTCUSDT is crossed, bid 60002, ask 60001"));
    }

    @Test
    void aVenueThatIsDownRefusesUntilItIsBack() {
        venue.setReachable(false);
        venue.place(order(1, 1, Side.BUY, "0.001", "60001"), 0);
        assertThat(reportsUntil(venue, 0)).containsExactly(new Rejected(1, 0, "venue_down: binance takes no orders"));
        venue.setReachable(true);
        venue.place(order(1, 2, Side.BUY, "0.001", "59999"), 0);
        assertThat(reportsUntil(venue, 0)).containsExactly(new ExecutionReport.Done(2, 0, 0));
    }
}
