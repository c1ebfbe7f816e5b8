package dev.arb.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.OrderRequest;
import dev.arb.model.Side;
import dev.arb.risk.ApprovedOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShadowVenueTest extends ExecutionVenueContract {
    private static ExecutionVenue paper(PaperBook liveBook) {
        return new PaperVenueContractTest().create(liveBook);
    }

    @Override
    ExecutionVenue create(PaperBook liveBook) {
        return new ShadowVenue(paper(liveBook), (order, nowNs) -> {});
    }

    @Test
    void tellsWhatItWouldPlaceBeforeAnythingComesOfIt() {
        List<OrderRequest> told = new ArrayList<>();
        ShadowVenue venue =
                new ShadowVenue(paper(PaperBook.numbered().bid("60000", "1")), (order, nowNs) -> told.add(order));
        ApprovedOrder order = PaperFixtures.order(1, 1, Side.SELL, "0.5", "60000");
        venue.place(order, 100);

        assertThat(told).containsExactly(order.request());
        assertThat(PaperFixtures.reportsUntil(venue, Long.MAX_VALUE)).hasSize(2);
    }
}
