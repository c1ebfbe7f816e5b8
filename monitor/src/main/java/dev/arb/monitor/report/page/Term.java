package dev.arb.monitor.report.page;

/** The figures of a report: how each is called, in which unit it is and where it comes from. */
public enum Term {
    // What the run is.
    STATE(
            "State",
            "",
            "Ended: it said so. Crashed: its process is gone. Stale: it writes nothing any more. Else running."),
    MODE("Mode", "", "mock: simulated market. paper, shadow: simulated orders. live: real orders."),
    STRATEGY("Strategy", "", "What decides, as meta.json says."),
    SYMBOLS("Symbols", "", "What is traded, as meta.json says."),
    TIMEFRAME("Timeframe", "", "Interval of the loop; tick: at every market update."),
    STARTED("Started", "UTC", "Wall clock at the start, as meta.json says."),
    ENDED("Ended", "UTC", "Wall clock at the end, as meta.json says."),
    DURATION("Duration", "", "From start to end by the wall clock; until this report when it has not ended."),
    EXIT_REASON("Exit reason", "", "Why it ended, as meta.json says."),
    CLOCK_FROM(
            "Engine clock, first row",
            "UTC",
            "ts_bar of the first row that has one; simulated or recorded time in mock and replayed runs."),
    CLOCK_TO("Engine clock, last row", "UTC", "ts_bar of the last row that has one."),
    ROWS("Rows", "count", "Rows of the run log, of every kind."),
    LOOPS("Loops", "count", "Distinct numbers in column step."),
    DATA("Data", "", "What of the market is real and what is synthetic, as the notes of meta.json say."),
    SEED("Seed", "", "Seed of everything simulated."),
    VERSION("Version", "", "Of the program that ran."),
    NAMESPACE("Namespace", "", "Of its state in the state store."),
    STATE_STORE("State store", "", "Where the run kept its state."),
    RESUMED_FROM("Resumed from", "", "The run that this one continues."),

    // What came of it.
    TRADING_PNL(
            "Trading PnL",
            "KRW",
            "Realised and unrealised PnL after fees: column trading_pnl of the last row that knows it."),
    REALISED_PNL("Realised PnL", "KRW", "Of closed positions, after fees: last realized_pnl of each symbol, added up."),
    UNREALISED_PNL(
            "Unrealised PnL",
            "KRW",
            "What closing the open positions would leave: last known unrealized_pnl of each symbol, added up."),
    REVALUATION(
            "Inventory revaluation",
            "KRW",
            "Change of the equity less trading PnL: the price of what is held, no result of trading. Last known inventory_revaluation."),
    FEES("Fees", "KRW", "What the venues took, valued when it was taken: fees_krw of all positions, added up."),
    EQUITY_START("Equity at start", "KRW", "Cash and all base at mid: first known equity."),
    EQUITY_END("Equity at end", "KRW", "Last known equity."),
    EQUITY_CHANGE("Change of equity", "KRW", "Last known equity less the first."),
    CASH_END("Cash at end", "KRW", "Quote balances of both venues: last known cash."),
    EQUITY_DRAWDOWN(
            "Max drawdown of equity",
            "KRW",
            "Largest fall of the equity below its highest value so far, in per cent of that value too."),
    EQUITY_DRAWDOWN_SPAN(
            "From peak to trough",
            "UTC",
            "When the equity was at the peak before its largest fall, and when at the bottom, by the engine clock."),
    EQUITY_RECOVERED("Recovered", "UTC", "When the equity reached that peak again."),
    TRADING_DRAWDOWN(
            "Max drawdown of trading PnL", "KRW", "Largest fall of trading PnL below its highest value so far."),
    TRADING_DRAWDOWN_SPAN(
            "From peak to trough of trading PnL",
            "UTC",
            "When trading PnL was at the peak before its largest fall, and when at the bottom."),

