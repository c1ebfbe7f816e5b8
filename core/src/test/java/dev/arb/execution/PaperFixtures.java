package dev.arb.execution;

import dev.arb.model.Asset;
import dev.arb.model.Currency.Krw;
import dev.arb.model.Currency.Usdt;
import dev.arb.model.FeeRule;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.OrderRequest;
import dev.arb.model.Purpose;
import dev.arb.model.Side;
import dev.arb.model.TickTable;
import dev.arb.model.VenueId;
import dev.arb.risk.Approvals;
import dev.arb.risk.ApprovedOrder;
import java.util.ArrayList;
import java.util.List;

/** Instruments, orders and report collecting shared by the tests of paper venues. */
final class PaperFixtures {
    static final Asset BTC = Asset.of("BTC");
    static final Asset KRW = Krw.KRW.asset();
    static final Asset USDT = Usdt.USDT.asset();
    static final long FIVE_BPS = 50_000;
    static final long TEN_BPS = 100_000;

    static final Instrument UPBIT_BTC = new Instrument(
            VenueId.UPBIT,
            "KRW-BTC",
            BTC,
            Krw.KRW,
            FeeRule.QUOTE,
            TickTable.uniform("1000"),
            1,
            1,
            Fixed.parse("5000"),
            Fixed.parse("1000000000"));

    static final Instrument BINANCE_BTC = new Instrument(
            VenueId.BINANCE,
            "BTCUSDT",
            BTC,
            Usdt.USDT,
            FeeRule.RECEIVED,
            TickTable.uniform("0.01"),
            Fixed.parse("0.00001"),
            Fixed.parse("0.00001"),
            Fixed.parse("5"),
            Fixed.parse("9000000"));

    private PaperFixtures() {}

    static ApprovedOrder order(int venue, long no, Side side, String quantity, String limit) {
        return order(venue, no, side, Fixed.parse(quantity), Fixed.parse(limit));
    }

    static ApprovedOrder order(int venue, long no, Side side, long quantityE8, long limitE8) {
        return Approvals.of(new OrderRequest(
                no, ClientOrderId.of("run", no, 0, 1), 0, venue, side, quantityE8, limitE8, Purpose.OPEN, no, 0, 1));
    }

    static List<ExecutionReport> reportsUntil(ExecutionVenue venue, long untilNs) {
        List<ExecutionReport> reports = new ArrayList<>();
        venue.deliverUntil(untilNs, (index, report) -> reports.add(report));
        return reports;
    }
}
