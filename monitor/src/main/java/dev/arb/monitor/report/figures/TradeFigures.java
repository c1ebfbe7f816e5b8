package dev.arb.monitor.report.figures;

import dev.arb.monitor.report.series.Distribution;
import dev.arb.monitor.report.series.SumSeries;
import dev.arb.runlog.RowKind;
import dev.arb.runlog.RunLogColumns;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Positions: how many, with which result, held for how long, and the newest and largest of them in full. */
public final class TradeFigures {
    /** More positions than a run can have open; a log that never closes any does not fill the memory. */
    private static final int MOST_OPEN = 1000;

    private static final double PNL_UNIT = 0.01;
    private static final double MICROS_PER_MS = 1000;

    private final Map<Long, OpenTrade> open = new LinkedHashMap<>();
    private final KeptTrades kept = new KeptTrades();
    private final Distribution pnl = new Distribution(PNL_UNIT);
    private final Distribution holdMs = new Distribution(1);
    private final SumSeries pnlOverTime = new SumSeries();
    private final Tally exits = new Tally();
    private final Exposure exposure = new Exposure();
    private BigDecimal gains = BigDecimal.ZERO;
    private BigDecimal losses = BigDecimal.ZERO;
    private BigDecimal closedFees = BigDecimal.ZERO;
    private double openNotional;
    private long opened;
    private long closed;
    private long won;
    private long lost;
    private boolean complete = true;

    void add(ScanRow row) {
        exposure.until(row, openNotional);
        OptionalLong id = row.whole(RunLogColumns.POSITION_ID);
        if (id.isPresent()) {
            if (row.is(RowKind.FILL)) {
                open(id.getAsLong(), row).fill(row);
            } else if (row.is(RowKind.STATE)) {
                state(id.getAsLong(), row);
            }
        }
    }

    private OpenTrade open(long id, ScanRow row) {
        OpenTrade trade = open.get(id);
        if (trade == null) {
            trade = new OpenTrade(id, row.symbol());
            open.put(id, trade);
            if (open.size() > MOST_OPEN) {
                open.remove(open.keySet().iterator().next());
                complete = false;
            }
        }
        return trade;
    }

    private void state(long id, ScanRow row) {
        String event = row.detail("event");
        if (event.equals("position_opened")) {
            OpenTrade trade = open(id, row);
            trade.opened(row);
            opened++;
            openNotional += trade.notional();
        } else if (event.equals("position_closed")) {
            OpenTrade trade = open(id, row);
            open.remove(id);
            openNotional = open.isEmpty() ? 0 : openNotional - trade.notional();
            close(trade.closed(row), row);
        }
        exposure.now(openNotional);
    }

    private void close(Trade trade, ScanRow row) {
        closed++;
        kept.add(trade);
        closedFees = closedFees.add(trade.feesKrw().orElse(BigDecimal.ZERO));
        exits.add(trade.exitReason());
        trade.pnlKrw().ifPresent(result -> result(result, row));
        if (trade.openedAt().isPresent() && trade.closedAt().isPresent()) {
            holdMs.add((trade.closedAt().get() - trade.openedAt().get()) / MICROS_PER_MS);
        }
    }

    private void result(BigDecimal result, ScanRow row) {
        pnl.add(result.doubleValue());
        if (row.hasTime()) {
            pnlOverTime.add(row.atMicros(), result.doubleValue());
        }
        if (result.signum() > 0) {
            won++;
            gains = gains.add(result);
        } else if (result.signum() < 0) {
            lost++;
            losses = losses.add(result);
        }
    }

    /** Positions whose both legs stood. */
    public long opened() {
        return opened;
    }

    /** Positions that are over, those that never stood with both legs among them. */
    public long closed() {
        return closed;
    }

    public long won() {
        return won;
    }

    public long lost() {
        return lost;
    }

    /** Sum of the results above zero. */
    public BigDecimal gains() {
        return gains;
    }

    /** Sum of the results below zero, as a number below zero. */
    public BigDecimal losses() {
        return losses;
    }

    /** Fees of all positions, those that are open among them. */
    public BigDecimal fees() {
        BigDecimal sum = closedFees;
        for (OpenTrade trade : open.values()) {
            sum = sum.add(trade.soFar().feesKrw().orElse(BigDecimal.ZERO));
        }
        return sum;
    }

    /** Results of the positions that are over. */
    public Distribution pnl() {
        return pnl;
    }

    /** From both legs standing to the end, in milliseconds. */
    public Distribution holdMs() {
        return holdMs;
    }

    public SumSeries pnlOverTime() {
        return pnlOverTime;
    }

    public Tally exits() {
        return exits;
    }

    public Exposure exposure() {
        return exposure;
    }

    /** The newest and the largest positions that are over. */
    public KeptTrades kept() {
        return kept;
    }

    /** Positions that are not over. */
    public List<Trade> open() {
        return open.values().stream().map(OpenTrade::soFar).toList();
    }

    /** Whether every position was followed to its end; false when more were open than a run can have. */
    public boolean isComplete() {
        return complete;
    }
}
