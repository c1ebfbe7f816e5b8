package dev.arb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigErrorsTest {

    @TempDir
    Path root;

    ConfigSandbox box;

    @BeforeEach
    void sandbox() {
        box = new ConfigSandbox(root);
    }

    private String errorOf(String... yaml) {
        box.file("config/live.yml", yaml);
        return error();
    }

    private String error() {
        return catchThrowableOfType(ConfigException.class, () -> box.load()).getMessage();
    }

    @Test
    void anUnknownKeyIsNamedWithItsLineAndTheNearestKnownOne() {
        assertThat(errorOf("# comment", "strategy:", "  max_hold: 1h", "  min_spred_bps: 3"))
                .isEqualTo("config/live.yml:4: unknown key strategy.min_spred_bps;"
                        + " did you mean strategy.min_spread_bps?");
    }

    @Test
    void aKeyInTheWrongSectionIsFoundWhereItBelongs() {
        assertThat(errorOf("risk:", "  min_spread_bps: 3")).endsWith("did you mean strategy.min_spread_bps?");
        assertThat(errorOf("max_exposure_krw: 3")).endsWith("did you mean risk.max_exposure_krw?");
    }

    @Test
    void anUnknownSectionIsAnErrorEvenWhenItIsEmpty() {
        assertThat(errorOf("strateggy:")).isEqualTo("config/live.yml:1: unknown key strateggy; did you mean strategy?");
        assertThat(errorOf("quux: {}")).isEqualTo("config/live.yml:1: unknown key quux");
    }

    @Test
    void aKnownSectionMayBeEmpty() {
        box.file("config/live.yml", "strategy:", "risk: {}");
        assertThat(box.load().risk().maxOpenPositions()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            strategy.min_spread_bps: soon  | strategy.min_spread_bps is soon, not a decimal number; it needs a number in bps (0 to 10000)
            strategy.min_spread_bps: 0.00001 | strategy.min_spread_bps is 0.00001, more than 4 decimals; it needs a number in bps (0 to 10000)
            strategy.min_spread_bps: -1    | strategy.min_spread_bps is -1, outside 0 to 10000; it needs a number in bps (0 to 10000)
            strategy.min_spread_bps: true  | strategy.min_spread_bps is true or false (true), but it needs a number in bps (0 to 10000)
            strategy.min_spread_bps: [1]   | strategy.min_spread_bps is a list ([...]), but it needs a number in bps (0 to 10000)
            strategy.min_spread_bps:       | strategy.min_spread_bps has no value; it needs a number in bps (0 to 10000), or leave the key out
            strategy.min_spread_bps: {a: 1} | strategy.min_spread_bps takes one value, not keys of its own
            strategy: 5                    | strategy is a section; put its keys below it instead of a value
            strategy.max_hold: 1 hour      | strategy.max_hold is 1 hour, not a duration such as 500ms, 2s, 5m, 1h or 1d (a bare number is in seconds); it needs a duration (1ms to 365d)
            strategy.max_hold: 400d        | strategy.max_hold is 400d, outside 1ms to 365d; it needs a duration (1ms to 365d)
            strategy.close_on_spread_reversal: yes | strategy.close_on_spread_reversal is yes, neither true nor false; it needs true or false
            risk.max_open_positions: 1.5   | risk.max_open_positions is a number (1.5), but it needs a whole number (1 to 1000000)
            risk.max_open_positions: '1'   | risk.max_open_positions is text (1), but it needs a whole number (1 to 1000000)
            risk.max_open_positions: 010   | risk.max_open_positions is 010, not a whole number; it needs a whole number (1 to 1000000)
            risk.max_order_delay_ms: 0     | risk.max_order_delay_ms is 0, outside 1 to 600000; it needs a whole number in ms (1 to 600000)
            risk.on_risk_stop: sell        | risk.on_risk_stop is sell, not one of keep, close; it needs a text (keep, close)
            data_source: 5                 | data_source is a whole number (5), but it needs a text (rest, ws)
            state.store: mysql             | state.store is mysql, not one of auto, redis, embedded, memory, or a redis://, redis-sentinel:// or redis-cluster:// URI; it needs a text (auto, redis, embedded, memory or a Redis URI)
            logging.zone: Seoul            | logging.zone is Seoul, not an IANA time zone such as Asia/Seoul; it needs a text (an IANA time zone such as Asia/Seoul)
            strategy.starting_balances.C.KRW: 1 | unknown key strategy.starting_balances.C.KRW; did you mean strategy.starting_balances.A.KRW?
            """)
    void aValueThatCannotBeIsExplained(String line, String expected) {
        String quoted = line.replace("\"", "'");
        assertThat(errorOf("", quoted)).isEqualTo("config/live.yml:2: " + expected);
    }

    @Test
    void valuesThatContradictEachOtherNameBothKeysAndPlaces() {
        assertThat(errorOf("risk:", "  max_exposure_krw: 10_000_000", "  max_position_size_krw: 10_000_001"))
                .isEqualTo("config/live.yml:3: risk.max_position_size_krw 10000001 (config/live.yml:3) is above"
                        + " risk.max_exposure_krw 10000000 (config/live.yml:2): one position would be larger than all"
                        + " exposure together; lower the first or raise the second");
    }

    @Test
    void aContradictionWithADefaultPointsAtTheValueThatWasStated() {
        assertThat(errorOf("risk.max_exposure_krw: 5"))
                .startsWith("config/live.yml:1: risk.max_position_size_krw 1000000 (default) is above");
        box.file("config/live.yml", "").env("ARB_MOCK_MIN_BURST_BPS", "106");
        assertThat(error()).startsWith("environment ARB_MOCK_MIN_BURST_BPS: mock.min_burst_bps 106");
    }

    @Test
    void aHurdleAtThePlausibilityLimitLeavesNothingToTrade() {
        assertThat(errorOf("strategy.min_spread_bps: 500"))
                .contains("strategy.min_spread_bps 500", " equals ", "every edge that may open would be a data fault");
    }

    @Test
    void aKeyThatStandsTwiceNamesBothLines() {
        assertThat(errorOf("risk:", "  hedge_band_pct: 2", "fx:", "  max_age: 1s", "risk.hedge_band_pct: 3"))
                .isEqualTo("config/live.yml:5: risk.hedge_band_pct stands here for the second time, after line 2;"
                        + " keep one of them");
        assertThat(errorOf("risk:", "  hedge_band_pct: 2", "risk:", "  on_risk_stop: keep"))
                .startsWith("config/live.yml:3: risk stands here for the second time, after line 1");
    }

    @Test
    void aMisspelledVariableOfOursIsAnErrorAndOtherVariablesAreNot() {
        box.env("ARB_JAVA_OPTS", "-Xmx1g").env("ARB_HOME", "/opt").env("STRATEGY_MIN_SPREAD_BPS", "x");
        box.load();
        box.env("ARB_STRATEGY_MIN_SPREAD", "3");
        assertThat(error()).startsWith("environment ARB_STRATEGY_MIN_SPREAD: no such key; did you mean ");
    }

    @Test
    void theValueOfAVariableIsCheckedLikeThatOfAFile() {
        box.env("REDIS_PORT", "70000");
        assertThat(error())
                .isEqualTo("environment REDIS_PORT: state.port is 70000, outside 1 to 65535;"
                        + " it needs a whole number (1 to 65535)");
    }

    @Test
    void controlCharactersOfAValueAreNotPrinted() {
        box.env("ARB_FX_MAX_AGE", "1\u001b[31ms");
        assertThat(error()).contains("is 1?[31ms,").doesNotContain("\u001b");
    }

    @Test
    void textThatIsNoYamlNamesItsLine() {
        assertThat(errorOf("strategy:", "  max_hold: 1h", " broken: [")).startsWith("config/live.yml:");
        assertThat(errorOf("a: b: c"))
                .startsWith("config/live.yml:1: not valid YAML: ")
                .doesNotContain("\n");
        assertThat(errorOf("- a", "- b")).contains("must hold sections with keys");
        assertThat(errorOf("fx:", "  max_age: &x 1s", "strategy:", "  max_hold: *x"))
                .isEqualTo("config/live.yml:4: strategy.max_hold is a YAML alias; write the value itself");
        assertThat(errorOf("fx:", "---", "fx:")).startsWith("config/live.yml:").contains("second YAML document");
    }

    @Test
    void anEmptyFileOrOneWithOnlyCommentsStatesNothing() {
        box.file("config/live.yml", "").file("config/config.toml", "# nothing", "");
        assertThat(box.load().settings().all().values())
                .noneMatch(s -> s.origin().given());
        box.file("config/live.yml", "---", "# nothing");
        assertThat(box.load().settings().all().values())
                .noneMatch(s -> s.origin().given());
    }
}
