package dev.arb.monitor.report.figures;

import dev.arb.runlog.RowView;
import dev.arb.runlog.RunLogColumn;
import dev.arb.runlog.RunLogColumns;
import java.util.List;

/** All figures of a run. Rows are added oldest first; the figures may be read at any time. */
public final class RunFigures {
    /** The columns that the figures are taken from. */
    public static final List<RunLogColumn> COLUMNS = List.of(
            RunLogColumns.STEP,
            RunLogColumns.TS_BAR,
            RunLogColumns.CASH,
            RunLogColumns.EQUITY,
            RunLogColumns.REALIZED_PNL,
            RunLogColumns.UNREALIZED_PNL,
            RunLogColumns.SIGNAL,
            RunLogColumns.ORDERS_GENERATED,
            RunLogColumns.ORDERS_FILLED,
            RunLogColumns.ORDERS_REJECTED,
            RunLogColumns.ORDERS_BLOCKED,
            RunLogColumns.RISK_ALLOWED,
            RunLogColumns.RISK_REASONS,
            RunLogColumns.KIND,
            RunLogColumns.SYMBOL,
            RunLogColumns.POSITION_ID,
            RunLogColumns.PURPOSE,
            RunLogColumns.EXIT_REASON,
            RunLogColumns.VENUE,
            RunLogColumns.ORDER_ID,
            RunLogColumns.LEG,
            RunLogColumns.SIDE,
            RunLogColumns.QTY,
            RunLogColumns.FILL_PRICE,
            RunLogColumns.FEE,
            RunLogColumns.FEE_ASSET,
            RunLogColumns.FX_AGE_MS,
            RunLogColumns.EDGE_AB_BPS,
            RunLogColumns.EDGE_BA_BPS,
            RunLogColumns.NET_EDGE_BPS,
            RunLogColumns.DECISION,
            RunLogColumns.DECISION_REASON,
            RunLogColumns.TRADING_PNL,
            RunLogColumns.INVENTORY_REVALUATION,
            RunLogColumns.LOOP_TIME_US,
            RunLogColumns.BOOK_AGE_A_MS,
            RunLogColumns.BOOK_AGE_B_MS,
            RunLogColumns.DETAIL);

    private final SpanFigures span = new SpanFigures();
    private final MoneyFigures money = new MoneyFigures();
    private final TradeFigures trades = new TradeFigures();
    private final OrderFigures orders = new OrderFigures();
    private final DecisionFigures decisions = new DecisionFigures();
    private final RefusalFigures refusals = new RefusalFigures();
    private final EdgeFigures edges = new EdgeFigures();
    private final LatencyFigures latency = new LatencyFigures();
    private final EventFigures events = new EventFigures();

    /** Takes a row in; nothing of it is kept. */
    public void add(RowView view) {
        ScanRow row = new ScanRow(view);
        span.add(row);
        money.add(row);
        trades.add(row);
        orders.add(row);
        decisions.add(row);
        refusals.add(row);
        edges.add(row);
        latency.add(row);
        events.add(row);
    }

    public SpanFigures span() {
        return span;
    }

    public MoneyFigures money() {
        return money;
    }

    public TradeFigures trades() {
        return trades;
    }

    public OrderFigures orders() {
        return orders;
    }

    public DecisionFigures decisions() {
        return decisions;
    }

    public RefusalFigures refusals() {
        return refusals;
    }

    public EdgeFigures edges() {
        return edges;
    }

    public LatencyFigures latency() {
        return latency;
    }

    public EventFigures events() {
        return events;
    }
}
