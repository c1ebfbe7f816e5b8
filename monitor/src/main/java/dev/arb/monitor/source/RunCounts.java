package dev.arb.monitor.source;

import dev.arb.monitor.model.RunRow;
import dev.arb.state.LimitState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a run had done at a place, from the last row before it that carries the counts of the run; see the run log's
 * reference. A run that has kinds and no such row has done nothing yet.
 */
final class RunCounts {
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final String RISK = "risk.";
    private static final String BREAKER = "circuit_breaker";

    private final Optional<RunRow> counted;
    private final boolean nothingYet;
    private final List<RunRow> since;

    /**
     * @param counted the last row with the counts
     * @param nothingYet whether there is no such row because nothing was done
     * @param events newest first; those behind the row add to its orders
     */
    RunCounts(Optional<RunRow> counted, boolean nothingYet, List<RunRow> events) {
        this.counted = counted;
        this.nothingYet = nothingYet;
        long row = counted.map(RunRow::row).orElse(-1L);
        this.since = events.stream().takeWhile(event -> event.row() > row).toList();
    }

    OptionalLong count(String name) {
        if (nothingYet) {
            return OptionalLong.of(0);
        }
        OptionalDouble value = RunBoardMaker.number(counted, name);
        return value.isPresent() ? OptionalLong.of((long) value.getAsDouble()) : OptionalLong.empty();
    }

    /** Orders sent, those included that are under way. */
    OptionalLong orders() {
        OptionalLong before = count("orders_sent");
        long after = since.stream().filter(row -> row.kind().equals("order")).count();
        return before.isPresent() ? OptionalLong.of(before.getAsLong() + after) : before;
    }

    OptionalDouble krw(String name) {
        return nothingYet ? OptionalDouble.of(0) : RunBoardMaker.number(counted, name);
    }

    /**
     * The limits of a run's configuration, and what is observed of them.
     *
     * @param config of {@code meta.json}
     * @param tradingPnl at the place
     * @param at time of the place
     */
    Map<String, LimitState> limits(Map<String, String> config, OptionalDouble tradingPnl, Optional<Instant> at) {
        Map<String, LimitState> limits = new TreeMap<>();
        for (String key : config.keySet()) {
            String check = key.startsWith(RISK) ? key.substring(RISK.length()) : "";
            if (check.startsWith("max_") || check.startsWith("min_")) {
                limit(limits, config, check, OptionalDouble.empty());
            }
        }
        breaker(config).ifPresent(limit -> limits.put(BREAKER, new LimitState(Optional.empty(), Optional.of(limit))));
        limit(limits, config, "max_exposure_krw", krw("exposure_krw"));
        limit(limits, config, "max_total_loss_krw", loss(OptionalDouble.of(0), tradingPnl));
        limit(limits, config, "max_daily_loss_krw", loss(dayStart(at), tradingPnl));
        limit(limits, config, "max_open_positions", real(count("open_positions")));
        limit(
                limits,
                config,
                "max_trades_per_day",
                isSameDay(at) ? real(count("trades_of_day")) : OptionalDouble.empty());
        return limits;
    }

    /** The realised loss that trips the circuit breaker, in KRW. */
    private static Optional<BigDecimal> breaker(Map<String, String> config) {
        Optional<BigDecimal> exposure = decimal(config.getOrDefault(RISK + "max_exposure_krw", ""));
        Optional<BigDecimal> percent = decimal(config.getOrDefault(RISK + "circuit_breaker_pct", ""));
        return exposure.flatMap(all -> percent.map(part -> all.multiply(part).movePointLeft(2)));
    }

    private static void limit(
            Map<String, LimitState> limits, Map<String, String> config, String check, OptionalDouble observed) {
        Optional<BigDecimal> limit = decimal(config.getOrDefault(RISK + check, ""));
        if (limit.isPresent() || observed.isPresent()) {
            limits.put(
                    check,
                    new LimitState(
                            observed.isPresent()
                                    ? Optional.of(BigDecimal.valueOf(observed.getAsDouble()))
                                    : Optional.empty(),
                            limit));
        }
    }

    private OptionalDouble dayStart(Optional<Instant> at) {
        return isSameDay(at) ? krw("day_start_pnl_krw") : OptionalDouble.empty();
    }

    /** Whether the day of the place, in Korea, is the one that the counts speak of. */
    private boolean isSameDay(Optional<Instant> at) {
        Optional<LocalDate> then = counted.flatMap(RunRow::tsBar).map(RunCounts::day);
        return nothingYet || then.isPresent() && then.equals(at.map(RunCounts::day));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, KOREA);
    }

    private static OptionalDouble loss(OptionalDouble from, OptionalDouble pnl) {
        return from.isPresent() && pnl.isPresent()
                ? OptionalDouble.of(Math.max(0, from.getAsDouble() - pnl.getAsDouble()))
                : OptionalDouble.empty();
    }

    private static OptionalDouble real(OptionalLong count) {
        return count.isPresent() ? OptionalDouble.of(count.getAsLong()) : OptionalDouble.empty();
    }

    /** A figure of the configuration; empty when it is none. */
    static Optional<BigDecimal> decimal(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
