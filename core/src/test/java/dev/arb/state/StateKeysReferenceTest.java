package dev.arb.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.docs.ReferenceTable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The reference page of the state store names every key and every field of the catalogue. */
class StateKeysReferenceTest {
    private static final String PAGE = "state-keys.md";

    @Test
    void everyKeyStandsInThePageWithItsTypeAndTtl() {
        new ReferenceTable(PAGE, "## Keys")
                .holds(Arrays.stream(Row.values())
                        .map(row -> List.of(
                                code(row.pattern()), row.type().name().toLowerCase(Locale.ROOT), ttl(row.ttl())))
                        .toList());
    }

    @Test
    void everyFieldOfAHashStandsInThePage() throws ReflectiveOperationException {
        holds(Row.PRICE, full(PriceState.class).write());
        holds(Row.SIGNAL, full(SignalState.class).write());
        holds(Row.ORDER, full(OrderState.class).write());
        holds(Row.POSITION, full(PositionState.class).write());
        holds(Row.EXECUTION, full(ExecutionState.class).write());
        holds(Row.PORTFOLIO, full(PortfolioState.class).write());
        holds(Row.RUN, full(RunState.class).write());
        holds(Row.VENUE, full(VenueState.class).write());
        holds(Row.FX, full(FxState.class).write());
        holds(Row.ROUTE, full(RouteState.class).write());
        holds(Row.LIMITS, LimitState.write(Map.of("{check}", full(LimitState.class))));
        holds(Row.ALERTS, FlatJson.read(full(AlertState.class).write()).orElseThrow());
    }

    @Test
    void everyMetricStandsInThePage() {
        assertThat(Metric.values()).isNotEmpty();
        new ReferenceTable(PAGE, heading(Row.METRICS))
                .holds(Arrays.stream(Metric.values())
                        .map(metric -> List.of(code(metric.key())))
                        .toList());
    }

    @Test
    void everyStatStandsInThePage() {
        new ReferenceTable(PAGE, heading(Row.STAT))
                .holds(Arrays.stream(Stat.values())
                        .map(stat -> List.of(code(stat.key())))
                        .toList());
    }

    private static void holds(Row row, Map<String, String> hash) {
        assertThat(hash).as(row.pattern()).isNotEmpty();
        new ReferenceTable(PAGE, heading(row))
                .holds(hash.keySet().stream().map(name -> List.of(code(name))).toList());
    }

    /** A state of which everything is known. */
    private static <T extends Record> T full(Class<T> type) throws ReflectiveOperationException {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types)
                .newInstance(
                        Arrays.stream(parts).map(StateKeysReferenceTest::sample).toArray());
    }

    private static Optional<Object> sample(RecordComponent part) {
        Object value = ((ParameterizedType) part.getGenericType()).getActualTypeArguments()[0];
        if (value == String.class) {
            return Optional.of("x");
        } else if (value == BigDecimal.class) {
            return Optional.of(BigDecimal.ONE);
        } else if (value == Long.class) {
            return Optional.of(1L);
        } else if (value == Boolean.class) {
            return Optional.of(true);
        }
        return Optional.of(Instant.EPOCH);
    }

    private static String heading(Row row) {
        return "### " + code(row.pattern());
    }

    private static String code(String text) {
        return '`' + text + '`';
    }

    private static String ttl(Ttl ttl) {
        if (ttl.isNone()) {
            return "none";
        }
        Duration duration = Duration.ofMillis(ttl.millis());
        return duration.toHours() > 0 ? duration.toHours() + " h" : duration.toSeconds() + " s";
    }
}
