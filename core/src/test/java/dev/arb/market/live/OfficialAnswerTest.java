package dev.arb.market.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Fixed;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialAnswerTest {
    private static OptionalLong read(String body) {
        return OfficialAnswer.rateE8(body.getBytes(StandardCharsets.UTF_8), "/rates/KRW");
    }

    @ParameterizedTest
    @CsvSource({
        "1393.12345678, 1393.12345678",
        "1393, 1393",
        "'\"1393.1\"', 1393.1",
        "1.3931e3, 1393.1",
        "1393.123456785, 1393.12345679",
        "0.00000001, 0.00000001",
        "1000000, 1000000"
    })
    void aRateIsReadExactly(String written, String rate) {
        assertThat(read("{\"base\":\"USD\",\"rates\":{\"EUR\":0.9,\"KRW\":" + written + ",\"JPY\":150}}"))
                .hasValue(Fixed.parse(rate));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1393",
                "NaN",
                "\"NaN\"",
                "\"\"",
                "Infinity",
                "1000000.01",
                "1e999999999",
                "1e-999999999",
                "null",
                "true",
                "{}",
                "[1393]",
                "\"1,393\"",
                "0.000000009"
            })
    void whatCannotBeARateIsRefused(String written) {
        assertThat(read("{\"rates\":{\"KRW\":" + written + "}}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>", "{}", "[]", "1393", "{\"rates\":[1393]}", "{\"KRW\":1393}", "{\"rates\":{\"KRW\":"
            })
    void anAnswerOfAnotherShapeHasNoRate(String body) {
        assertThat(read(body)).isEmpty();
    }
}
