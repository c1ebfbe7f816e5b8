package dev.arb.execution;

import dev.arb.model.Asset;
import dev.arb.risk.ApprovedOrder;
import java.util.SortedMap;

/**
 * The port to a venue that takes orders: paper, shadow, a real exchange. Calls never wait for the network; answers come
 * back as {@link ExecutionReport}s through {@link #deliverUntil}. Used by the engine's thread only, but
 * for {@link #cancelAll}.
 */
public interface ExecutionVenue extends AutoCloseable {
    /** Index of the venue: 0 is A, 1 is B. */
    int index();

    /** Sends an order at engine time {@code nowNs}. */
    void place(ApprovedOrder order, long nowNs);

    /** Asks to cancel what is left of an order; the order's own {@code Done} report is the answer. */
    void cancel(long orderNo, long nowNs);

    /**
     * Takes back every open order when the engine cannot do it any more. Any thread. A venue whose orders end with this
     * process has nothing to do.
     */
    default void cancelAll() {}

    /**
     * Engine time at which {@link #deliverUntil} has something to do next, or {@link Long#MAX_VALUE}: a known report, or
     * an inner step such as a paper match, which delivers nothing by itself. Market events up to and including that
     * time are applied first.
     */
    long nextReportNs();

    /** Delivers all reports that are due, in order. */
    void deliverUntil(long untilNs, ReportSink sink);

    /** The venue's own view of the balances: asset to E8 amount. Independent of our ledger. */
    SortedMap<Asset, Long> balances();

    @Override
    void close();
}
