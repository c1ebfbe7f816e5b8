package dev.arb.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The grid of Upbit's KRW market, which has bands, against a table of decimals. */
class TickTableProperties {
    private static final long TEN_MILLION_E8 = 10_000_000L * Fixed.ONE;

    /** Upbit, in force since 2025-07-31. */
    private static final NavigableMap<BigDecimal, BigDecimal> UPBIT = new TreeMap<>(Map.ofEntries(
            band("0", "0.00000001"),
            band("0.00001", "0.0000001"),
            band("0.0001", "0.000001"),
            band("0.001", "0.00001"),
            band("0.01", "0.0001"),
            band("0.1", "0.001"),
            band("1", "0.01"),
            band("10", "0.1"),
            band("100", "1"),
            band("5000", "5"),
            band("10000", "10"),
            band("50000", "50"),
            band("100000", "100"),
            band("500000", "500"),
            band("1000000", "1000")));

    private final TickTable table = new TickTable(
            UPBIT.keySet().stream().mapToLong(Fixed::fromDecimal).toArray(),
            UPBIT.values().stream().mapToLong(Fixed::fromDecimal).toArray());

    private static Map.Entry<BigDecimal, BigDecimal> band(String from, String tick) {
        return Map.entry(new BigDecimal(from), new BigDecimal(tick));
    }

    /** Of every magnitude from 10^-8 up, so that every band is met. */
    private static long ofEveryMagnitude(long priceE8, int shift) {
        return 1 + (priceE8 >> shift);
    }

    @Property(tries = 5000)
    void floorAndCeilAreTheNearestPricesOfTheGrid(
            @ForAll @LongRange(max = TEN_MILLION_E8) long any, @ForAll @LongRange(max = 49) long shift) {
        long priceE8 = ofEveryMagnitude(any, (int) shift);
        BigDecimal price = Fixed.toDecimal(priceE8);
        BigDecimal tick = UPBIT.floorEntry(price).getValue();
        BigDecimal below = price.divide(tick, 0, RoundingMode.FLOOR).multiply(tick);
        BigDecimal above = price.divide(tick, 0, RoundingMode.CEILING).multiply(tick);

        assertThat(Fixed.toDecimal(table.tickAt(priceE8))).isEqualByComparingTo(tick);
        assertThat(Fixed.toDecimal(table.floor(priceE8))).isEqualByComparingTo(below);
        assertThat(Fixed.toDecimal(table.ceil(priceE8))).isEqualByComparingTo(above);
        assertThat(table.isOnGrid(priceE8)).isEqualTo(below.compareTo(price) == 0);
        assertThat(table.isOnGrid(table.floor(priceE8))).isTrue();
        assertThat(table.isOnGrid(table.ceil(priceE8))).isTrue();
    }

    @Example
    void theEdgesOfABandBelongToTheUpperOne() {
        assertThat(table.tickAt(Fixed.parse("999999.99"))).isEqualTo(Fixed.parse("500"));
        assertThat(table.tickAt(Fixed.parse("1000000"))).isEqualTo(Fixed.parse("1000"));
        assertThat(table.ceil(Fixed.parse("999999"))).isEqualTo(Fixed.parse("1000000"));
    }

    @Example
    void aBandThatBreaksTheGridIsRefused() {
        long[] from = {0, Fixed.parse("10")};
        assertThatThrownBy(() -> new TickTable(from, new long[] {Fixed.parse("3"), Fixed.parse("5")}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("multiple");
        assertThatThrownBy(() -> new TickTable(from, new long[] {Fixed.parse("5"), Fixed.parse("4")}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("multiple");
    }

    @Example
    void bandsThatDoNotAscendAreRefused() {
        assertThatThrownBy(() -> new TickTable(new long[] {0, 5, 5}, new long[] {1, 1, 1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TickTable(new long[] {1}, new long[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TickTable(new long[] {0}, new long[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
