package dev.arb.market.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.arb.Campaign;
import dev.arb.market.net.FrameChannel;
import dev.arb.model.VenueId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameFileProperties {
    @TempDir
    Path directory;

    private final SplittableRandom random = new SplittableRandom(5);

    private List<String> write(Path file, int records, boolean severalBlocks) throws IOException {
        List<String> expected = new ArrayList<>();
        long timeNs = 1_764_150_000_000_000_000L;
        try (FrameFileWriter writer = FrameFileWriter.create(file)) {
            FrameBlock block = new FrameBlock();
            for (int i = 0; i < records; i++) {
                timeNs += random.nextLong(-1_000, 5_000_000_000L);
                expected.add(add(block, timeNs));
                if (severalBlocks && random.nextInt(10) == 0) {
                    writer.append(block);
                    block.clear();
                }
            }
            if (!block.isEmpty()) {
                writer.append(block);
            }
        }
        return expected;
    }

    private String add(FrameBlock block, long timeNs) {
        FrameChannel channel = channel();
        switch (random.nextInt(8)) {
            case 0 -> {
                block.event(FrameFile.OPENED, channel, timeNs);
                return timeNs + " " + channel + " OPENED";
            }
            case 1 -> {
                block.event(FrameFile.CLOSED, channel, timeNs);
                return timeNs + " " + channel + " CLOSED";
            }
            case 2 -> {
                long lost = random.nextLong(1, Long.MAX_VALUE);
                block.lost(timeNs, lost);
                return timeNs + " lost " + lost;
            }
            default -> {
                byte[] bytes = new byte[random.nextInt(20) == 0 ? 400_000 : random.nextInt(300)];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) random.nextInt(' ', 127);
                }
                int from = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
                block.frame(channel, timeNs, bytes, from, bytes.length);
                return timeNs + " " + channel + " "
                        + new String(Arrays.copyOfRange(bytes, from, bytes.length), StandardCharsets.UTF_8);
            }
        }
    }

    private FrameChannel channel() {
        VenueId venue = random.nextBoolean() ? VenueId.UPBIT : VenueId.BINANCE;
        FrameChannel.Kind kind = random.nextBoolean() ? FrameChannel.Kind.WS : FrameChannel.Kind.REST;
        return new FrameChannel(venue, kind, "/api/v3/depth?symbol=ABC" + random.nextInt(3));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        for (int round = 0; round < 30; round++) {
            Path file = directory.resolve("round" + round);
            List<String> expected = write(file, random.nextInt(200), random.nextBoolean());

            assertThat(RecordedFrames.lines(file)).isEqualTo(expected);
        }
    }

    @Test
    void aFileThatIsCutAnywhereGivesTheBlocksBeforeTheCut() throws IOException {
        Path file = directory.resolve("whole");
        List<String> expected = write(file, 60, true);
        byte[] whole = Files.readAllBytes(file);
        Path cut = directory.resolve("cut");
        for (int i = 0; i < Campaign.rounds(300, 5_000); i++) {
            int length = random.nextInt(FrameFile.HEAD_BYTES, whole.length);
            Files.write(cut, Arrays.copyOf(whole, length));

            List<String> read = RecordedFrames.lines(cut);

            assertThat(read).isEqualTo(expected.subList(0, read.size()));
        }
    }

    @Test
    void aDamagedFileGivesWhatStandsBeforeTheDamageOrSaysSo() throws IOException {
        Path file = directory.resolve("whole");
        List<String> expected = write(file, 60, true);
        byte[] whole = Files.readAllBytes(file);
        Path damaged = directory.resolve("damaged");
        for (int i = 0; i < Campaign.rounds(300, 5_000); i++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(FrameFile.HEAD_BYTES, bytes.length)] ^= (byte) random.nextInt(1, 256);
            Files.write(damaged, bytes);
            List<String> read = new ArrayList<>();

            Throwable problem = catchThrowable(() -> {
                try (FrameFileReader reader = FrameFileReader.open(damaged)) {
                    while (reader.next()) {
                        read.add(RecordedFrames.line(reader.record()));
                    }
                }
            });

            assertThat(problem)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            io -> assertThat(io).isInstanceOf(IOException.class));
            assertThat(read.size()).isLessThan(expected.size());
            assertThat(read).isEqualTo(expected.subList(0, read.size()));
        }
    }
}
