package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.market.replay.RecordedData;
import dev.arb.model.TradingMode;
import dev.arb.run.RunFixture.Memory;
import dev.arb.runlog.RunDirectory;
import dev.arb.runlog.RunVerification;
import dev.arb.runlog.RunVerifier;
import dev.arb.runlog.VerifiedCheck;
import dev.arb.runlog.VerifiedCheck.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole runs, verified from what they left behind. */
class VerifiedRunTest {

    @TempDir
    Path directory;

    private Path run(RunRequest request) {
        Memory memory = new Memory();
        LiveRun.run(request, memory);
        return memory.announcement.orElseThrow().directory().orElseThrow();
    }

    private RunVerification verify(Path run) throws Exception {
        return new RunVerifier(new RunDirectory(directory.resolve("live_runs"), Clock.systemUTC())).verify(run);
    }

    private static VerifiedCheck check(RunVerification found, String name) {
        return found.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Path mockRun(long seed) {
        return run(new RunFixture(directory).seed(seed).symbols("BTC", "ETH").loops(3000));
    }

    @Test
    void everythingOfAMockRunCanBeVerifiedToTheLastUnit() throws Exception {
        for (long seed = 1; seed <= 5; seed++) {
            RunVerification found = verify(mockRun(seed));

            assertThat(found.checks())
                    .as("seed %d", seed)
                    .hasSize(7)
                    .allSatisfy(
                            check -> assertThat(check.result()).as("%s", check).isEqualTo(Result.OK));
            assertThat(check(found, "ledger").message()).doesNotStartWith("0 fills");
        }
    }

    @Test
    void everythingOfARecordedRunCanBeVerified() throws Exception {
        Path[] files = RecordedData.filesOrSkip().toArray(Path[]::new);

        RunVerification found = verify(run(
                new RunFixture(directory).recorded(TradingMode.PAPER, 0, files).endless()));

        assertThat(found.checks())
                .allSatisfy(check -> assertThat(check.result()).as("%s", check).isEqualTo(Result.OK));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ledger | ("balances_end"[^}]*"BTC" : ")                 | ${1}1 | , and meta.json says
            trades | ("trades_closed" : )                           | ${1}1 | trades_closed is 1
            trades | ("realized_pnl_krw" : ")                       | ${1}7 | realized_pnl_krw is 7
            meta   | ("event_rows" : )                              | ${1}1 | meta.json says 1
            meta   | ("event_hash" : ")                             | ${1}f | meta.json says hash f
            meta   | ("run_id" : ")                                 | ${1}x | events.parquet is of run
            """)
    void aChangeInMetaIsFoundByTheCheckOfIt(String name, String place, String changed, String sentence)
            throws Exception {
        Path run = mockRun(3);
        Path meta = run.resolve("meta.json");
        Files.writeString(
                meta,
                Files.readString(meta)
                        .replaceFirst(place.strip(), changed.strip().replace("${1}", "$1")));

        RunVerification found = verify(run);

        assertThat(found.intact()).isFalse();
        assertThat(check(found, name).result()).isEqualTo(Result.BROKEN);
        assertThat(check(found, name).message()).contains(sentence.strip());
    }
}
