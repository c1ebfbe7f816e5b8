package dev.arb.monitor.report.figures;

import dev.arb.runlog.RowKind;
import dev.arb.runlog.RunLogColumns;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Orders and what became of them. */
public final class OrderFigures {
    /** Orders of which fills may still come; more than a run has at work at once. */
    private static final int MOST_FOLLOWED = 4096;

    private static final int MOST_VENUES = 20;
    private static final int MOST_ASSETS = 50;

    private final Map<String, FollowedOrder> followed = new LinkedHashMap<>();
    private final Map<String, VenueFigures> venues = new LinkedHashMap<>();
    private final Map<String, BigDecimal> feesByAsset = new LinkedHashMap<>();
    private final Tally purposes = new Tally();
    private final Tally rejectReasons = new Tally();
    private final Tally cancelReasons = new Tally();
    private long filledInFull;
    private long rejected;
    private long unknown;
    private long canceled;
    private long generatedByLoops;
    private long filledByLoops;
    private long rejectedByLoops;
    private long blockedByLoops;

    void add(ScanRow row) {
        if (row.is(RowKind.LOOP)) {
            loop(row);
        } else if (row.is(RowKind.ORDER)) {
            order(row);
        } else if (row.is(RowKind.FILL)) {
            fill(row);
        } else if (row.is(RowKind.REJECT)) {
            reject(row);
        } else if (row.is(RowKind.CANCEL) && !row.detail("status").isEmpty()) {
            canceled++;
            cancelReasons.add(row.detail("reason"));
        }
    }

    private void loop(ScanRow row) {
        generatedByLoops += row.whole(RunLogColumns.ORDERS_GENERATED).orElse(0);
        filledByLoops += row.whole(RunLogColumns.ORDERS_FILLED).orElse(0);
        rejectedByLoops += row.whole(RunLogColumns.ORDERS_REJECTED).orElse(0);
        blockedByLoops += row.whole(RunLogColumns.ORDERS_BLOCKED).orElse(0);
    }

    private void order(ScanRow row) {
        purposes.add(row.text(RunLogColumns.PURPOSE));
        venue(row).ordered();
        FollowedOrder order =
                new FollowedOrder(row.exact(RunLogColumns.QTY).orElse(BigDecimal.ZERO), row.exactDetail("touch"));
        followed.put(row.text(RunLogColumns.ORDER_ID), order);
        if (followed.size() > MOST_FOLLOWED) {
            followed.remove(followed.keySet().iterator().next());
        }
    }

    private void fill(ScanRow row) {
        fee(row);
        FollowedOrder order = followed.get(row.text(RunLogColumns.ORDER_ID));
        venue(row).filled(row, order);
        if (order != null && order.isFilledBy(row.exact(RunLogColumns.QTY).orElse(BigDecimal.ZERO))) {
            filledInFull++;
            followed.remove(row.text(RunLogColumns.ORDER_ID));
        }
    }

    private void fee(ScanRow row) {
        String asset = row.text(RunLogColumns.FEE_ASSET);
        if (row.exact(RunLogColumns.FEE).isPresent()
                && (feesByAsset.size() < MOST_ASSETS || feesByAsset.containsKey(asset))) {
            feesByAsset.merge(asset, row.exact(RunLogColumns.FEE).get(), BigDecimal::add);
        }
    }

    private void reject(ScanRow row) {
        if (row.detail("status").equals("UNKNOWN")) {
            unknown++;
        } else {
            rejected++;
        }
        rejectReasons.add(row.detail("reason"));
    }

    private VenueFigures venue(ScanRow row) {
        String name = row.text(RunLogColumns.VENUE);
        boolean full = venues.size() >= MOST_VENUES && !venues.containsKey(name);
        return venues.computeIfAbsent(full ? Tally.OTHERS : name, VenueFigures::new);
    }

    /** Orders sent, by what they were for. */
    public Tally purposes() {
        return purposes;
    }

    /** Orders whose fills add up to their quantity. */
    public long filledInFull() {
        return filledInFull;
    }

    public long rejected() {
        return rejected;
    }

    /** Orders without a known answer. */
    public long unknown() {
        return unknown;
    }

    /** Orders that ended before they were filled in full. */
    public long canceled() {
        return canceled;
    }

    public Tally rejectReasons() {
        return rejectReasons;
    }

    public Tally cancelReasons() {
        return cancelReasons;
    }

    /** Each venue in the order of its first order. */
    public Iterable<VenueFigures> venues() {
        return venues.values();
    }

    /** What venues took, each asset apart. */
    public Map<String, BigDecimal> feesByAsset() {
        return Map.copyOf(feesByAsset);
    }

    /** Sum of {@code orders_generated}: what a program without order rows tells. */
    public long generatedByLoops() {
        return generatedByLoops;
    }

    /** Sum of {@code orders_filled}. */
    public long filledByLoops() {
        return filledByLoops;
    }

    /** Sum of {@code orders_rejected}. */
    public long rejectedByLoops() {
        return rejectedByLoops;
    }

    /** Sum of {@code orders_blocked}. */
    public long blockedByLoops() {
        return blockedByLoops;
    }
}
