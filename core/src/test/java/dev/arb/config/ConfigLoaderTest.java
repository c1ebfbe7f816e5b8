package dev.arb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.market.synthetic.MockMarketParams;
import dev.arb.model.Asset;
import dev.arb.risk.RiskLimits;
import dev.arb.signal.StrategyParams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {

    @TempDir
    Path root;

    ConfigSandbox box;

    @BeforeEach
    void sandbox() {
        box = new ConfigSandbox(root);
    }

    @Test
    void withoutAnySourceTheDefaultsAreThoseOfTheDomain() {
        ArbConfig config = ConfigLoader.load(ConfigRequest.ofDefaults());

        assertThat(config.strategy()).isEqualTo(StrategyParams.defaults());
        assertThat(config.risk()).isEqualTo(RiskLimits.defaults());
        assertThat(config.mock()).isEqualTo(MockMarketParams.defaults());
        assertThat(config.startingBalances().amountE8("A", Asset.of("KRW"))).hasValue(20_000_000_00000000L);
        assertThat(config.startingBalances().amountE8("B", Asset.of("BTC"))).hasValue(20_000_000L);
        assertThat(config.startingBalances().amountE8("B", Asset.of("ETH"))).isEmpty();
        assertThat(config.settings().all().values()).noneMatch(s -> s.origin().given());
    }

    @Test
    void eachSourceOverridesTheOnesBeforeIt() {
        Key<Long> key = StrategyKeys.MIN_SPREAD_BPS;
        assertThat(origin(box.request(), key)).isEqualTo("30 default");

        box.userFile("strategy: {min_spread_bps: 31}");
        assertThat(origin(box.request(), key)).isEqualTo("31 " + box.home.resolve(".config/arb/config.yml") + ":1");

        box.file("config/live.yml", "strategy:", "  min_spread_bps: 32");
        assertThat(origin(box.request(), key)).isEqualTo("32 config/live.yml:2");

        box.file("config/config.toml", "", "[strategy]", "min_spread_bps = 33");
        assertThat(origin(box.request(), key)).isEqualTo("33 config/config.toml:3");

        box.file("one.toml", "strategy.min_spread_bps = 34").file("two.yaml", "strategy.min_spread_bps: 35");
        ConfigRequest named = box.request().withFile(Path.of("one.toml"));
        assertThat(origin(named, key)).isEqualTo("34 one.toml:1");
        assertThat(origin(named.withFile(Path.of("two.yaml")), key)).isEqualTo("35 two.yaml:1");

        box.env("ARB_STRATEGY_MIN_SPREAD_BPS", "36");
        assertThat(origin(box.request().withFile(Path.of("one.toml")), key))
                .isEqualTo("36 environment ARB_STRATEGY_MIN_SPREAD_BPS");
        assertThat(origin(box.request().withFlag(key, "37", "--min-spread"), key))
                .isEqualTo("37 --min-spread");
    }

    private static String origin(ConfigRequest request, Key<?> key) {
        Setting setting = ConfigLoader.load(request).settings().all().get(key.path());
        return setting.text() + " " + setting.origin();
    }

    @Test
    void noDefaultConfigLeavesOutTheThreeFilesFoundByPlaceOnly() {
        box.userFile("strategy.min_spread_bps: 31")
                .file("config/live.yml", "nonsense that is never read")
                .file("named.yml", "fx.max_age: 7s")
                .env("ARB_RISK_MAX_OPEN_POSITIONS", "3");

        ArbConfig config = ConfigLoader.load(box.request().withoutDefaultFiles().withFile(Path.of("named.yml")));

        assertThat(config.strategy().minSpreadE4Bps()).isEqualTo(300_000);
        assertThat(config.strategy().fxMaxAgeNs()).isEqualTo(7_000_000_000L);
        assertThat(config.risk().maxOpenPositions()).isEqualTo(3);
    }

    @Test
    void aSourceLeavesTheKeysItDoesNotStateToTheOnesBefore() {
        box.file("config/live.yml", "risk:", "  max_open_positions: 2", "  hedge_band_pct: 2%")
                .env("ARB_RISK_MAX_OPEN_POSITIONS", "4")
                .env("ARB_STRATEGY_STARTING_BALANCES_A_ETH", "1.5");

        ArbConfig config = box.load();

        assertThat(config.risk().maxOpenPositions()).isEqualTo(4);
        assertThat(config.risk().hedgeBandE4Bps()).isEqualTo(2_000_000L);
        assertThat(config.startingBalances().amountE8("A", Asset.of("ETH"))).hasValue(150_000_000L);
        assertThat(config.startingBalances().amountE8("A", Asset.of("BTC"))).hasValue(20_000_000L);
    }

    @Test
    void anAbsoluteXdgDirectoryIsUsedAndARelativeOneIgnored() throws IOException {
        Path xdg = Files.createDirectories(root.resolve("xdg/arb"));
        Files.writeString(xdg.resolve("config.yml"), "strategy.min_net_bps: 6\n");
        box.userFile("strategy.min_net_bps: 7");

        box.env("XDG_CONFIG_HOME", root.resolve("xdg").toString());
        assertThat(box.load().strategy().minNetE4Bps()).isEqualTo(60_000);

        box.env("XDG_CONFIG_HOME", "xdg");
        assertThat(box.load().strategy().minNetE4Bps()).isEqualTo(70_000);
    }

    @Test
    void theVariablesOfOtherProgramsAreReadAndOurOwnAreStronger() {
        box.env("REDIS_HOST", "cache.internal").env("REDIS_PORT", "6380").env("APP_ENV", "local");
        assertThat(box.load().state().host()).isEqualTo("cache.internal");
        assertThat(box.load().state().hostNamed()).isTrue();
        assertThat(box.load().state().port()).isEqualTo(6380);
        assertThat(box.load().state().namespace("mock")).isEqualTo("mock:local");

        box.env("ARB_STATE_HOST", "other");
        assertThat(box.load().state().host()).isEqualTo("other");
    }

    @Test
    void anEmptyVariableCountsAsNotSet() {
        box.env("REDIS_HOST", "").env("ARB_STRATEGY_MIN_SPREAD_BPS", "  ");
        assertThat(box.load().state().hostNamed()).isFalse();
        assertThat(box.load().strategy().minSpreadE4Bps()).isEqualTo(300_000);
    }

    @Test
    void aNamedFileMustExist() {
        assertThatThrownBy(() -> ConfigLoader.load(box.request().withFile(Path.of("gone.yml"))))
                .isInstanceOf(ConfigException.class)
                .hasMessage("gone.yml: the file does not exist; check the path");
    }

    @Test
    void aNamedFileMustBeReadableTextOfAKnownKind() throws IOException {
        box.file("notes.txt", "strategy:").file("latin.yml", "");
        Files.write(box.work.resolve("latin.yml"), new byte[] {'a', (byte) 0xE9, '\n'});
        Files.createDirectories(box.work.resolve("dir.yml"));

        assertThatThrownBy(() -> ConfigLoader.load(box.request().withFile(Path.of("notes.txt"))))
                .hasMessageContaining("neither .yml, .yaml nor .toml");
        assertThatThrownBy(() -> ConfigLoader.load(box.request().withFile(Path.of("latin.yml"))))
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> ConfigLoader.load(box.request().withFile(Path.of("dir.yml"))))
                .hasMessageContaining("is a directory");
    }

    @Test
    void aPasswordIsTakenFromFilesAndTheEnvironmentButNotFromAFlag() {
        box.env("ARB_STATE_STORE", "rediss://me:hunter2@cache:6379/1");
        ArbConfig config = box.load();
        assertThat(config.state().store()).isEqualTo("rediss://me:hunter2@cache:6379/1");
        assertThat(config.snapshot()).containsEntry("state.store", "rediss://me:***@cache:6379/1");
        assertThat(config.toString()).doesNotContain("hunter2");

        assertThatThrownBy(() -> ConfigLoader.load(
                        box.request().withFlag(StateKeys.STORE, "redis://me:hunter2@cache", "--state")))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("--state: state.store holds a secret")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void theSnapshotHoldsEveryEffectiveValueInTheSpellingThatIsReadBack() {
        box.file("config/live.yml", "strategy:", "  max_hold: 90m", "  static_stop_loss_pct: 0.75");

        assertThat(box.load().snapshot())
                .containsEntry("strategy.max_hold", "90m")
                .containsEntry("strategy.static_stop_loss_pct", "0.75")
                .containsEntry("strategy.starting_balances.A.KRW", "20000000")
                .containsEntry("data_source", "rest")
                .hasSizeGreaterThan(60);
    }
}
