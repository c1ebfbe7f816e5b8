package dev.arb.monitor.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A time as a person types it: a time of the shown day, a date and a time, or one with its offset. */
final class TypedTime {
    private TypedTime() {}

    /**
     * @param zone of times without an offset
     * @param shown the time on the screen, whose day counts where none is typed
     */
    static Optional<Instant> parse(String text, ZoneId zone, Instant shown) {
        String typed = text.strip().replace(' ', 'T');
        LocalDate day = LocalDate.ofInstant(shown, zone);
        List<Function<String, Instant>> forms = List.of(
                time -> LocalTime.parse(time).atDate(day).atZone(zone).toInstant(),
                time -> LocalTime.parse("0" + time).atDate(day).atZone(zone).toInstant(),
                time -> LocalDateTime.parse(time).atZone(zone).toInstant(),
                time -> LocalDate.parse(time).atStartOfDay(zone).toInstant(),
                time -> OffsetDateTime.parse(time).toInstant());
        for (Function<String, Instant> form : forms) {
            try {
                return Optional.of(form.apply(typed));
            } catch (DateTimeException e) {
                // another form
            }
        }
        return Optional.empty();
    }
}
