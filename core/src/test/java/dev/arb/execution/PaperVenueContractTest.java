package dev.arb.execution;

import java.util.List;

class PaperVenueContractTest extends ExecutionVenueContract {
    @Override
    ExecutionVenue create(PaperBook liveBook) {
        return new PaperVenue(
                1,
                List.of(PaperFixtures.BINANCE_BTC),
                symbol -> liveBook,
                PaperFixtures.TEN_BPS,
                PaperLatency.fixed(30, 20),
                BALANCES);
    }
}
