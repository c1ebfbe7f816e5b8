package dev.arb.runlog;

import dev.arb.runlog.RunLogColumn.DecimalColumn;
import dev.arb.runlog.RunLogColumn.DoubleColumn;
import dev.arb.runlog.RunLogColumn.FlagColumn;
import dev.arb.runlog.RunLogColumn.IntColumn;
import dev.arb.runlog.RunLogColumn.KindColumn;
import dev.arb.runlog.RunLogColumn.LongColumn;
import dev.arb.runlog.RunLogColumn.TextColumn;
import dev.arb.runlog.RunLogColumn.TimeColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of {@code events.parquet} in their order; the one place where the schema is written down. */
public final class RunLogColumns {

    private static final Registry REGISTRY = new Registry();

    // What every program of this kind writes.
    /** Number of the loop; the rows of one loop share it, and it never falls. */
    public static final LongColumn STEP = REGISTRY.wholeNumber("step", false);
    /** The engine's clock. */
    public static final TimeColumn TS_BAR = REGISTRY.time("ts_bar");
    /** The wall clock. */
    public static final TimeColumn TS_EVENT = REGISTRY.time("ts_event");
    /** Mid of venue A in its quote asset. */
    public static final DoubleColumn PRICE = REGISTRY.real("price");

    public static final DoubleColumn OPEN = REGISTRY.real("open");
    public static final DoubleColumn HIGH = REGISTRY.real("high");
    public static final DoubleColumn LOW = REGISTRY.real("low");
    public static final DoubleColumn CLOSE = REGISTRY.real("close");
    public static final DoubleColumn VOLUME = REGISTRY.real("volume");
    /** Signed base on venue A of what is open. */
    public static final DoubleColumn POSITION_SIZE = REGISTRY.real("position_size");
    /** Quote balances of both venues in KRW. */
    public static final DoubleColumn CASH = REGISTRY.real("cash");
    /** Cash and base at mid, in KRW. */
    public static final DoubleColumn EQUITY = REGISTRY.real("equity");

    public static final DoubleColumn REALIZED_PNL = REGISTRY.real("realized_pnl");
    public static final DoubleColumn UNREALIZED_PNL = REGISTRY.real("unrealized_pnl");
    /** −1, 0 or 1. */
    public static final IntColumn SIGNAL = REGISTRY.integer("signal");

    public static final FlagColumn SIGNAL_CHANGED = REGISTRY.flag("signal_changed");
    public static final IntColumn ORDERS_GENERATED = REGISTRY.integer("orders_generated");
    public static final IntColumn ORDERS_FILLED = REGISTRY.integer("orders_filled");
    public static final IntColumn ORDERS_REJECTED = REGISTRY.integer("orders_rejected");
    public static final IntColumn ORDERS_BLOCKED = REGISTRY.integer("orders_blocked");
    public static final FlagColumn RISK_ALLOWED = REGISTRY.flag("risk_allowed");
    /** Reasons of the refusals, "; " between. */
    public static final TextColumn RISK_REASONS = REGISTRY.text("risk_reasons", false, true);

    // What the row is.
    public static final KindColumn KIND = REGISTRY.kind("kind");
    /** The engine's event number. */
    public static final LongColumn SEQ = REGISTRY.wholeNumber("seq", false);

    public static final TextColumn SYMBOL = REGISTRY.word("symbol");
    public static final LongColumn POSITION_ID = REGISTRY.wholeNumber("position_id", true);
    /** open, close, hedge or cancel. */
    public static final TextColumn PURPOSE = REGISTRY.word("purpose");

    public static final TextColumn EXIT_REASON = REGISTRY.word("exit_reason");
    public static final TextColumn VENUE = REGISTRY.word("venue");
    public static final TextColumn ORDER_ID = REGISTRY.text("order_id", true, false);
    public static final TextColumn LEG = REGISTRY.word("leg");
    public static final TextColumn SIDE = REGISTRY.word("side");
    /** Exact, in the base asset. */
    public static final DecimalColumn QTY = REGISTRY.decimal("qty");
    /** Exact, in the venue's quote asset. */
    public static final DecimalColumn FILL_PRICE = REGISTRY.decimal("fill_price");
    /** Exact, in {@link #FEE_ASSET}. */
    public static final DecimalColumn FEE = REGISTRY.decimal("fee");

