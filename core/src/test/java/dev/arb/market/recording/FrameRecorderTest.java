package dev.arb.market.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.FailingChannel;
import dev.arb.market.net.Until;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameRecorderTest {
    @TempDir
    Path directory;

    private Path file;
    private final AtomicBoolean full = new AtomicBoolean();
    private final AtomicInteger failing = new AtomicInteger();
    private final AtomicInteger working = new AtomicInteger();
    private final RecorderListener listener = new RecorderListener() {
        @Override
        public void failing(IOException reason) {
            failing.incrementAndGet();
        }

        @Override
        public void working() {
            working.incrementAndGet();
        }
    };

    @BeforeEach
    void name() {
        file = directory.resolve("market.frames");
    }

    private FrameRecorder onFailingDisk() throws IOException {
        FileChannel disk = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return FrameRecorder.over(new FailingChannel(disk, full::get), listener);
    }

    @Test
    void framesOfSeveralThreadsAreAllKeptInTheOrderOfEach() throws Exception {
        FrameRecorder recorder = FrameRecorder.create(file, listener);
        Thread[] threads = new Thread[3];
        for (int t = 0; t < threads.length; t++) {
            int mine = t;
            threads[t] = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 5_000; i++) {
                    RecordedFrames.frame(recorder, RecordedFrames.UPBIT, i, mine + ":" + i);
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        recorder.close();

        List<String> lines = RecordedFrames.lines(file);
        assertThat(lines).hasSize(15_000);
        for (int t = 0; t < threads.length; t++) {
            String mine = " " + t + ":";
            assertThat(lines.stream().filter(line -> line.contains(mine)).map(line -> line.replaceAll(".*:", "")))
                    .containsExactlyElementsOf(IntStream.range(0, 5_000)
                            .mapToObj(Integer::toString)
                            .toList());
        }
        assertThat(recorder.stats().written()).isEqualTo(15_000);
    }

    @Test
    void aFrameIsInTheFileSoonAlsoWhenFewCome() throws IOException {
        try (FrameRecorder recorder = FrameRecorder.create(file, listener)) {
            RecordedFrames.frame(recorder, RecordedFrames.UPBIT, 1, "alone");

            Until.holds("it is written", () -> recorder.stats().written() == 1);
            assertThat(RecordedFrames.lines(file)).hasSize(1);
        }
    }

    @Test
    void whatComesBeforeTheFileHasItsNameIsInIt() throws IOException {
        FrameRecorder recorder = new FrameRecorder();
        RecordedFrames.frame(recorder, RecordedFrames.UPBIT, 1, "early");
        assertThat(recorder.stats().written()).isZero();

        recorder.begin(file, listener);
        RecordedFrames.frame(recorder, RecordedFrames.UPBIT, 2, "late");
        recorder.close();

        assertThat(RecordedFrames.lines(file)).hasSize(2);
        assertThat(RecordedFrames.lines(file).getFirst()).startsWith("1 ").endsWith("early");
    }

    @Test
    void aRecorderThatNeverHadAFileCloses() throws IOException {
        FrameRecorder recorder = new FrameRecorder();
        RecordedFrames.frame(recorder, RecordedFrames.UPBIT, 1, "nowhere");

        recorder.close();

        assertThat(recorder.stats().written()).isZero();
    }

    @Test
    void noRecordingIsEverOverwritten() throws IOException {
        Files.writeString(file, "something");

        assertThatThrownBy(() -> FrameRecorder.create(file, listener)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readString(file)).isEqualTo("something");
    }

    @Test
    void aDiskThatRefusesForAWhileLosesNothing() throws IOException {
        FrameRecorder recorder = onFailingDisk();
        full.set(true);
        for (int i = 0; i < 100; i++) {
            RecordedFrames.frame(recorder, RecordedFrames.UPBIT, i, "x".repeat(10_000));
        }
        Until.holds("the refusal is told", () -> failing.get() == 1);

        full.set(false);

        Until.holds("all is written", () -> recorder.stats().written() == 100);
        recorder.close();
        assertThat(working).hasValue(1);
        assertThat(recorder.stats().lost()).isZero();
        assertThat(RecordedFrames.lines(file)).hasSize(100);
    }

    @Test
    void whatADiskDoesNotTakeForLongIsLostWithinBoundsAndItsPlaceIsMarked() throws IOException {
        FrameRecorder recorder = onFailingDisk();
        full.set(true);
        String large = "x".repeat(1 << 18);
        for (int i = 0; i < 200; i++) {
            RecordedFrames.frame(recorder, RecordedFrames.UPBIT, i, large);
        }
        RecorderStats during = recorder.stats();
        assertThat(during.lost()).isGreaterThan(100);
        assertThat(during.frames() + during.lost()).isEqualTo(200);
        full.set(false);
        Until.holds("what waited is written", () -> recorder.stats().written() == during.frames());

        RecordedFrames.frame(recorder, RecordedFrames.UPBIT, 999, "after");
        recorder.close();

        List<String> lines = RecordedFrames.lines(file);
        assertThat(lines).hasSize((int) during.frames() + 2);
        assertThat(lines.get(lines.size() - 2)).isEqualTo("999 lost " + during.lost());
        assertThat(lines.getLast()).endsWith("after");
    }

    @Test
    void closingOnADiskThatRefusesEndsAndSaysSo() throws IOException {
        FrameRecorder recorder = onFailingDisk();
        RecordedFrames.frame(recorder, RecordedFrames.UPBIT, 1, "kept");
        Until.holds("it is written", () -> recorder.stats().written() == 1);
        full.set(true);
        RecordedFrames.frame(recorder, RecordedFrames.UPBIT, 2, "not kept");

        assertThatThrownBy(recorder::close).isInstanceOf(IOException.class);
        full.set(false);
        assertThat(RecordedFrames.lines(file)).hasSize(1);
    }
}
