package dev.arb.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalScannerProperties {
    @Property(tries = 5000)
    void plainAndExponentTextGiveWhatBigDecimalGives(
            @ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long unscaled,
            @ForAll @IntRange(min = 0, max = 12) int scale,
            @ForAll boolean plain) {
        BigDecimal value = BigDecimal.valueOf(unscaled, scale);
        String text = plain ? value.toPlainString() : value.toString();

        assertThat(parse(text)).isEqualTo(oracle(value));
    }

    @ParameterizedTest
    @CsvSource({
        "61837.63000000, 6183763000000",
        "0.00000000, 0",
        "1.16539E8, 11653900000000000",
        "7.9276E-4, 79276",
        "1e-8, 1",
        "1e+3, 100000000000",
        "0.000777200000, 77720",
        "92233720368.54775799, 9223372036854775799"
    })
    void theFormsOfBothExchangesAreExact(String text, long e8) {
        assertThat(parse(text)).isEqualTo(e8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1.",
                ".5",
                "1.2.3",
                "abc",
                "1e",
                "1e+",
                "1e999",
                "1x",
                " 1",
                "0.000000001",
                "1e-9",
                "92233720368.54775808",
                "99999999999999999999",
                "NaN",
                "1e12",
                "--1",
                "0x10"
            })
    void whatIsNoNumberOrDoesNotFitIsInvalid(String text) {
        assertThat(parse(text)).isEqualTo(DecimalScanner.INVALID);
    }

    private static long parse(String text) {
        byte[] bytes = ("[" + text + "]").getBytes(StandardCharsets.US_ASCII);
        return new DecimalScanner().parseE8(bytes, 1, bytes.length - 1);
    }

    private static long oracle(BigDecimal value) {
        try {
            return value.movePointRight(8).longValueExact();
        } catch (ArithmeticException e) {
            return DecimalScanner.INVALID;
        }
    }
}