    // Positions.
    OPENED("Opened", "count", "Positions whose both legs stood: rows position_opened."),
    CLOSED(
            "Closed",
            "count",
            "Positions that are over, those that were unwound before both legs stood among them: rows position_closed."),
    STILL_OPEN("Still open", "count", "Positions with an order or fill and no row position_closed."),
    WON("Won", "count", "Closed positions with a result above zero."),
    LOST("Lost", "count", "Closed positions with a result below zero."),
    WIN_RATE("Won, share", "%", "Won over closed."),
    PROFIT_FACTOR(
            "Profit factor",
            "",
            "Sum of the results above zero over the sum of those below, without sign; unknown without a loss."),
    EXPECTANCY("Expectancy", "KRW", "Mean result of a closed position, after fees."),
    GROSS_GAIN("Sum of gains", "KRW", "Results above zero, added up."),
    GROSS_LOSS("Sum of losses", "KRW", "Results below zero, added up."),
    HOLD_MEDIAN(
            "Held, median",
            "",
            "From both legs standing to the end, by the engine clock; half of the positions no longer than this."),
    HOLD_LONGEST("Held, longest", "", "The longest of these times."),
    OPEN_SHARE("Time with a position", "%", "Share of the engine clock during which a position was open."),
    EXPOSURE_AVERAGE("Exposure, average", "KRW", "Entry notional of what was open, averaged over the engine clock."),
    EXPOSURE_LARGEST("Exposure, largest", "KRW", "Largest entry notional that was open at once."),

    // Orders.
    ORDERS("Orders sent", "count", "Rows of kind order; without kinds the sum of orders_generated."),
    ORDERS_FILLED(
            "Filled in full",
            "count",
            "Orders whose fills add up to their quantity; without kinds the sum of orders_filled."),
    FILL_RATE("Fill rate", "%", "Filled in full over sent."),
    FILLS("Fills", "count", "Rows of kind fill; an order may have several."),
    REJECTED("Rejected", "count", "Orders that a venue refused; without kinds the sum of orders_rejected."),
    UNKNOWN_OUTCOME("Outcome unknown", "count", "Orders without a known answer."),
    CANCELED("Ended not filled in full", "count", "Orders whose remainder was cancelled."),
    HEDGES("Hedge orders", "count", "Orders that closed a lone leg."),
    BLOCKED("Blocked by a check", "count", "Sum of orders_blocked over the loops."),

    // Decisions and edge.
    REFUSALS("Refusals", "count", "Rows of kind refusal: a capacity check begins to block, or a safety check refuses."),
    SAFETY_REFUSALS("Safety refusals", "count", "Refusals of safety checks alone."),
    SKIPPED("Loops skipped", "count", "Loops in which nothing was judged, because data was missing or old."),
    ABOVE_AB(
            "Time above the hurdles, buying on A",
            "%",
            "Share of the engine clock with signal 1: buying on A, selling on B met every hurdle."),
    ABOVE_BA(
            "Time above the hurdles, buying on B",
            "%",
            "Share of the engine clock with signal -1: buying on B, selling on A met every hurdle."),
    HURDLE_SPREAD("Hurdle, gross edge", "bps", "strategy.min_spread_bps of the configuration of the run."),
    HURDLE_NET("Hurdle, net edge", "bps", "strategy.min_net_bps of the configuration of the run."),

    // Risk.
    ALERTS("Alerts", "count", "Rows alert."),
    ALERTS_CRITICAL("Critical alerts", "count", "Alerts of severity critical."),
    ROWS_DROPPED("Rows dropped", "count", "Loop rows that were given up while the disk refused writes.");

    private final String label;
    private final String unit;
    private final String meaning;

    Term(String label, String unit, String meaning) {
        this.label = label;
        this.unit = unit;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** Empty where there is none. */
    public String unit() {
        return unit;
    }

    /** Whether the unit stands beside the figure: a percentage shows its own, a count and a time need none. */
    public boolean isUnitShown() {
        return unit.equals("KRW") || unit.equals("bps");
    }

    /** Where the figure comes from and what it is, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