    public static final TextColumn FEE_ASSET = REGISTRY.word("fee_asset");

    // What the strategy saw and decided.
    public static final DoubleColumn BID_A = REGISTRY.real("bid_a");
    public static final DoubleColumn ASK_A = REGISTRY.real("ask_a");
    public static final DoubleColumn BID_B = REGISTRY.real("bid_b");
    public static final DoubleColumn ASK_B = REGISTRY.real("ask_b");
    /** KRW for one USDT. */
    public static final DoubleColumn FX_RATE = REGISTRY.real("fx_rate");

    public static final LongColumn FX_AGE_MS = REGISTRY.wholeNumber("fx_age_ms", true);
    /** Edge of buying on A and selling on B, in bps. */
    public static final DoubleColumn EDGE_AB_BPS = REGISTRY.real("edge_ab_bps");
    /** Edge of buying on B and selling on A, in bps. */
    public static final DoubleColumn EDGE_BA_BPS = REGISTRY.real("edge_ba_bps");

    public static final DoubleColumn NET_EDGE_BPS = REGISTRY.real("net_edge_bps");
    public static final TextColumn DECISION = REGISTRY.word("decision");
    public static final TextColumn DECISION_REASON = REGISTRY.word("decision_reason");
    public static final DoubleColumn COST_FEE_A_BPS = REGISTRY.real("cost_fee_a_bps");
    public static final DoubleColumn COST_FEE_B_BPS = REGISTRY.real("cost_fee_b_bps");
    public static final DoubleColumn COST_SLIPPAGE_BPS = REGISTRY.real("cost_slippage_bps");
    public static final DoubleColumn COST_EXIT_EDGE_BPS = REGISTRY.real("cost_exit_edge_bps");
    public static final DoubleColumn TRADING_PNL = REGISTRY.real("trading_pnl");
    public static final DoubleColumn INVENTORY_REVALUATION = REGISTRY.real("inventory_revaluation");
    public static final LongColumn LOOP_TIME_US = REGISTRY.wholeNumber("loop_time_us", true);
    public static final LongColumn BOOK_AGE_A_MS = REGISTRY.wholeNumber("book_age_a_ms", true);
    public static final LongColumn BOOK_AGE_B_MS = REGISTRY.wholeNumber("book_age_b_ms", true);

    /** A compact JSON text with what has no column. */
    public static final TextColumn DETAIL = REGISTRY.text("detail", true, false);

    /** All columns in the order of the file. */
    public static final List<RunLogColumn> ALL = List.copyOf(REGISTRY.columns);

    static final int CELLS = REGISTRY.cells;
    static final int TEXTS = REGISTRY.texts;

    private static final Map<String, RunLogColumn> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(RunLogColumn::columnName, column -> column));

    private RunLogColumns() {}

    /** @return the column of that name in the file; empty when it is none of these */
    public static Optional<RunLogColumn> named(String columnName) {
        return Optional.ofNullable(BY_NAME.get(columnName));
    }

    /** @return a number below {@link #CELLS} + {@link #TEXTS} that is this column's alone */
    static int indexOf(RunLogColumn column) {
        return column instanceof TextColumn ? CELLS + column.slot() : column.slot();
    }

    /** Numbers the cells and text slots in the order of declaration. */
    private static final class Registry {
        private final List<RunLogColumn> columns = new ArrayList<>();
        private int cells;
        private int texts;

        LongColumn wholeNumber(String name, boolean nullable) {
            return add(new LongColumn(name, cells++, nullable));
        }

        IntColumn integer(String name) {
            return add(new IntColumn(name, cells++));
        }

        FlagColumn flag(String name) {
            return add(new FlagColumn(name, cells++));
        }

        DoubleColumn real(String name) {
            return add(new DoubleColumn(name, cells++));
        }

        TimeColumn time(String name) {
            return add(new TimeColumn(name, cells++));
        }

        DecimalColumn decimal(String name) {
            return add(new DecimalColumn(name, cells++));
        }

        KindColumn kind(String name) {
            return add(new KindColumn(name, cells++));
        }

        TextColumn word(String name) {
            return text(name, true, true);
        }

        TextColumn text(String name, boolean nullable, boolean repeating) {
            return add(new TextColumn(name, texts++, nullable, repeating));
        }

        private <C extends RunLogColumn> C add(C column) {
            columns.add(column);
            return column;
        }
    }
}
