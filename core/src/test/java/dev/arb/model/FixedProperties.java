package dev.arb.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

/** {@link Fixed} against {@link BigInteger} and {@link BigDecimal}. */
class FixedProperties {
    private static final int TRIES = 10_000;

    /** Of every magnitude, both signs, with the ends of the range and powers of two and ten. */
    @Provide
    Arbitrary<Long> numbers() {
        Arbitrary<Long> anyMagnitude = Arbitraries.randomValue(random -> random.nextLong() >> random.nextInt(64));
        Arbitrary<Long> special = Arbitraries.of(
                0L,
                1L,
                -1L,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                Long.MIN_VALUE + 1,
                1L << 32,
                1L << 62,
                Fixed.ONE,
                -Fixed.ONE);
        return Arbitraries.frequencyOf(Tuple.of(9, anyMagnitude), Tuple.of(1, special));
    }

    @Provide
    Arbitrary<Long> divisors() {
        return numbers().map(n -> n == Long.MIN_VALUE ? Long.MAX_VALUE : Math.max(1, Math.abs(n)));
    }

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.DOWN, RoundingMode.FLOOR, RoundingMode.CEILING, RoundingMode.HALF_UP);
    }

    private static Optional<Long> oracle(long a, long b, long c, RoundingMode mode) {
        BigInteger exact = new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
                .divide(BigDecimal.valueOf(c), 0, mode)
                .toBigIntegerExact();
        return exact.bitLength() < Long.SIZE ? Optional.of(exact.longValueExact()) : Optional.empty();
    }

    @Property(tries = TRIES)
    void mulDivIsExactOrThrows(
            @ForAll("numbers") long a,
            @ForAll("numbers") long b,
            @ForAll("divisors") long c,
            @ForAll("modes") RoundingMode mode) {
        Optional<Long> expected = oracle(a, b, c, mode);
        if (expected.isPresent()) {
            assertThat(Fixed.mulDiv(a, b, c, mode)).isEqualTo(expected.get());
        } else {
            assertThatThrownBy(() -> Fixed.mulDiv(a, b, c, mode)).isInstanceOf(ArithmeticException.class);
        }
        boolean wide = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).bitLength() >= Long.SIZE;
        Statistics.collect(wide ? "wide" : "narrow", expected.isPresent() ? "fits" : "overflows");
        Statistics.coverage(coverage -> {
            coverage.check("wide", "fits").count(count -> count > 500);
            coverage.check("wide", "overflows").count(count -> count > 500);
            coverage.check("narrow", "fits").count(count -> count > 500);
        });
    }

    /** The quotient is near a whole number and the product near 2^126, where a wrong carry would show. */
    @Property(tries = TRIES)
    void mulDivIsExactForProductsOf128Bits(
            @ForAll("numbers") long quotient,
            @ForAll @LongRange(min = 1L << 33) long divisor,
            @ForAll @LongRange(min = -2, max = 2) long offset,
            @ForAll("modes") RoundingMode mode) {
        Assume.that(Math.abs(quotient) < Long.MAX_VALUE - 2);
        long a = quotient + offset;
        assertThat(Fixed.mulDiv(a, divisor, divisor, mode)).isEqualTo(a);
        long nearlyOne = divisor - 1;
        assertThat(Fixed.mulDiv(a, nearlyOne, divisor, mode))
                .isEqualTo(oracle(a, nearlyOne, divisor, mode).orElseThrow());
    }

    @Property(tries = TRIES)
    void theNamedOperationsAreDecimalArithmeticAtEightDigits(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long a,
            @ForAll @LongRange(min = 1000, max = 1_000_000_000_000L) long b) {
        BigDecimal product = Fixed.toDecimal(a).multiply(Fixed.toDecimal(b));
        BigDecimal x = Fixed.toDecimal(a);
        BigDecimal y = Fixed.toDecimal(b);
        assertThat(Fixed.multiply(a, b)).isEqualTo(units(product.setScale(8, RoundingMode.HALF_UP)));
        assertThat(Fixed.multiplyFloor(a, b)).isEqualTo(units(product.setScale(8, RoundingMode.FLOOR)));
        assertThat(Fixed.divideFloor(a, b)).isEqualTo(units(x.divide(y, 8, RoundingMode.FLOOR)));
        assertThat(Fixed.divideCeil(a, b)).isEqualTo(units(x.divide(y, 8, RoundingMode.CEILING)));
    }

    private static long units(BigDecimal value) {
        return value.movePointRight(8).longValueExact();
    }

    @Property(tries = TRIES)
    void roundingToAStepIsTheNearestMultipleOrThrows(@ForAll("numbers") long value, @ForAll("divisors") long step) {
        BigInteger v = BigInteger.valueOf(value);
        BigInteger rest = v.mod(BigInteger.valueOf(step));
        BigInteger below = v.subtract(rest);
        BigInteger above = rest.signum() == 0 ? v : below.add(BigInteger.valueOf(step));
        if (below.bitLength() < Long.SIZE) {
            assertThat(Fixed.floorTo(value, step)).isEqualTo(below.longValueExact());
        } else {
            assertThatThrownBy(() -> Fixed.floorTo(value, step)).isInstanceOf(ArithmeticException.class);
        }
        if (above.bitLength() < Long.SIZE) {
            assertThat(Fixed.ceilTo(value, step)).isEqualTo(above.longValueExact());
        } else {
            assertThatThrownBy(() -> Fixed.ceilTo(value, step)).isInstanceOf(ArithmeticException.class);
        }
    }

    @Property(tries = TRIES)
    void textAndBackIsTheSameNumber(@ForAll("numbers") long value) {
        String text = Fixed.format(value);
        assertThat(Fixed.parse(text)).isEqualTo(value);
        assertThat(new BigDecimal(text)).isEqualByComparingTo(BigDecimal.valueOf(value, 8));
        assertThat(text).matches("-?\\d+(\\.\\d*[1-9])?");
        assertThat(Fixed.fromDecimal(Fixed.toDecimal(value))).isEqualTo(value);
    }

    @Example
    void exponentsAreReadAsTheExchangesWriteThem() {
        assertThat(Fixed.parse("1.16539E8")).isEqualTo(11_653_900_000_000_000L);
        assertThat(Fixed.parse("7.9276E-4")).isEqualTo(79_276);
        assertThat(Fixed.parse("0.00077720")).isEqualTo(77_720);
    }

    @Example
    void digitsAreNeverLostInSilence() {
        assertThatThrownBy(() -> Fixed.parse("0.000000001")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fixed.parse("92233720368.54775808")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fixed.parse("1e999999999")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fixed.parse("12,5")).isInstanceOf(NumberFormatException.class);
    }

    @Example
    void aDivisorThatIsNotPositiveThrows() {
        assertThatThrownBy(() -> Fixed.mulDiv(1, 1, 0, RoundingMode.DOWN)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fixed.mulDiv(1, 1, -5, RoundingMode.DOWN)).isInstanceOf(ArithmeticException.class);
    }
}
