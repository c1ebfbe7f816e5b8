package dev.arb.execution;

import static dev.arb.execution.PaperFixtures.BINANCE_BTC;
import static dev.arb.execution.PaperFixtures.BTC;
import static dev.arb.execution.PaperFixtures.FIVE_BPS;
import static dev.arb.execution.PaperFixtures.KRW;
import static dev.arb.execution.PaperFixtures.TEN_BPS;
import static dev.arb.execution.PaperFixtures.UPBIT_BTC;
import static dev.arb.execution.PaperFixtures.USDT;
import static dev.arb.execution.PaperFixtures.order;
import static dev.arb.execution.PaperFixtures.reportsUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.execution.ExecutionReport.Done;
import dev.arb.execution.ExecutionReport.Fill;
import dev.arb.execution.ExecutionReport.Rejected;
import dev.arb.model.Asset;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected figures are worked out by hand from the exchanges' rules. */
class PaperVenueTest {
    private static final long END = Long.MAX_VALUE;

    private final PaperBook book = PaperBook.numbered();

    private PaperVenue binance(String usdt, String btc, PaperLatency latency) {
        return venue(1, BINANCE_BTC, TEN_BPS, latency, Map.of(USDT, Fixed.parse(usdt), BTC, Fixed.parse(btc)));
    }

    private PaperVenue upbit(String krw, String btc) {
        return venue(0, UPBIT_BTC, FIVE_BPS, PaperLatency.NONE, Map.of(KRW, Fixed.parse(krw), BTC, Fixed.parse(btc)));
    }

    private PaperVenue venue(
            int index, Instrument instrument, long fee, PaperLatency latency, Map<Asset, Long> balances) {
        return new PaperVenue(index, List.of(instrument), symbol -> book, fee, latency, balances);
    }

    @Test
    void aPurchaseOnBinancePaysItsFeeInTheBaseItReceives() {
        book.ask("60000", "0.2").ask("60001", "1");
        PaperVenue venue = binance("60000", "0", PaperLatency.NONE);
        venue.place(order(1, 7, Side.BUY, "0.5", "60001"), 10);

        assertThat(reportsUntil(venue, 10))
                .containsExactly(
                        new Fill(7, 10, Fixed.parse("0.2"), Fixed.parse("60000"), Fixed.parse("0.0002"), BTC),
                        new Fill(7, 10, Fixed.parse("0.3"), Fixed.parse("60001"), Fixed.parse("0.0003"), BTC),
                        new Done(7, 10, Fixed.parse("0.5")));
        assertThat(venue.balances())
                .containsEntry(USDT, Fixed.parse("29999.7"))
                .containsEntry(BTC, Fixed.parse("0.4995"));
    }

    @Test
    void aPurchaseOnUpbitPaysItsFeeInKrwOnTop() {
        book.ask("85000000", "1");
        PaperVenue venue = upbit("1000000", "0");
        venue.place(order(0, 1, Side.BUY, "0.01", "85001000"), 0);

        assertThat(reportsUntil(venue, 0))
                .containsExactly(
                        new Fill(1, 0, Fixed.parse("0.01"), Fixed.parse("85000000"), Fixed.parse("425"), KRW),
                        new Done(1, 0, Fixed.parse("0.01")));
        assertThat(venue.balances()).containsEntry(KRW, Fixed.parse("149575")).containsEntry(BTC, Fixed.parse("0.01"));
    }

    @Test
    void aSalePaysItsFeeOutOfTheProceedsOnBothVenues() {
        book.bid("85000000", "1");
        PaperVenue upbit = upbit("0", "0.01");
        upbit.place(order(0, 1, Side.SELL, "0.01", "85000000"), 0);
        reportsUntil(upbit, 0);
        assertThat(upbit.balances()).containsEntry(KRW, Fixed.parse("849575")).containsEntry(BTC, 0L);

        book.clear().bid("60000", "1");
        PaperVenue binance = binance("0", "0.01", PaperLatency.NONE);
        binance.place(order(1, 1, Side.SELL, "0.01", "60000"), 0);
        reportsUntil(binance, 0);
        assertThat(binance.balances()).containsEntry(USDT, Fixed.parse("599.4")).containsEntry(BTC, 0L);
    }

    @Test
    void anOrderIsMatchedAgainstTheBookAtItsArrivalNotAtItsDecision() {
        book.ask("60000", "1");
        PaperVenue venue = binance("100000", "0", PaperLatency.fixed(50, 20));
        venue.place(order(1, 1, Side.BUY, "0.5", "60100"), 1000);
        assertThat(venue.nextReportNs()).isEqualTo(1050);

        book.clear().ask("60050", "1");
        assertThat(reportsUntil(venue, 1050)).isEmpty();
        assertThat(venue.nextReportNs()).isEqualTo(1070);

        book.clear().ask("60099", "1");
        assertThat(reportsUntil(venue, 1069)).isEmpty();
        assertThat(reportsUntil(venue, 1070))
                .first()
                .isEqualTo(new Fill(1, 1070, Fixed.parse("0.5"), Fixed.parse("60050"), Fixed.parse("0.0005"), BTC));
        assertThat(venue.nextReportNs()).isEqualTo(END);
    }

    @Test
    void whatTheLimitForbidsIsCancelled() {
        book.ask("60000", "0.1").ask("60010", "1");
        PaperVenue venue = binance("100000", "0", PaperLatency.NONE);
        venue.place(order(1, 1, Side.BUY, "0.5", "60009.99"), 0);

        assertThat(reportsUntil(venue, 0)).last().isEqualTo(new Done(1, 0, Fixed.parse("0.1")));
    }

