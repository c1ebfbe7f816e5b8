package dev.arb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypesTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, 500000000",
        "2s, 2000000000",
        "5m, 300000000000",
        "1h30m, 5400000000000",
        "1d, 86400000000000",
        "0.2, 200000000",
        "1.5s, 1500000000",
        "7us, 7000",
        "0, 0"
    })
    void durationsAreReadWithTheirUnit(String text, long ns) {
        assertThat(Durations.parseNs(text)).isEqualTo(ns);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1s",
                "1 s",
                "s",
                "1x",
                "1s2h",
                "1s1s",
                "1e3",
                ".5s",
                "5.s",
                "1h 30m",
                "0.0000000001",
                "300000d"
            })
    void whatIsNoDurationIsRefused(String text) {
        assertThatThrownBy(() -> Durations.parseNs(text)).isInstanceOf(BadValueException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1,000", "NaN", "Infinity", "0x10", "1__0", "_1", "1.", ".5", "1e999", "--1", "٣", "007"})
    void whatIsNoDecimalIsRefused(String text) {
        assertThatThrownBy(() -> ScaledNumbers.parse(text, 8)).isInstanceOf(BadValueException.class);
    }

    @Test
    void underscoresAndExponentsDoNotChangeTheNumber() {
        assertThat(ScaledNumbers.parse("1_000_000.5", 8)).isEqualTo(100_000_050_000_000L);
        assertThat(ScaledNumbers.parse("2.5e6", 4)).isEqualTo(25_000_000_000L);
        assertThat(ScaledNumbers.parse("5e-4", 4)).isEqualTo(5);
    }

    @Test
    void levelsAreReadInEitherCaseAndWarnIsWarning() {
        ValueType<LogLevel> level = LoggingKeys.LEVEL.type();
        assertThat(level.parse("WARN")).isEqualTo(LogLevel.WARNING);
        assertThat(level.parse("warning")).isEqualTo(LogLevel.WARNING);
        assertThat(level.parse("INFO")).isEqualTo(LogLevel.INFO);
        assertThatThrownBy(() -> level.parse("loud")).hasMessage("not one of trace, debug, info, warning, error");
    }

    @Test
    void aUriLosesItsPasswordEvenWhenThatHoldsAnAtSign() {
        assertThat(Redaction.uriPasswords("at redis://:p@ss@host:1 and rediss://u:x@h/0"))
                .isEqualTo("at redis://:***@host:1 and rediss://u:***@h/0");
        assertThat(Redaction.uriPasswords("redis://host:6379/0")).isEqualTo("redis://host:6379/0");
    }

    @Test
    void aSecretIsHiddenButNotWhetherItIsSet() {
        Key<String> secret =
                Key.of("alerts.token", Texts.OPTIONAL_PATH, "", "a token").hidden();
        assertThat(Setting.of(secret.path(), secret, "abc", Origin.BUILT_IN)).hasToString("alerts.token=*** (default)");
        assertThat(Setting.of(secret.path(), secret, "", Origin.BUILT_IN).text())
                .isEmpty();
    }
}
