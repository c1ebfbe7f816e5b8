package dev.arb.monitor.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Paint COLOUR = new Paint(true, false);

    @Test
    void moneyIsGroupedInWholeWon() {
        assertThat(Figures.won(OptionalDouble.of(104_123_450.4), Paint.NONE)).isEqualTo("104,123,450");
        assertThat(Figures.won(OptionalDouble.empty(), Paint.NONE)).isEqualTo("—");
        assertThat(Figures.won(OptionalDouble.of(Double.NaN), Paint.NONE)).isEqualTo("—");
    }

    @Test
    void gainsAndLossesCarryTheirSignAndNothingIsZero() {
        assertThat(Figures.signedWon(OptionalDouble.of(10_123), Paint.NONE)).isEqualTo("+10,123");
        assertThat(Figures.signedWon(OptionalDouble.of(-2222.2), Paint.NONE)).isEqualTo("-2,222");
        assertThat(Figures.signedWon(OptionalDouble.of(0), Paint.NONE)).isEqualTo("0");
        assertThat(Figures.signedWon(OptionalDouble.of(-0.3), COLOUR)).isEqualTo("0");
    }

    @Test
    void gainsAreGreenAndLossesRedOnlyWhereColourIsOn() {
        assertThat(Figures.signedWon(OptionalDouble.of(5), COLOUR)).isEqualTo("\u001B[32m+5\u001B[0m");
        assertThat(Figures.signedWon(OptionalDouble.of(-5), COLOUR)).isEqualTo("\u001B[31m-5\u001B[0m");
    }

    @Test
    void quantitiesCarryTheirSignAndNoZerosAtTheEnd() {
        assertThat(Figures.base(OptionalDouble.of(0.0063), Paint.NONE)).isEqualTo("+0.0063");
        assertThat(Figures.base(OptionalDouble.of(-1), Paint.NONE)).isEqualTo("-1");
        assertThat(Figures.base(OptionalDouble.of(0), Paint.NONE)).isEqualTo("0");
        assertThat(Figures.base(OptionalDouble.empty(), new Paint(false, true))).isEqualTo("-");
    }

    @Test
    void pricesBelowAThousandKeepTheirDecimals() {
        assertThat(Figures.price(OptionalDouble.of(158_012_000), Paint.NONE)).isEqualTo("158,012,000");
        assertThat(Figures.price(OptionalDouble.of(845.67), Paint.NONE)).isEqualTo("845.67");
    }

    @Test
    void spansUseTheUnitsThatMatter() {
        assertThat(Figures.span(Duration.ofMillis(340))).isEqualTo("0.3s");
        assertThat(Figures.span(Duration.ofSeconds(12))).isEqualTo("12s");
        assertThat(Figures.span(Duration.ofSeconds(303))).isEqualTo("5m03s");
        assertThat(Figures.span(Duration.ofMinutes(134))).isEqualTo("2h14m");
    }

    @Property
    void aPlainDecimalIsTheSameNumberWithoutAnExponent(@ForAll BigDecimal value) {
        assertThat(Figures.plain(value)).doesNotContainIgnoringCase("e");
        assertThat(new BigDecimal(Figures.plain(value))).isEqualByComparingTo(value);
    }

    @Property
    void theSignShownIsTheSignOfTheRoundedAmount(@ForAll @DoubleRange(min = -1e12, max = 1e12) double krw) {
        String shown = Figures.signedWon(OptionalDouble.of(krw), Paint.NONE);
        assertThat(shown.startsWith("+")).isEqualTo(krw >= 0.5);
        assertThat(shown.startsWith("-")).isEqualTo(krw <= -0.5);
    }
}