    @Test
    void anEmptySideFillsNothingAndIsNoRefusal() {
        book.bid("60000", "1");
        PaperVenue venue = binance("100000", "0", PaperLatency.NONE);
        venue.place(order(1, 1, Side.BUY, "0.5", "60009.99"), 0);

        assertThat(reportsUntil(venue, 0)).containsExactly(new Done(1, 0, 0));
    }

    @Test
    void volumeThatWeTookIsGoneUntilTheBookChanges() {
        book.ask("60000", "0.3").bid("59999", "0.3");
        PaperVenue venue = binance("100000", "1", PaperLatency.NONE);
        venue.place(order(1, 1, Side.BUY, "0.2", "60000"), 0);
        venue.place(order(1, 2, Side.BUY, "0.2", "60000"), 0);
        venue.place(order(1, 3, Side.SELL, "0.2", "59999"), 0);
        venue.place(order(1, 4, Side.BUY, "0.2", "60000"), 0);
        assertThat(doneE8(venue)).containsExactly("0.2", "0.1", "0.2", "0");

        book.changed();
        venue.place(order(1, 5, Side.BUY, "0.2", "60000"), 1);
        assertThat(doneE8(venue)).containsExactly("0.2");
    }

    @Test
    void aBookWithoutNumbersIsToldApartByItsReceiveTime() {
        PaperBook timed = PaperBook.timed().ask("85000000", "0.01");
        PaperVenue venue = new PaperVenue(
                0,
                List.of(UPBIT_BTC),
                symbol -> timed,
                FIVE_BPS,
                PaperLatency.NONE,
                Map.of(KRW, Fixed.parse("10000000")));
        venue.place(order(0, 1, Side.BUY, "0.01", "85000000"), 0);
        venue.place(order(0, 2, Side.BUY, "0.01", "85000000"), 0);
        assertThat(doneE8(venue)).containsExactly("0.01", "0");

        timed.changed();
        venue.place(order(0, 3, Side.BUY, "0.01", "85000000"), 0);
        assertThat(doneE8(venue)).containsExactly("0.01");
    }

    private static List<String> doneE8(ExecutionVenue venue) {
        List<String> filled = new ArrayList<>();
        for (ExecutionReport report : reportsUntil(venue, END)) {
            if (report instanceof Done done) {
                filled.add(Fixed.format(done.filledE8()));
            }
        }
        return filled;
    }

    @Test
    void upbitLocksTheFeeAtTheLimitPriceOnTop() {
        book.ask("85000000", "1");
        PaperVenue justEnough = upbit("855427.5", "0");
        justEnough.place(order(0, 1, Side.BUY, "0.01", "85500000"), 0);
        assertThat(reportsUntil(justEnough, 0)).last().isEqualTo(new Done(1, 0, Fixed.parse("0.01")));

        PaperVenue oneUnitShort = upbit("855427.49999999", "0");
        oneUnitShort.place(order(0, 1, Side.BUY, "0.01", "85500000"), 0);
        assertThat(reportsUntil(oneUnitShort, 0))
                .containsExactly(new Rejected(1, 0, "insufficient_balance: needs 855427.5 KRW, has 855427.49999999"));
        assertThat(oneUnitShort.balances()).containsEntry(KRW, Fixed.parse("855427.49999999"));
    }

    @Test
    void aCancelNeverBringsASecondAnswer() {
        book.ask("60000", "1");
        PaperVenue venue = binance("100000", "0", PaperLatency.fixed(50, 20));
        venue.place(order(1, 1, Side.BUY, "0.5", "60000"), 0);
        venue.cancel(1, 10);
        assertThat(reportsUntil(venue, END)).hasSize(2).last().isEqualTo(new Done(1, 70, Fixed.parse("0.5")));
        venue.cancel(1, 80);
        assertThat(reportsUntil(venue, END)).isEmpty();
        assertThat(venue.cancelsTooLate()).isEqualTo(2);
    }

    @Test
    void aSinkMayPlaceWhileItIsBeingServed() {
        book.ask("60000", "1");
        PaperVenue venue = binance("100000", "0", PaperLatency.NONE);
        venue.place(order(1, 1, Side.BUY, "0.5", "60000"), 0);
        List<Long> finished = new ArrayList<>();
        venue.deliverUntil(0, (index, report) -> {
            if (report instanceof Done done && done.orderNo() == 1) {
                venue.place(order(1, 2, Side.BUY, "0.5", "60000"), 0);
            }
            if (report instanceof Done done) {
                finished.add(done.orderNo());
            }
        });
        assertThat(finished).containsExactly(1L, 2L);
    }

    @Test
    void atOneTimeAReportGoesOutBeforeAnArrivalIsMatched() {
        book.ask("60000", "1");
        PaperVenue venue = binance("100000", "0", PaperLatency.fixed(10, 10));
        venue.place(order(1, 1, Side.BUY, "0.5", "60000"), 0);
        venue.place(order(1, 2, Side.BUY, "0.5", "60000"), 10);
        List<Long> usdtE8 = new ArrayList<>();
        venue.deliverUntil(20, (index, report) -> usdtE8.add(venue.balances().get(USDT)));

        assertThat(usdtE8).containsOnly(Fixed.parse("70000"));
        assertThat(venue.balances()).containsEntry(USDT, Fixed.parse("40000"));
    }

    @Test
    void anOrderForAnotherVenueIsAFaultOfTheCaller() {
        PaperVenue venue = binance("1", "0", PaperLatency.NONE);
        assertThatThrownBy(() -> venue.place(order(0, 1, Side.BUY, "0.5", "60000"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("order 1 is for venue 0");
    }
}
