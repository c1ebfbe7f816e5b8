package dev.arb.engine;

import dev.arb.execution.ExecutionReport;
import dev.arb.execution.ExecutionVenue;
import dev.arb.execution.ReportSink;
import dev.arb.model.Asset;
import dev.arb.risk.ApprovedOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;

/** A paper venue with a will of its own: it can refuse, be slow, be deaf, or lose what it is sent. */
final class WilfulVenue implements ExecutionVenue {
    /** How the next orders are treated. */
    enum Mood {
        NORMAL,
        /** Refuses. */
        REJECTING,
        /** Keeps the order; a cancel ends it without a fill. */
        SLOW,
        /** Answers neither orders nor cancels. */
        DEAF,
        /** Nobody knows what became of the order. */
        LOSING
    }

    private final ExecutionVenue paper;
    private final Queue<ExecutionReport> own = new ArrayDeque<>();
    private final List<Long> kept = new ArrayList<>();
    final List<Long> cancelled = new ArrayList<>();
    Mood mood = Mood.NORMAL;

    WilfulVenue(ExecutionVenue paper) {
        this.paper = paper;
    }

    @Override
    public int index() {
        return paper.index();
    }

    @Override
    public void place(ApprovedOrder order, long nowNs) {
        long no = order.request().orderNo();
        switch (mood) {
            case NORMAL -> paper.place(order, nowNs);
            case REJECTING -> own.add(new ExecutionReport.Rejected(no, nowNs, "the venue is in a bad mood"));
            case SLOW -> kept.add(no);
            case DEAF -> {}
            case LOSING -> own.add(new ExecutionReport.Unknown(no, nowNs, "connection lost"));
        }
    }

    @Override
    public void cancel(long orderNo, long nowNs) {
        cancelled.add(orderNo);
        if (kept.remove(orderNo)) {
            own.add(new ExecutionReport.Done(orderNo, nowNs, 0));
        } else {
            paper.cancel(orderNo, nowNs);
        }
    }

    @Override
    public long nextReportNs() {
        ExecutionReport next = own.peek();
        return Math.min(next == null ? Long.MAX_VALUE : next.timeNs(), paper.nextReportNs());
    }

    @Override
    public void deliverUntil(long untilNs, ReportSink sink) {
        while (!own.isEmpty() && own.peek().timeNs() <= untilNs) {
            sink.onReport(index(), own.remove());
        }
        paper.deliverUntil(untilNs, sink);
    }

    @Override
    public SortedMap<Asset, Long> balances() {
        return paper.balances();
    }

    @Override
    public void close() {
        paper.close();
    }
}
