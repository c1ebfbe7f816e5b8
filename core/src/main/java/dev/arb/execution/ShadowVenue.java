package dev.arb.execution;

import dev.arb.model.Asset;
import dev.arb.model.OrderRequest;
import dev.arb.risk.ApprovedOrder;
import java.util.SortedMap;

/**
 * Shadow mode: tells a listener what would be placed, and lets another venue, the paper one, say what would have come
 * of it.
 */
public final class ShadowVenue implements ExecutionVenue {
    /** Hears of each order before it goes to the venue behind. On the engine's thread: it must not wait. */
    @FunctionalInterface
    public interface Listener {
        void wouldPlace(OrderRequest order, long nowNs);
    }

    private final ExecutionVenue behind;
    private final Listener listener;

    public ShadowVenue(ExecutionVenue behind, Listener listener) {
        this.behind = behind;
        this.listener = listener;
    }

    @Override
    public int index() {
        return behind.index();
    }

    @Override
    public void place(ApprovedOrder order, long nowNs) {
        listener.wouldPlace(order.request(), nowNs);
        behind.place(order, nowNs);
    }

    @Override
    public void cancel(long orderNo, long nowNs) {
        behind.cancel(orderNo, nowNs);
    }

    @Override
    public void cancelAll() {
        behind.cancelAll();
    }

    @Override
    public long nextReportNs() {
        return behind.nextReportNs();
    }

    @Override
    public void deliverUntil(long untilNs, ReportSink sink) {
        behind.deliverUntil(untilNs, sink);
    }

    @Override
    public SortedMap<Asset, Long> balances() {
        return behind.balances();
    }

    @Override
    public void close() {
        behind.close();
    }
}
