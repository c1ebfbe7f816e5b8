package dev.arb.execution;

import static dev.arb.execution.PaperFixtures.order;
import static dev.arb.execution.PaperFixtures.reportsUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.execution.ExecutionReport.Done;
import dev.arb.execution.ExecutionReport.Fill;
import dev.arb.execution.ExecutionReport.Rejected;
import dev.arb.model.Asset;
import dev.arb.model.Fixed;
import dev.arb.model.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What every venue behind {@link ExecutionVenue} does. The venue under test is number 1, Binance's BTCUSDT, with 1000
 * USDT and 1 BTC, a taker fee of 10 bps, and the book it is given.
 */
abstract class ExecutionVenueContract {
    static final Map<Asset, Long> BALANCES =
            Map.of(PaperFixtures.USDT, Fixed.parse("1000"), PaperFixtures.BTC, Fixed.parse("1"));

    private final PaperBook book = PaperBook.numbered().bid("60000", "0.5").ask("60010", "0.5");
    private final ExecutionVenue venue = create(book);

    abstract ExecutionVenue create(PaperBook liveBook);

    @Test
    void isQuietUntilAnOrderIsPlaced() {
        assertThat(venue.index()).isEqualTo(1);
        assertThat(venue.nextReportNs()).isEqualTo(Long.MAX_VALUE);
        assertThat(reportsUntil(venue, Long.MAX_VALUE)).isEmpty();
        assertThat(venue.balances()).isEqualTo(BALANCES);
    }

    @Test
    void answersFillsThenExactlyOneEnd() {
        venue.place(order(1, 1, Side.SELL, "0.7", "60000"), 100);
        List<ExecutionReport> reports = reportsUntil(venue, Long.MAX_VALUE);

        assertThat(reports).hasSize(2);
        assertThat(reports.getFirst()).isInstanceOfSatisfying(Fill.class, fill -> {
            assertThat(fill.quantityE8()).isEqualTo(Fixed.parse("0.5"));
            assertThat(fill.feeE8()).isEqualTo(Fixed.parse("30"));
            assertThat(fill.feeAsset()).isEqualTo(PaperFixtures.USDT);
        });
        assertThat(reports.getLast())
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.filledE8()).isEqualTo(Fixed.parse("0.5")));
        assertThat(reports).allSatisfy(report -> assertThat(report.timeNs()).isGreaterThanOrEqualTo(100));
        assertThat(venue.nextReportNs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void deliversNothingBeforeItsTime() {
        venue.place(order(1, 1, Side.SELL, "0.1", "60000"), 100);
        assertThat(reportsUntil(venue, 99)).isEmpty();
        assertThat(venue.nextReportNs()).isGreaterThanOrEqualTo(100);
    }

    @Test
    void reportsCarryTheIndexOfTheVenue() {
        venue.place(order(1, 1, Side.SELL, "0.1", "60000"), 100);
        List<Integer> venues = new ArrayList<>();
        venue.deliverUntil(Long.MAX_VALUE, (index, report) -> venues.add(index));
        assertThat(venues).isNotEmpty().containsOnly(1);
    }

    @Test
    void aRefusalIsTheOnlyAnswerAndTouchesNoBalance() {
        venue.place(order(1, 1, Side.SELL, "1.5", "60000"), 100);
        assertThat(reportsUntil(venue, Long.MAX_VALUE)).hasSize(1).first().isInstanceOf(Rejected.class);
        assertThat(venue.balances()).isEqualTo(BALANCES);
    }

    @Test
    void aCancelOfAFinishedOrderIsNotAnsweredTwice() {
        venue.place(order(1, 1, Side.SELL, "0.7", "60000"), 100);
        reportsUntil(venue, Long.MAX_VALUE);
        venue.cancel(1, 200);
        assertThat(reportsUntil(venue, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void balancesAreASnapshotThatNobodyElseCanChange() {
        Map<Asset, Long> before = venue.balances();
        venue.place(order(1, 1, Side.SELL, "0.5", "60000"), 100);
        reportsUntil(venue, Long.MAX_VALUE);
        assertThat(before).isEqualTo(BALANCES);
        assertThat(venue.balances())
                .containsEntry(PaperFixtures.BTC, Fixed.parse("0.5"))
                .containsEntry(PaperFixtures.USDT, Fixed.parse("30970"));
    }
}
