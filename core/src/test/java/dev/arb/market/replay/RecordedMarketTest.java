package dev.arb.market.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.arb.market.EventDigest;
import dev.arb.market.Pairs;
import dev.arb.market.binance.Frames;
import dev.arb.market.replay.RecordingException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated recordings, whole and damaged. */
class RecordedMarketTest {
    private static final long START_NS = 1_723_161_253_000_000_000L;
    private static final long MS = 1_000_000L;

    @TempDir
    private Path directory;

    @Test
    void aPlainFileAndAGzipFileGiveTheSameMarket() throws IOException {
        Path plain = write("a.txt", bytes(recording(200)));
        Path gzip = write("a.gz", gzip(recording(200)));

        assertThat(play(plain).hash()).isEqualTo(play(gzip).hash());
    }

    @Test
    void severalFilesAreOneStream() throws IOException {
        String text = recording(200);
        int half = text.indexOf('\n', text.length() / 2) + 1;
        Path first = write("1.gz", gzip(text.substring(0, half)));
        Path second = write("2.txt", bytes(text.substring(half)));

        assertThat(play(first, second).hash())
                .isEqualTo(play(write("whole.gz", gzip(text))).hash());
    }

    @Test
    void theSameSeedGivesTheSameMarketAndAnotherOneAnotherUpbit() throws IOException {
        Path file = write("a.gz", gzip(recording(100)));

        assertThat(play(file).hash()).isEqualTo(play(file).hash());
        EventDigest other = new EventDigest();
        try (RecordedMarket market = new RecordedMarket(List.of(file), Pairs.of("BTC"), 2)) {
            market.deliverUntil(Long.MAX_VALUE, other);
        }
        assertThat(other.hash()).isNotEqualTo(play(file).hash());
    }

    @Test
    void itDoesNotMatterHowOftenItIsAsked() throws IOException {
        Path file = write("a.gz", gzip(recording(100)));
        EventDigest pieces = new EventDigest();
        try (RecordedMarket market = open(file)) {
            while (market.nextEventNs() != RecordedMarket.ENDED) {
                market.deliverUntil(market.nextEventNs(), pieces);
            }
        }

        assertThat(pieces.hash()).isEqualTo(play(file).hash());
    }

    @Test
    void synthesisIsNamedWhereverItIsShown() throws IOException {
        try (RecordedMarket market = open(write("a.gz", gzip(recording(3))))) {
            assertThat(market.description())
                    .isEqualTo("recorded market: BTCUSDT on binance from a.gz;"
                            + " synthetic KRW-BTC on upbit, synthetic KRW-USDT, seed 1");
        }
    }

    @Test
    void malformedLinesAreCountedAndSurvived() throws IOException {
        List<String> lines = List.of(recording(50).split("\n"));
        String damaged = String.join("\n", lines.subList(0, 10))
                + "\nrubbish without a time\n\n99999999999999999999 {}\n"
                + time(20) + " {\"stream\":\"btcusdt@bookTicker\",\"data\":{\"u\":\n"
                + String.join("\n", lines.subList(10, lines.size())) + "\n";
        Path file = write("a.gz", gzip(damaged));

        try (RecordedMarket market = open(file)) {
            EventDigest digest = new EventDigest();
            market.deliverUntil(Long.MAX_VALUE, digest);

            assertThat(market.stats().malformed()).isEqualTo(4);
            assertThat(market.stats().depthUpdates()).isEqualTo(50);
            assertThat(market.stats().book().gaps()).isZero();
        }
    }

    @Test
    void aReceiveTimeThatGoesBackIsPlayedNow() throws IOException {
        String text = line(0, Frames.snapshot(1, List.of("99:1"), List.of("101:1")))
                + line(500, Frames.depth(2, 2, List.of("98:1"), List.of()))
                + line(300, Frames.depth(3, 3, List.of("97:1"), List.of()))
                + line(600, Frames.depth(4, 4, List.of("96:1"), List.of()));

        try (RecordedMarket market = open(write("a.txt", bytes(text)))) {
            long last = 0;
            EventDigest digest = new EventDigest();
            while (market.nextEventNs() != RecordedMarket.ENDED) {
                assertThat(market.nextEventNs()).isGreaterThanOrEqualTo(last);
                last = market.nextEventNs();
                market.deliverUntil(last, digest);
            }
            assertThat(market.stats().clockRegressions()).isEqualTo(1);
            assertThat(market.stats().book().applied()).isEqualTo(3);
        }
    }

    @Test
    void aGapMakesTheBookIncompleteForTheEngine() throws IOException {
        String text = line(0, Frames.snapshot(1, List.of("99:1"), List.of("101:1")))
                + line(100, Frames.depth(5, 6, List.of("98:1"), List.of()));
        EventDigest digest = new EventDigest();

        try (RecordedMarket market = open(write("a.txt", bytes(text)))) {
            market.deliverUntil(Long.MAX_VALUE, digest);
            assertThat(market.stats().book().gaps()).isEqualTo(1);
        }
        assertThat(digest.lastComplete()).isFalse();
    }

