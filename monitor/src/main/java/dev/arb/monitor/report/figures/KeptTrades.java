package dev.arb.monitor.report.figures;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/** The few positions that a report shows in full. */
public final class KeptTrades {
    private static final int NEWEST = 50;
    private static final int LARGEST = 5;
    private static final Comparator<Trade> BY_RESULT = Comparator.comparing(
                    (Trade trade) -> trade.pnlKrw().orElse(BigDecimal.ZERO))
            .thenComparing(Trade::positionId);

    private final Deque<Trade> newest = new ArrayDeque<>();
    private final PriorityQueue<Trade> gains = new PriorityQueue<>(BY_RESULT);
    private final PriorityQueue<Trade> losses = new PriorityQueue<>(BY_RESULT.reversed());

    void add(Trade trade) {
        newest.addFirst(trade);
        if (newest.size() > NEWEST) {
            newest.removeLast();
        }
        int sign = trade.pnlKrw().map(BigDecimal::signum).orElse(0);
        if (sign != 0) {
            PriorityQueue<Trade> side = sign > 0 ? gains : losses;
            side.add(trade);
            if (side.size() > LARGEST) {
                side.remove();
            }
        }
    }

    /** The newest first. */
    public List<Trade> newest() {
        return List.copyOf(newest);
    }

    /** The largest first. */
    public List<Trade> largestGains() {
        return sorted(gains, BY_RESULT.reversed());
    }

    /** The largest first. */
    public List<Trade> largestLosses() {
        return sorted(losses, BY_RESULT);
    }

    private static List<Trade> sorted(PriorityQueue<Trade> trades, Comparator<Trade> order) {
        List<Trade> sorted = new ArrayList<>(trades);
        sorted.sort(order);
        return sorted;
    }
}
