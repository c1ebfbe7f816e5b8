package dev.arb.state;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The statistics of a namespace as they stand in the store. Immutable. */
public final class StatsState {
    private final EnumMap<Stat, BigDecimal> numbers;
    private final Optional<String> tradesTodayDate;

    private StatsState(EnumMap<Stat, BigDecimal> numbers, Optional<String> tradesTodayDate) {
        this.numbers = numbers;
        this.tradesTodayDate = tradesTodayDate;
    }

    static StatsState read(Map<String, String> strings, Keys keys) {
        EnumMap<Stat, BigDecimal> numbers = new EnumMap<>(Stat.class);
        for (Stat stat : Stat.values()) {
            String text = strings.get(keys.stat(stat));
            if (text != null && stat.isNumber()) {
                number(stat, text).ifPresent(number -> numbers.put(stat, number));
            }
        }
        return new StatsState(numbers, Optional.ofNullable(strings.get(keys.stat(Stat.TRADES_TODAY_DATE))));
    }

    /** Some programs write a flag as a word. */
    private static Optional<BigDecimal> number(Stat stat, String text) {
        return Decimals.parse(text)
                .or(() -> stat.isFlag()
                        ? Codec.FLAG.read(text).map(on -> on ? BigDecimal.ONE : BigDecimal.ZERO)
                        : Optional.empty());
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    public Optional<BigDecimal> number(Stat stat) {
        return Optional.ofNullable(numbers.get(stat));
    }

    /** A count; empty when it is not known or no whole number. */
    public Optional<Long> whole(Stat stat) {
        return number(stat).map(Decimals::plain).flatMap(Codec.WHOLE::read);
    }

    /** A 0 or 1; empty for anything else. */
    public Optional<Boolean> flag(Stat stat) {
        return number(stat).map(Decimals::plain).flatMap(Codec.FLAG::read);
    }

    /**
     * Trades of a KST date. A count of an earlier date is 0 today; one without a date, as other programs write it,
     * counts as it stands, and so does one of tomorrow, where the writer's clock is ahead at midnight; a date that
     * makes no sense leaves it unknown.
     */
    public Optional<Long> tradesToday(LocalDate kstToday) {
        Optional<Long> count = whole(Stat.TRADES_TODAY);
        if (tradesTodayDate.isEmpty()) {
            return count;
        }
        try {
            LocalDate date = LocalDate.parse(tradesTodayDate.get().strip());
            if (date.isBefore(kstToday)) {
                return count.map(past -> 0L);
            }
            return date.isAfter(kstToday.plusDays(1)) ? Optional.empty() : count;
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Known numbers by name, {@code trades_today} as of a KST date, in the catalogue's order. */
    public Map<String, BigDecimal> numbers(LocalDate kstToday) {
        Map<String, BigDecimal> result = new LinkedHashMap<>();
        numbers.forEach((stat, number) -> {
            if (stat == Stat.TRADES_TODAY) {
                tradesToday(kstToday).ifPresent(count -> result.put(stat.key(), BigDecimal.valueOf(count)));
            } else {
                result.put(stat.key(), number);
            }
        });
        return result;
    }
}
