package dev.arb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.config.DataSource;
import dev.arb.market.UnknownSymbolException;
import dev.arb.market.VenueUnreachableException;
import dev.arb.market.net.Until;
import dev.arb.market.replay.RecordingException;
import dev.arb.model.Asset;
import dev.arb.model.TradingMode;
import dev.arb.model.VenueId;
import dev.arb.run.RunFixture.Memory;
import dev.arb.state.Metric;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Frames of exchanges on loopback, kept and played again. */
class MarketRecordingTest {
    private static final long MORE_LOOPS = 20;
    private static final long INTERVAL_NS = 50_000_000L;
    private static final List<VenueId> BOTH = List.of(VenueId.UPBIT, VenueId.BINANCE);

    @TempDir
    Path directory;

    private final LoopbackExchanges exchanges = new LoopbackExchanges(150);
    private final List<String> warnings = new ArrayList<>();
    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("market.frames");
    }

    @AfterEach
    void close() {
        exchanges.close();
    }

    @ParameterizedTest
    @EnumSource(DataSource.class)
    void whatWasRecordedIsTradedWhenItIsPlayed(DataSource arrival) throws IOException {
        KeptFrames kept;
        try (MarketRecording recording = MarketRecording.start(request("BTC", BOTH, arrival), warnings::add)) {
            Until.holds(
                    "some frames are written", () -> recording.status().frames().written() > 100);
            assertThat(recording.status().connected())
                    .containsEntry(VenueId.UPBIT, true)
                    .containsEntry(VenueId.BINANCE, true);
            kept = recording.end();
        }

        assertThat(kept.kept()).isGreaterThan(100);
        assertThat(kept.lost()).isZero();
        assertThat(kept.bytes()).isEqualTo(Files.size(file));
        assertThat(warnings).isEmpty();
        Memory memory = new Memory();
        RunOutcome played = LiveRun.run(
                new RunFixture(directory).recorded(TradingMode.PAPER, 0, file).endless(), memory);
        assertThat(memory.announcement.orElseThrow().market()).doesNotContain("synthetic");
        assertThat(played.exitReason()).isEqualTo("recording_ended");
        assertThat(played.tradesOpened()).isPositive();
    }

    @Test
    void aSymbolWhoseRulesOnlyTheRecordingKnowsIsTradedWhenItIsPlayed() throws IOException {
        exchanges.list("LINK");
        try (MarketRecording recording = MarketRecording.start(request("LINK", BOTH, DataSource.WS), warnings::add)) {
            Until.holds(
                    "some frames are written", () -> recording.status().frames().written() > 100);
        }
        RunOutcome played = LiveRun.run(
                new RunFixture(directory)
                        .symbols("LINK")
                        .recorded(TradingMode.PAPER, 0, file)
                        .endless(),
                new Memory());

        assertThat(played.exitReason()).isEqualTo("recording_ended");
        assertThat(played.tradesOpened()).isPositive();
        assertThatThrownBy(() -> LiveRun.run(
                        new RunFixture(directory)
                                .symbols("DOT")
                                .recorded(TradingMode.PAPER, 0, file)
                                .endless(),
                        new Memory()))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("holds no trading rules of DOTUSDT");
    }

    @Test
    void oneVenueAloneIsRecordedWithoutTheOther() throws IOException {
        try (MarketRecording recording =
                MarketRecording.start(request("BTC", List.of(VenueId.BINANCE), DataSource.WS), warnings::add)) {
            Until.holds(
                    "some frames are written", () -> recording.status().frames().written() > 10);
        }

        assertThat(exchanges.upbit.opened()).isZero();
        assertThat(exchanges.upbit.asked()).isEmpty();
    }

    @Test
    void aFileThatIsThereIsNeverOverwritten() throws IOException {
        Files.writeString(file, "mine");

        assertThatThrownBy(() -> MarketRecording.start(request("BTC", BOTH, DataSource.WS), warnings::add))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(exchanges.upbit.asked()).as("nobody was asked").isEmpty();
    }

    @Test
    void whereNothingCanBeRecordedNoFileIsLeft() {
        assertThatThrownBy(() -> MarketRecording.start(request("NOSUCH", BOTH, DataSource.WS), warnings::add))
                .isInstanceOf(UnknownSymbolException.class);
        exchanges.close();
        assertThatThrownBy(() -> MarketRecording.start(request("BTC", BOTH, DataSource.WS), warnings::add))
                .isInstanceOf(VenueUnreachableException.class);

        assertThat(file).doesNotExist();
    }

    @Test
    void aRunThatIsRecordedCanBePlayedFromItsDirectory() {
        Memory memory = new Memory();
        RunRequest request = exchanges
                .at(new RunFixture(directory).exchanges(TradingMode.PAPER, INTERVAL_NS))
                .with("data_source", "ws")
                .recordingFrames()
                .endless();
        CompletableFuture<RunOutcome> run = CompletableFuture.supplyAsync(
                () -> LiveRun.run(request, memory),
                task -> Thread.ofPlatform().name("engine-under-test").start(task));
        Until.holds("a position is opened", () -> memory.number(Metric.OPEN_POSITIONS) == 1);
        // when it is played, the loop turns at other moments, so there must be some of them
        double opened = memory.number(Metric.LOOPS);
        Until.holds("the market goes on for a while", () -> memory.number(Metric.LOOPS) > opened + MORE_LOOPS);
        memory.stop.run();
        RunOutcome outcome = run.orTimeout(30, TimeUnit.SECONDS).join();

        KeptFrames kept = outcome.recording().orElseThrow();
        assertThat(kept.file())
                .isEqualTo(memory.announcement
                        .orElseThrow()
                        .directory()
                        .orElseThrow()
                        .resolve("market.frames"));
        assertThat(kept.lost()).isZero();
        assertThat(memory.warnings).isEmpty();
        RunOutcome played = LiveRun.run(
                new RunFixture(directory)
                        .recorded(TradingMode.PAPER, INTERVAL_NS, kept.file())
                        .endless(),
                new Memory());
        assertThat(played.tradesOpened()).isPositive();
        assertThat(played.recording()).isEmpty();
    }

    private MarketRecording.Request request(String symbol, List<VenueId> venues, DataSource arrival) {
        return new MarketRecording.Request(
                file,
                List.of(Asset.of(symbol)),
                venues,
                arrival,
                exchanges.at(new RunFixture(directory)).loops(1).config());
    }
}
