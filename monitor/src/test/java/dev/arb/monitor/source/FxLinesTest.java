package dev.arb.monitor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.monitor.model.FxLine;
import dev.arb.state.FxState;
import dev.arb.state.PriceState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Rates of exchange as the state store has them. */
class FxLinesTest {
    private static final Instant NOW = Instant.parse("2026-08-22T02:29:08Z");

    private static Optional<BigDecimal> decimal(String text) {
        return Optional.of(new BigDecimal(text));
    }

    @Test
    void bothRatesHaveTheirSourceAgeAndPremium() {
        FxState fx = new FxState(
                decimal("1406.75"),
                Optional.of("upbit KRW-USDT"),
                Optional.of(NOW.minusSeconds(12)),
                decimal("1398.2"),
                Optional.of("bank"),
                Optional.of(NOW.plusSeconds(1)),
                decimal("-11.2"),
                decimal("49.8"),
                Optional.of(NOW));
        PriceState price =
                PriceState.of(new BigDecimal("1406.5"), new BigDecimal("1407"), new BigDecimal("1406.75"), NOW);

        List<FxLine> lines = FxLines.of(fx, Optional.of(price), NOW);

        assertThat(lines)
                .containsExactly(
                        new FxLine(
                                "USDT",
                                OptionalDouble.of(1_406.75),
                                Optional.of(Duration.ofSeconds(12)),
                                OptionalDouble.of(1_406.5),
                                OptionalDouble.of(1_407),
                                Optional.of("upbit KRW-USDT"),
                                OptionalDouble.of(-11.2)),
                        new FxLine(
                                "USD",
                                OptionalDouble.of(1_398.2),
                                Optional.of(Duration.ZERO),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                Optional.of("bank"),
                                OptionalDouble.of(49.8)));
    }

    @Test
    void withoutARateItsPriceTellsAndWithoutBothThereIsNothing() {
        PriceState price = PriceState.of(BigDecimal.ONE, BigDecimal.TEN, new BigDecimal("5.5"), NOW);

        assertThat(FxLines.of(FxState.UNKNOWN, Optional.of(price), NOW))
                .singleElement()
                .satisfies(line -> assertThat(line.krw()).hasValue(5.5))
                .satisfies(line -> assertThat(line.age()).isEmpty());
        assertThat(FxLines.of(FxState.UNKNOWN, Optional.empty(), NOW)).isEmpty();
    }
}
