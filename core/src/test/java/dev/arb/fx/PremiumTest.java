package dev.arb.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Fixed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PremiumTest {
    @ParameterizedTest
    @CsvSource({
        "84000000, 60000, 1385.5, 104.6554",
        "83000000, 60000, 1385.5, -15.6382",
        "83130000, 60000, 1385.5, 0.0000",
        "166260000, 60000, 1385.5, 10000.0000"
    })
    void thePremiumIsWhatOneComputesByHand(String midA, String midB, String rate, String bps) {
        assertThat(Premium.bps(Fixed.parse(midA), Fixed.parse(midB), Fixed.parse(rate)))
                .hasToString(bps);
    }
}
