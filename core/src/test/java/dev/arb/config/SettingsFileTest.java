package dev.arb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.config.SettingsFile.Grammar;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsFileTest {

    @TempDir
    Path root;

    ConfigSandbox box;

    @BeforeEach
    void sandbox() {
        box = new ConfigSandbox(root);
        box.file(
                "config/live.yml",
                "data_source: ws",
                "strategy:",
                "  min_spread_bps: 31.5",
                "  max_hold: 90s",
                "  starting_balances: {A: {ETH: 1.25}}",
                "logging.file: 'a \"quoted\" \\ place # 1.log'");
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void aWrittenFileIsReadBackToTheSameValues(Grammar grammar) {
        Settings written = box.load().settings();
        String name = grammar == Grammar.YAML ? "again.yml" : "again.toml";
        box.file(name, SettingsFile.text(List.copyOf(written.all().values()), grammar));

        Settings read = ConfigLoader.load(box.request().withoutDefaultFiles().withFile(Path.of(name)))
                .settings();

        assertThat(read.all().keySet()).isEqualTo(written.all().keySet());
        read.all().forEach((path, setting) -> {
            assertThat(setting.value()).as(path).isEqualTo(written.setting(path).value());
            assertThat(setting.origin().source()).as(path).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void aHiddenValueIsCommentedOutAndItsSecretStandsNowhere(Grammar grammar) {
        box.env("ARB_STATE_STORE", "redis://arb:hunter2@127.0.0.1:6379/0")
                .env("ARB_FX_OFFICIAL_URL", "https://h/?k=s3");

        List<Setting> state = box.load().settings().below("state");
        List<Setting> fx = box.load().settings().below("fx.official_url");

        assertThat(SettingsFile.text(state, grammar))
                .contains("# store")
                .contains("hidden; environment ARB_STATE_STORE")
                .doesNotContain("hunter2");
        assertThat(SettingsFile.text(fx, grammar)).contains("# official_url").doesNotContain("s3");
    }

    @Test
    void aPartOfTheSettingsIsFoundByItsName() {
        Settings settings = box.load().settings();

        assertThat(settings.below("strategy.starting_balances.A"))
                .extracting(Setting::path)
                .containsExactly(
                        "strategy.starting_balances.A.BTC",
                        "strategy.starting_balances.A.ETH",
                        "strategy.starting_balances.A.KRW");
        assertThat(settings.below("data_source")).hasSize(1);
        assertThatThrownBy(() -> settings.below("risc"))
                .isInstanceOf(BadValueException.class)
                .hasMessage("there is no key or section risc; did you mean risk?");
    }
}
