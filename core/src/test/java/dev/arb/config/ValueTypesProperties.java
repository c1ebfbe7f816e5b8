package dev.arb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;

class ValueTypesProperties {

    @Property
    void anyDurationIsReadBackAsItWasWritten(@ForAll @LongRange(min = 0) long ns) {
        assertThat(Durations.parseNs(Durations.format(ns))).isEqualTo(ns);
    }

    @Property
    void theUnitsOfADurationAddUp(
            @ForAll @IntRange(max = 300) int d,
            @ForAll @IntRange(max = 99) int h,
            @ForAll @IntRange(max = 99) int m,
            @ForAll @IntRange(max = 99) int s,
            @ForAll @IntRange(max = 9999) int ms) {
        long expected = ((((d * 24L + h) * 60 + m) * 60 + s) * 1000 + ms) * 1_000_000;
        assertThat(Durations.parseNs(d + "d" + h + "h" + m + "m" + s + "s" + ms + "ms"))
                .isEqualTo(expected);
    }

    @Property
    void aBareNumberIsInSeconds(@ForAll @BigRange(min = "0", max = "100000") @Scale(9) BigDecimal seconds) {
        assertThat(Durations.parseNs(seconds.toPlainString()))
                .isEqualTo(seconds.movePointRight(9).longValueExact());
    }

    @Property
    void aWordIsNoDuration(@ForAll @AlphaChars @StringLength(min = 1, max = 12) String word) {
        assertThatThrownBy(() -> Durations.parseNs(word)).isInstanceOf(BadValueException.class);
    }

    @Property
    void anyScaledNumberIsReadBackAsItWasWritten(@ForAll long scaled, @ForAll @IntRange(max = 18) int digits) {
        assertThat(ScaledNumbers.parse(ScaledNumbers.format(scaled, digits), digits))
                .isEqualTo(scaled);
    }

    @Property
    void aDecimalIsExactOrRefused(
            @ForAll BigInteger unscaled, @ForAll @IntRange(max = 12) int scale, @ForAll @IntRange(max = 9) int digits) {
        BigDecimal value = new BigDecimal(unscaled, scale);
        BigDecimal shifted = value.movePointRight(digits);
        boolean exact = shifted.stripTrailingZeros().scale() <= 0
                && shifted.toBigInteger().bitLength() < Long.SIZE;
        if (exact) {
            assertThat(ScaledNumbers.parse(value.toPlainString(), digits)).isEqualTo(shifted.longValueExact());
        } else {
            assertThatThrownBy(() -> ScaledNumbers.parse(value.toPlainString(), digits))
                    .isInstanceOf(BadValueException.class);
        }
    }

    @Property
    void aWholeNumberIsAcceptedExactlyWithinItsBounds(
            @ForAll BigInteger value,
            @ForAll @LongRange(min = -1000, max = 0) long min,
            @ForAll @LongRange(min = 1) long max) {
        LongType type = new LongType(min, max, "ms");
        boolean inside = value.compareTo(BigInteger.valueOf(min)) >= 0 && value.compareTo(BigInteger.valueOf(max)) <= 0;
        if (inside) {
            assertThat(type.parse(value.toString())).isEqualTo(value.longValueExact());
        } else {
            assertThatThrownBy(() -> type.parse(value.toString())).isInstanceOf(BadValueException.class);
        }
    }

    @Property
    void basisPointsPercentAndRatiosMeetInOneUnit(@ForAll @IntRange(max = 1_000_000) int hundredthsOfBps) {
        BigDecimal bps = BigDecimal.valueOf(hundredthsOfBps, 2);
        long fromBps = ScaledType.bps("0", "10000").parse(bps.toPlainString());
        long fromPercent =
                ScaledType.percent("0", "100").parse(bps.movePointLeft(2).toPlainString() + "%");
        long fromRatio = ScaledType.ratio("0", "1").parse(bps.movePointLeft(4).toPlainString());
        assertThat(fromPercent).isEqualTo(fromBps);
        assertThat(fromRatio).isEqualTo(fromBps);
    }
}
