package dev.arb.monitor.view;

import dev.arb.model.Env;
import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Series;
import dev.arb.state.Keys;
import dev.arb.state.MemoryStore;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import dev.arb.state.Namespace;
import dev.arb.state.StateManager;
import dev.arb.state.StatsState;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;

/**
 * Boards with anything in them that their types allow: of runs, stores, tuning sessions and lists of runs, filled by the
 * components of the records, with foreign texts wherever there is a text. A record that refuses what it is given is given
 * something else.
 */
final class AnyBoard {
    private static final int ATTEMPTS = 1_000;
    private static final double[] NUMBERS = {
        0,
        -0.0,
        1,
        -1,
        0.1,
        5,
        99.95,
        -12_345.678,
        1e-9,
        158_012_000,
        -104_123_450,
        1e15,
        -1e15,
        Double.NaN,
        1e300,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };
    private static final long[] WHOLE = {0, 1, 2, 7, 41, 1_000, 8_047, 50_000_000, Long.MAX_VALUE, -1};
    private static final long[] SECONDS = {0, 0, 1, 3, 59, 61, 700, 7_000, 90_000, 10_000_000, 1_787_000_000, -5};

    /** What some code looks for. */
    private static final List<String> KNOWN = List.of(
            "mock", "live", "paper", "shadow", "loop", "order", "fill", "refusal", "state", "event", "check", "venue",
            "upbit", "binance", "BTC/KRW", "step", "12.5", "7");

    private final Random random;
    private final List<String> texts;

    private AnyBoard(Random random, List<String> texts) {
        this.random = random;
        this.texts = texts;
    }

    /** @param texts what every text is one of */
    static Board of(long seed, List<String> texts) {
        return (Board) new AnyBoard(new Random(seed), texts).value(Board.class, Board.class);
    }

    private Object value(Class<?> type, Type whole) {
        if (type == Series.class) {
            return random.nextInt(4) == 0 ? Series.NONE : Boards.running().pnl();
        }
        if (type == MetricsState.class) {
            return metrics();
        }
        if (type == StatsState.class) {
            return new StateManager(new MemoryStore(() -> 0), new Keys(new Namespace("mock", Env.DOCKER))).getStats();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (type.isSealed()) {
            Class<?> permitted = type.getPermittedSubclasses()[random.nextInt(type.getPermittedSubclasses().length)];
            return value(permitted, permitted);
        }
        return type.isRecord() ? record(type) : container(type, whole);
    }

    private MetricsState metrics() {
        MetricsState.Builder builder = MetricsState.builder();
        if (random.nextBoolean()) {
            builder.set(Metric.RUN_ID, text()).set(Metric.LOOPS, WHOLE[random.nextInt(WHOLE.length)]);
        }
        return builder.build();
    }

    private Object container(Class<?> type, Type whole) {
        if (type == Optional.class) {
            return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(argument(whole, 0));
        }
        if (type == List.class) {
            List<Object> list = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                list.add(argument(whole, 0));
            }
            return list;
        }
        if (type == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                map.put(argument(whole, 0), argument(whole, 1));
            }
            return map;
        }
        return plain(type);
    }

    private Object argument(Type whole, int index) {
        Type argument = ((ParameterizedType) whole).getActualTypeArguments()[index];
        return value(
                argument instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) argument,
                argument);
    }

    private Object plain(Class<?> type) {
        double number = NUMBERS[random.nextInt(NUMBERS.length)];
        long whole = WHOLE[random.nextInt(WHOLE.length)];
        Duration span = Duration.ofSeconds(SECONDS[random.nextInt(SECONDS.length)], random.nextInt(1_000_000_000));
        return switch (type.getSimpleName()) {
            case "String" -> text();
            case "double", "Double" -> number;
            case "long", "Long" -> whole;
            case "int", "Integer" -> (int) Math.min(whole, Integer.MAX_VALUE);
            case "boolean", "Boolean" -> random.nextBoolean();
            case "OptionalDouble" -> random.nextInt(4) == 0 ? OptionalDouble.empty() : OptionalDouble.of(number);
            case "OptionalLong" -> random.nextInt(4) == 0 ? OptionalLong.empty() : OptionalLong.of(whole);
            case "BigDecimal" -> Double.isFinite(number) ? BigDecimal.valueOf(number) : BigDecimal.TEN;
            case "Instant" -> Boards.NOW.minus(span);
            case "Duration" -> span;
            case "Path" -> Path.of("run");
            default -> throw new IllegalStateException("nothing is known to fill a " + type + " with");
        };
    }

    private String text() {
        return random.nextInt(3) == 0
                ? KNOWN.get(random.nextInt(KNOWN.size()))
                : texts.get(random.nextInt(texts.size()));
    }

    private Object record(Class<?> type) {
        InvocationTargetException refused = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return attempt(type);
            } catch (InvocationTargetException e) {
                refused = e;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make a " + type, e);
            }
        }
        throw new IllegalStateException("whatever it is given, " + type + " refuses it", refused);
    }

    private Object attempt(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(types[i], components[i].getGenericType());
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
