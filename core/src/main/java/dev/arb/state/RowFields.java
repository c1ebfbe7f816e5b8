package dev.arb.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The fields of every hash. Writers and readers both take them from here; those of {@code metrics:live} are
 * {@link Metric}. {@code *_pct} are per cent, {@code fill_rate} and {@code utilization_rate} 0 to 1.
 */
public final class RowFields {
    private RowFields() {}

    /** Fields that several rows have. */
    public static final class Common {
        public static final Field<String> SYMBOL = Field.text("symbol");
        public static final Field<Instant> TIMESTAMP = Field.time("timestamp");
        public static final Field<BigDecimal> QUANTITY = Field.decimal("quantity");
        public static final Field<String> SIDE = Field.text("side");
        public static final Field<BigDecimal> BUY_PRICE = Field.decimal("buy_price");
        public static final Field<BigDecimal> SELL_PRICE = Field.decimal("sell_price");
        public static final Field<BigDecimal> PNL_PCT = Field.decimal("pnl_pct");
        public static final Field<String> STATE = Field.text("state");

        private Common() {}
    }

    /** {@link Row#PRICE}. */
    public static final class Price {
        public static final Field<BigDecimal> BID = Field.decimal("bid");
        public static final Field<BigDecimal> ASK = Field.decimal("ask");
        public static final Field<BigDecimal> MID = Field.decimal("mid");

        private Price() {}
    }

    /** {@link Row#SIGNAL}. */
    public static final class Signal {
        public static final Field<String> BUY_EXCHANGE = Field.text("buy_exchange");
        public static final Field<String> SELL_EXCHANGE = Field.text("sell_exchange");
        public static final Field<BigDecimal> SPREAD = Field.decimal("spread");
        public static final Field<BigDecimal> SPREAD_PCT = Field.decimal("spread_pct");

        private Signal() {}
    }

    /** {@link Row#ORDER}. */
    public static final class Order {
        public static final Field<String> ORDER_ID = Field.text("order_id");
        public static final Field<String> EXCHANGE = Field.text("exchange");
        public static final Field<BigDecimal> PRICE = Field.decimal("price");
        public static final Field<String> STATUS = Field.text("status");
        public static final Field<BigDecimal> FILLED_QUANTITY = Field.decimal("filled_quantity");
        public static final Field<BigDecimal> FILL_RATE = Field.decimal("fill_rate");
        public static final Field<Instant> CREATED_AT = Field.time("created_at");
        public static final Field<Instant> UPDATED_AT = Field.time("updated_at");

        private Order() {}
    }

    /** {@link Row#POSITION}. */
    public static final class Position {
        public static final Field<BigDecimal> ENTRY_PRICE = Field.decimal("entry_price");
        public static final Field<BigDecimal> CURRENT_PRICE = Field.decimal("current_price");
        public static final Field<BigDecimal> PNL = Field.decimal("pnl");

        private Position() {}
    }

    /** {@link Row#EXECUTION}. */
    public static final class Execution {
        public static final Field<String> BUY_ORDER_ID = Field.text("buy_order_id");
        public static final Field<String> SELL_ORDER_ID = Field.text("sell_order_id");
        public static final Field<BigDecimal> GROSS_PNL = Field.decimal("gross_pnl");
        public static final Field<BigDecimal> NET_PNL = Field.decimal("net_pnl");
        public static final Field<BigDecimal> FEES = Field.decimal("fees");

        private Execution() {}
    }

    /** {@link Row#PORTFOLIO}. */
    public static final class Portfolio {
        public static final Field<BigDecimal> TOTAL_BALANCE = Field.decimal("total_balance");
        public static final Field<BigDecimal> AVAILABLE_BALANCE = Field.decimal("available_balance");
        public static final Field<BigDecimal> TOTAL_POSITION_VALUE = Field.decimal("total_position_value");
        public static final Field<BigDecimal> UTILIZATION_RATE = Field.decimal("utilization_rate");

        private Portfolio() {}
    }

    /** {@link Row#RUN}. */
    public static final class Run {
        public static final Field<String> RUN_ID = Field.text("run_id");
        public static final Field<Instant> STARTED_AT = Field.time("started_at");
        public static final Field<Instant> ENDED_AT = Field.time("ended_at");
        public static final Field<String> EXIT_REASON = Field.text("exit_reason");
        public static final Field<String> TRADING_STATE = Field.text("trading_state");
        public static final Field<String> TRADING_STATE_REASON = Field.text("trading_state_reason");
        public static final Field<String> HOST = Field.text("host");
        public static final Field<Long> PID = Field.whole("pid");

        private Run() {}
    }

    /** {@link Row#VENUE}. */
    public static final class Venue {
        public static final Field<Boolean> CONNECTED = Field.flag("connected");
        public static final Field<Instant> LAST_MESSAGE_AT = Field.time("last_message_at");
        public static final Field<BigDecimal> MESSAGES_PER_S = Field.decimal("messages_per_s");
        public static final Field<Long> RECONNECTS = Field.whole("reconnects");
        public static final Field<BigDecimal> CLOCK_OFFSET_MS = Field.decimal("clock_offset_ms");

