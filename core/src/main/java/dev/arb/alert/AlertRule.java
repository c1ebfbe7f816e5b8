package dev.arb.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is watched. Each rule has one opener, which alone raises and clears it; docs/reference/alerts.md is held against
 * this list.
 */
public enum AlertRule {
    MAX_DAILY_LOSS_KRW(Opener.ENGINE, 0, "the loss of the day has reached its limit; the run ends"),
    MAX_TOTAL_LOSS_KRW(Opener.ENGINE, 0, "the loss since the first entry has reached its limit; the run ends"),
    CIRCUIT_BREAKER(Opener.ENGINE, 0, "realised losses of the window have started a cool-down"),
    UNHEDGED_LEG(Opener.ENGINE, 2, "a position holds base on one leg without a counterpart"),
    LATE_ORDER(Opener.ENGINE, 2, "an order had no final answer in time and is cancelled"),
    UNRESOLVED_ORDER(Opener.ENGINE, 0, "it is not known what became of an order"),
    UNEXPECTED_REPORT(Opener.ENGINE, 0, "a venue reported on an order that is not on its way"),
    IMPLAUSIBLE_EDGE(
            Opener.ENGINE, 5, "an edge is too large to be true and is taken for a data fault; one alert a symbol"),
    /** What the engine may come to tell of besides. */
    ENGINE(Opener.ENGINE, 0, "another fault of which the engine tells"),
    RUN_LOG_WRITE(Opener.RUN_LOG, 0, "a file of the run log cannot be written; nothing is lost yet"),
    RUN_LOG_ROWS_DROPPED(Opener.RUN_LOG, 0, "the run log gives up loop rows"),
    MARKET_RECORDING_WRITE(Opener.RECORDING, 0, "the market's frames cannot be written"),
    WATCHDOG(Opener.WATCHDOG, 0, "the watchdog's level is above OK"),
    RESOURCES(Opener.WATCHDOG, 0, "the process uses more of the machine than it may"),
    LARGE_LOSS(Opener.RULES, 0, "one trade lost more than alerts.trade_loss_krw"),
    RUN_LOSS(Opener.RULES, 10, "the run has lost more than alerts.run_loss_krw"),
    DRAWDOWN(Opener.RULES, 10, "the trading PnL has fallen far below its highest value"),
    DAILY_LOSS_NEAR_LIMIT(Opener.RULES, 10, "the loss of the day comes near its limit"),
    BLOCKED_ORDERS(Opener.RULES, 60, "checks refuse many orders"),
    ORDER_REJECTS(Opener.RULES, 0, "venues reject many orders"),
    NO_EVENTS(Opener.RULES, 0, "the engine has handled no event for a long time"),
    STALE_DATA(Opener.RULES, 5, "a venue has been silent for too long; one alert a venue"),
    DISK_SPACE(Opener.RULES, 0, "the disk of the run log is nearly full"),
    ARMING_ENDS(Opener.RULES, 0, "the permission for real orders is about to end");

    /** Who sees the fault. */
    public enum Opener {
        ENGINE,
        RUN_LOG,
        RECORDING,
        WATCHDOG,
        /** {@link ThresholdRules}. */
        RULES
    }

    private static final Map<String, AlertRule> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AlertRule::word, Function.identity()));

    private final Opener opener;
    private final long openAfterNs;
    private final String doc;

    AlertRule(Opener opener, long openAfterS, String doc) {
        this.opener = opener;
        this.openAfterNs = TimeUnit.SECONDS.toNanos(openAfterS);
        this.doc = doc;
    }

    /** As it is published, {@code unhedged_leg} for example. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rule of a word. */
    public static Optional<AlertRule> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    public Opener opener() {
        return opener;
    }

    /** How long its condition must have held before its alert opens, unless the configuration says otherwise. */
    public long openAfterNs() {
        return openAfterNs;
    }

    /** A clause that says when its condition holds. */
    public String doc() {
        return doc;
    }
}