    @Test
    void aLongPauseIsNotFilledWithSyntheticSteps() throws IOException {
        String text = line(0, Frames.snapshot(1, List.of("99:1"), List.of("101:1")))
                + line(86_400_000, Frames.depth(2, 2, List.of("98:1"), List.of()))
                + line(86_400_500, Frames.depth(3, 3, List.of("98:2"), List.of()));

        EventDigest digest = play(write("a.txt", bytes(text)));

        assertThat(digest.rates()).isBetween(20L, 40L);
    }

    @Test
    void aCutGzipFileIsPlayedUpToTheCutAndEndsWithASentence() throws IOException {
        byte[] whole = gzip(recording(3000));
        Path file = write("cut.gz", Arrays.copyOf(whole, whole.length / 2));
        EventDigest digest = new EventDigest();

        try (RecordedMarket market = open(file)) {
            RecordingException cut =
                    catchThrowableOfType(RecordingException.class, () -> market.deliverUntil(Long.MAX_VALUE, digest));

            assertThat(cut.kind()).isEqualTo(Kind.CUT);
            assertThat(cut).hasMessageMatching("recording \\S+cut.gz is cut off in line \\d+; .*get the whole file.*");
            assertThat(digest.books()).isGreaterThan(1000);
            assertThat(market.nextEventNs()).as("it does not go on").isEqualTo(RecordedMarket.ENDED);
        }
    }

    @Test
    void aFileCutInTheMiddleOfALineEndsWithASentence() throws IOException {
        String text = recording(100);
        Path file = write("cut.txt", bytes(text.substring(0, text.length() - 20)));

        RecordingException cut = catchThrowableOfType(RecordingException.class, () -> play(file));

        assertThat(cut.kind()).isEqualTo(Kind.CUT);
        assertThat(cut).hasMessageContaining("is cut off in line 101");
    }

    @Test
    void damagedGzipDataEndsWithASentence() throws IOException {
        byte[] whole = gzip(recording(3000));
        Arrays.fill(whole, whole.length / 2, whole.length / 2 + 200, (byte) 0xFF);
        Path file = write("damaged.gz", whole);

        RecordingException damaged = catchThrowableOfType(RecordingException.class, () -> play(file));

        assertThat(damaged.kind()).isEqualTo(Kind.CUT);
        assertThat(damaged).hasMessageContaining("damaged.gz is ");
    }

    @Test
    void aLineWithoutALineFeedAtTheEndIsStillALine() throws IOException {
        Path file = write("a.txt", bytes(recording(100).stripTrailing()));

        assertThat(play(file).hash())
                .isEqualTo(play(write("b.txt", bytes(recording(100)))).hash());
    }

    @Test
    void whatIsNoRecordingIsSaidAtOnce() throws IOException {
        assertThat(refusal(directory.resolve("none.gz")).getMessage())
                .endsWith("none.gz does not exist; check the path");
        assertThat(refusal(directory).kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(refusal(write("empty.txt", new byte[0])).kind()).isEqualTo(Kind.EMPTY);
        assertThat(refusal(write("empty.gz", new byte[0])).kind()).isEqualTo(Kind.EMPTY);
        assertThat(refusal(write("nothing.gz", gzip(""))).kind()).isEqualTo(Kind.EMPTY);
        assertThat(refusal(write("text.gz", bytes("hello\n")))).hasMessageContaining("is named .gz but holds no gzip");
        assertThat(refusal(write("header.gz", new byte[] {0x1F, (byte) 0x8B, 8}))
                        .kind())
                .isEqualTo(Kind.CUT);
        assertThat(refusal(write("poem.txt", bytes("line\n".repeat(50)))).kind())
                .isEqualTo(Kind.NOT_A_RECORDING);
    }

    @Test
    void anotherSymbolIsSaidAtOnce() throws IOException {
        Path file = write("a.gz", gzip(recording(100)));

        RecordingException other = catchThrowableOfType(
                RecordingException.class, () -> new RecordedMarket(List.of(file), Pairs.of("ETH"), 1));

        assertThat(other.kind()).isEqualTo(Kind.OTHER_MARKET);
        assertThat(other).hasMessageContaining("holds no frame of ETHUSDT");
    }

    private RecordingException refusal(Path file) {
        return catchThrowableOfType(RecordingException.class, () -> open(file));
    }

    private static EventDigest play(Path... files) {
        EventDigest digest = new EventDigest();
        try (RecordedMarket market = open(files)) {
            market.deliverUntil(Long.MAX_VALUE, digest);
        }
        return digest;
    }

    private static RecordedMarket open(Path... files) {
        return new RecordedMarket(List.of(files), Pairs.of("BTC"), 1);
    }

    /** A snapshot and {@code updates} depth updates, 100 ms apart. */
    private static String recording(int updates) {
        StringBuilder text =
                new StringBuilder(line(0, Frames.snapshot(1, List.of("61000:2", "60990:3"), List.of("61001:2"))));
        for (int i = 0; i < updates; i++) {
            String bid = (60_900 + i * 37 % 100) + ".5:" + (1 + i % 7);
            String ask = (61_010 + i * 53 % 90) + ".25:" + (i % 3);
            text.append(line(100 * (i + 1), Frames.depth(i + 2, i + 2, List.of(bid), List.of(ask))));
        }
        return text.toString();
    }

    private static String line(long ms, String frame) {
        return time(ms) + " " + frame + "\n";
    }

    private static long time(long ms) {
        return START_NS + ms * MS;
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(text));
        }
        return out.toByteArray();
    }
}
