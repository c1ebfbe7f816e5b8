package dev.arb.execution;

import static dev.arb.execution.PaperFixtures.BTC;
import static dev.arb.execution.PaperFixtures.KRW;
import static dev.arb.execution.PaperFixtures.order;
import static dev.arb.execution.PaperFixtures.reportsUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.execution.ExecutionReport.Done;
import dev.arb.execution.ExecutionReport.Fill;
import dev.arb.model.Currency.Krw;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.Side;
import dev.arb.model.TickTable;
import dev.arb.model.VenueId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Five fills worth 0.52 to 0.56 of a unit (10<sup>-8</sup>) each, which round up to a whole one: together dearer than
 * the 2.8 units that the order is worth at its limit.
 */
class PaperRoundingTest {
    private static final long HALF = Fixed.ONE / 2;
    private static final long LEVEL_E8 = Fixed.parse("0.0016");
    private static final Instrument CHEAP = new Instrument(
            VenueId.UPBIT, "KRW-BTC", BTC, Krw.KRW, FeeRule.QUOTE, TickTable.uniform("0.00000007"), 1, 1, 0, Fixed.ONE);

    private final PaperBook book = PaperBook.timed()
            .askE8(322, LEVEL_E8)
            .askE8(329, LEVEL_E8)
            .askE8(336, LEVEL_E8)
            .askE8(343, LEVEL_E8)
            .askE8(350, LEVEL_E8);

    private PaperVenue venue(long feeE4Bps, long krwE8) {
        return new PaperVenue(0, List.of(CHEAP), symbol -> book, feeE4Bps, PaperLatency.NONE, Map.of(KRW, krwE8));
    }

    @Test
    void theWalkEndsWhereTheLockedAmountDoes() {
        PaperVenue venue = venue(0, 10);
        venue.place(order(0, 1, Side.BUY, 5 * LEVEL_E8, 350), 0);

        assertThat(reportsUntil(venue, 0)).hasSize(4).last().isEqualTo(new Done(1, 0, 3 * LEVEL_E8));
        assertThat(venue.balances()).containsEntry(KRW, 7L).containsEntry(BTC, 3 * LEVEL_E8);
    }

    /** Three units are locked for the value and two, a half of it rounded up, for the fee. */
    @Test
    void feesNeverExceedWhatWasLockedForThem() {
        PaperVenue venue = venue(HALF, 5);
        venue.place(order(0, 1, Side.BUY, 5 * LEVEL_E8, 350), 0);
        List<Long> fees = new ArrayList<>();
        venue.deliverUntil(0, (index, report) -> {
            if (report instanceof Fill fill) {
                fees.add(fill.feeE8());
            }
        });

        assertThat(fees).containsExactly(1L, 1L, 0L);
        assertThat(venue.balances()).containsEntry(KRW, 0L);
    }
}
