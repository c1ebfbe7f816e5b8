package dev.arb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.cli.CliRun;
import dev.arb.cli.CliRun.Result;
import dev.arb.market.recording.FrameFileReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordMarketCommandTest {
    private static final long START_NS = 1_723_161_253_000_000_000L;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --for 0                       | --for is 0
            --for soon                    | 'soon' is not a duration
            --symbol ;                    | ';' is not a symbol
            --symbol BTC --symbol btc     | --symbol BTC is given twice
            --venue nasdaq                | 'nasdaq' is not one of upbit, binance
            --data-source pigeon          | 'pigeon' is not one of rest, ws
            -o json                       | 'json' is not one of table, ndjson
            --import a.gz --venue upbit   | --import copies what is in the files
            --import a.gz --for 3         | --import copies what is in the files
            --import none.gz              | none.gz
            """)
    void whatCannotBeIsOneSentenceAndExitCode2(String arguments, String sentence) throws IOException {
        Result result = arb(arguments.strip().split(" +"));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("arb: ").contains(sentence.strip()).endsWith("\n");
        assertThat(result.err().lines()).hasSize(1);
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).as("nothing is half written").isEmpty();
        }
    }

    @Test
    void linesAreImportedByteForByte() throws IOException {
        List<String> frames = List.of("{\"a\":1}", "{\"b\":2}", "{\"c\":3}");
        Path lines = lines(frames);

        Result result = arb("--import", lines.toString(), "--out", "days.frames");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("Frames         3 kept, 0 lost, ")
                .contains("arb run-live --mode paper --market recorded:days.frames --speed max");
        assertThat(frames(directory.resolve("days.frames"))).isEqualTo(frames);
    }

    @Test
    void anImportThatIsCutKeepsWhatWasReadAndIsExitCode1() throws IOException {
        List<String> written = new SplittableRandom(3)
                .longs(20_000)
                .mapToObj(number -> "{\"a\":" + number + "}")
                .toList();
        Path lines = directory.resolve("lines.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(lines))) {
            Files.copy(lines(written), gzip);
        }
        byte[] whole = Files.readAllBytes(lines);
        Files.write(lines, Arrays.copyOf(whole, whole.length / 2));

        Result result = arb("--import", lines.toString(), "--out", "days.frames", "-o", "ndjson");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).startsWith("arb: recording " + lines);
        List<String> kept = frames(directory.resolve("days.frames"));
        assertThat(kept).isNotEmpty().hasSizeLessThan(written.size()).isEqualTo(written.subList(0, kept.size()));
        assertThat(result.out()).contains("\"frames_kept\":" + kept.size() + ",\"frames_lost\":0");
    }

    @Test
    void aFileThatIsThereIsNeverOverwritten() throws IOException {
        Path lines = lines(List.of("{\"a\":1}"));
        Path mine = Files.writeString(directory.resolve("mine"), "mine");

        assertThat(arb("--out", "mine"))
                .isEqualTo(new Result(1, "", "arb: " + mine + " is there already; choose another name\n"));
        assertThat(arb("--import", lines.toString(), "--out", "mine").code()).isEqualTo(1);
        assertThat(mine).hasContent("mine");
    }

    @Test
    void exchangesThatDoNotAnswerAreExitCode3AndLeaveNoFile() throws IOException {
        Path config = Files.writeString(
                directory.resolve("nowhere.yml"),
                "exchanges:\n  upbit:\n    rest_url: http://127.0.0.1:1\n  binance:\n    rest_url: http://127.0.0.1:1\n");

        Result result = arb("-c", config.toString(), "--out", "market.frames");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("arb: cannot reach upbit at http://127.0.0.1:1");
        assertThat(directory.resolve("market.frames")).doesNotExist();
    }

    private Path lines(List<String> frames) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < frames.size(); i++) {
            text.append(START_NS + i).append(' ').append(frames.get(i)).append('\n');
        }
        return Files.writeString(directory.resolve("lines.txt"), text);
    }

    private static List<String> frames(Path file) throws IOException {
        List<String> frames = new ArrayList<>();
        try (FrameFileReader reader = FrameFileReader.open(file)) {
            while (reader.next()) {
                frames.add(new String(
                        reader.record().buffer(),
                        reader.record().from(),
                        reader.record().to() - reader.record().from(),
                        StandardCharsets.UTF_8));
            }
        }
        return frames;
    }

    private Result arb(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "record-market";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return new CliRun().in(directory).run(arguments);
    }
}
