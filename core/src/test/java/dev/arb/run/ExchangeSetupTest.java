package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.config.ArbConfig;
import dev.arb.model.Asset;
import dev.arb.run.SetupCheck.Status;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeSetupTest {
    @TempDir
    Path directory;

    private ArbConfig config(LoopbackExchanges exchanges) {
        return exchanges.at(new RunFixture(directory)).loops(1).config();
    }

    @Test
    void exchangesThatAnswerAreFoundInOrder() {
        try (LoopbackExchanges exchanges = new LoopbackExchanges(150)) {
            List<SetupCheck> checks = ExchangeSetup.check(config(exchanges), List.of(Asset.of("BTC")));

            assertThat(checks)
                    .allSatisfy(check ->
                            assertThat(check.status()).as(check.toString()).isEqualTo(Status.OK));
            assertThat(checks)
                    .extracting(SetupCheck::name)
                    .contains(
                            "upbit.symbol.BTC",
                            "upbit.symbol.USDT",
                            "upbit.ws",
                            "upbit.clock_offset_ms",
                            "binance.symbol.BTC",
                            "binance.ws",
                            "binance.clock_offset_ms",
                            "binance.rate.request_weight.60s");
        }
    }

    @Test
    void aSymbolThatIsNotTradedIsNamedAndTheRestIsLookedAt() {
        try (LoopbackExchanges exchanges = new LoopbackExchanges(150)) {
            List<SetupCheck> checks = ExchangeSetup.check(config(exchanges), List.of(Asset.of("FOO")));

            assertThat(check(checks, "upbit.symbol.FOO").status()).isEqualTo(Status.FAILED);
            assertThat(check(checks, "upbit.symbol.FOO").message()).contains("KRW-FOO is not listed");
            assertThat(check(checks, "upbit.ws").status()).isEqualTo(Status.OK);
            assertThat(check(checks, "binance.symbol.FOO").status()).isEqualTo(Status.FAILED);
            assertThat(check(checks, "binance.ws").status()).isEqualTo(Status.UNKNOWN);
        }
    }

    @Test
    void exchangesThatAreNotThereAreUnreachable() {
        LoopbackExchanges gone = new LoopbackExchanges(150);
        gone.close();

        List<SetupCheck> checks = ExchangeSetup.check(config(gone), List.of(Asset.of("BTC")));

        assertThat(check(checks, "upbit.symbol.BTC").status()).isEqualTo(Status.UNREACHABLE);
        assertThat(check(checks, "binance.symbol.BTC").status()).isEqualTo(Status.UNREACHABLE);
        assertThat(check(checks, "binance.clock_offset_ms").status()).isEqualTo(Status.UNKNOWN);
    }

    private static SetupCheck check(List<SetupCheck> checks, String name) {
        return checks.stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
