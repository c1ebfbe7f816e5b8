package dev.arb.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScannerProperties {
    private final JsonScanner json = new JsonScanner();

    private long decimal(String value) {
        byte[] text = (" " + value + " , 7").getBytes(StandardCharsets.UTF_8);
        json.reset(text, 0, text.length);
        return json.decimalE8();
    }

    @Property(tries = 5000)
    void aDecimalIsTheSameBareAndInQuotesAndWhatFollowsIsReadNext(
            @ForAll
                    @StringLength(min = 1, max = 8)
                    @CharRange(from = '0', to = '9')
                    @Chars({'.', 'e', 'E', '-', '+', 'x'})
                    String value) {
        long expected = oracle(value);

        for (String written : new String[] {value, '"' + value + '"'}) {
            assertThat(decimal(written)).as(written).isEqualTo(expected);
            json.expect(',');
            assertThat(json.integer()).isEqualTo(7);
            json.expectEnd();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "null", "\"1 \"", "\" 1\"", "\"1\\u0030\"", "\"\"", "12x4", "1.5.2", "1e5e"})
    void whatIsNoDecimalIsPassedOver(String value) {
        assertThat(decimal(value)).isEqualTo(DecimalScanner.INVALID);
        json.expect(',');
    }

    private static long oracle(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        return new DecimalScanner().parseE8(text, 0, text.length);
    }
}