        private Venue() {}
    }

    /** {@link Row#FX}. */
    public static final class Fx {
        public static final Field<BigDecimal> KRW_PER_USDT = Field.decimal("krw_per_usdt");
        public static final Field<String> KRW_PER_USDT_SOURCE = Field.text("krw_per_usdt_source");
        public static final Field<Instant> KRW_PER_USDT_AT = Field.time("krw_per_usdt_at");
        public static final Field<BigDecimal> USD_KRW_OFFICIAL = Field.decimal("usd_krw_official");
        public static final Field<String> USD_KRW_SOURCE = Field.text("usd_krw_source");
        public static final Field<Instant> USD_KRW_AT = Field.time("usd_krw_at");
        public static final Field<BigDecimal> PREMIUM_TRADABLE_BPS = Field.decimal("premium_tradable_bps");
        public static final Field<BigDecimal> PREMIUM_OFFICIAL_BPS = Field.decimal("premium_official_bps");

        private Fx() {}
    }

    /** {@link Row#ROUTE}. */
    public static final class Route {
        public static final Field<BigDecimal> EDGE_BPS = Field.decimal("edge_bps");
        public static final Field<BigDecimal> NET_BPS = Field.decimal("net_bps");
        public static final Field<BigDecimal> HURDLE_BPS = Field.decimal("hurdle_bps");

        private Route() {}
    }

    /** {@link Row#LIMITS}: two fields a check. */
    public static final class Limits {
        private static final String OBSERVED = ".observed";
        private static final String LIMIT = ".limit";

        private Limits() {}

        public static Field<BigDecimal> observed(String check) {
            return Field.decimal(check + OBSERVED);
        }

        public static Field<BigDecimal> limit(String check) {
            return Field.decimal(check + LIMIT);
        }

        /** The check of either field; empty for a field of another name. */
        static Optional<String> checkOf(String field) {
            for (String ending : List.of(OBSERVED, LIMIT)) {
                if (field.endsWith(ending) && field.length() > ending.length()) {
                    return Optional.of(field.substring(0, field.length() - ending.length()));
                }
            }
            return Optional.empty();
        }
    }

    /** The JSON in each field of {@link Row#ALERTS}. */
    public static final class Alert {
        public static final Field<String> SEVERITY = Field.text("severity");
        public static final Field<Instant> SINCE = Field.time("since");
        public static final Field<String> MESSAGE = Field.text("message");

        private Alert() {}
    }

    /** {@link Row#TUNING_SESSION}, {@link Row#TUNING_RESULT}, and the JSON in {@link Row#TUNING_TRIALS}. */
    public static final class Tuning {
        public static final Field<Long> INDEX_VERSION = Field.whole("index_version");
        public static final Field<Long> TOTAL_ITERATIONS = Field.whole("total_iterations");
        public static final Field<String> OBJECTIVE = Field.text("objective");
        public static final Field<String> DIRECTION = Field.text("direction");
        public static final Field<String> METHOD = Field.text("method");
        public static final Field<Long> SEED = Field.whole("seed");
        public static final Field<Instant> STARTED_AT = Field.time("started_at");
        public static final Field<Instant> ENDED_AT = Field.time("ended_at");
        public static final Field<Instant> UPDATED_AT = Field.time("updated_at");
        public static final Field<String> SESSION_ID = Field.text("session_id");
        public static final Field<String> WORKER_ID = Field.text("worker_id");
        public static final Field<Long> ITERATION = Field.whole("iteration");
        public static final Field<String> STATUS = Field.text("status");
        /** Of the objective. */
        public static final Field<BigDecimal> VALUE = Field.decimal("value");

        private static final String PARAMETER = "param.";
        private static final String METRIC = "metric.";
        private static final String BLOCK = "block.";

        private Tuning() {}

        public static Field<String> parameter(String name) {
            return Field.text(PARAMETER + name);
        }

        /** With its value in a result; in a session it is there when any of its results has it. */
        public static Field<BigDecimal> metric(String name) {
            return Field.decimal(METRIC + name);
        }

        /** In a session it is there when the hash of trials exists. */
        public static String block(String block) {
            return BLOCK + block;
        }

        public static Optional<String> parameterOf(String field) {
            return after(PARAMETER, field).flatMap(Codec.TEXT::read);
        }

        public static Optional<String> metricOf(String field) {
            return after(METRIC, field).flatMap(Codec.TEXT::read);
        }

        public static Optional<String> blockOf(String field) {
            return after(BLOCK, field);
        }

        private static Optional<String> after(String beginning, String field) {
            return field.startsWith(beginning) ? Optional.of(field.substring(beginning.length())) : Optional.empty();
        }
    }

    /** The JSON of {@link Row#RUNNER}, and of the lock file. */
    public static final class Runner {
        public static final Field<String> RUN_ID = Field.text("run_id");
        public static final Field<String> HOST = Field.text("host");
        public static final Field<Long> PID = Field.whole("pid");
        public static final Field<Long> FENCE = Field.whole("fence");

        private Runner() {}
    }
}
