package dev.arb.cli.command;

import dev.arb.cli.option.OutputFormat;
import dev.arb.cli.output.Console;
import dev.arb.cli.output.StopRequest;
import dev.arb.run.MarketRecording;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits for the end of a recording and tells meanwhile how it goes. */
final class RecordingWatch {
    private static final long EVERY_NS = TimeUnit.SECONDS.toNanos(1);
    /** Where no terminal shows a line that is replaced. */
    private static final long SAY_EVERY_NS = TimeUnit.SECONDS.toNanos(10);

    private final MarketRecording recording;
    private final Console console;
    private final OutputFormat format;
    private long nextSayNs = System.nanoTime() + SAY_EVERY_NS;

    RecordingWatch(MarketRecording recording, Console console, OutputFormat format) {
        this.recording = recording;
        this.console = console;
        this.format = format;
    }

    /**
     * Returns when it shall end.
     *
     * @param forNs as long as that; {@code null} until it is stopped
     * @throws dev.arb.cli.error.ClosedPipeException when nobody reads the answer any more
     */
    void watch(StopRequest stop, @Nullable Long forNs) {
        CountDownLatch stopped = new CountDownLatch(1);
        stop.onStop(stopped::countDown);
        long beganNs = System.nanoTime();
        while (true) {
            long leftNs = forNs == null ? EVERY_NS : forNs - (System.nanoTime() - beganNs);
            if (leftNs <= 0 || await(stopped, Math.min(leftNs, EVERY_NS))) {
                console.progress("");
                return;
            }
            tell();
        }
    }

    private static boolean await(CountDownLatch stopped, long ns) {
        try {
            return stopped.await(ns, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void tell() {
        MarketRecording.Status status = recording.status();
        if (format == OutputFormat.NDJSON) {
            console.answer(RecordingText.progressJson(status));
            return;
        }
        String line = RecordingText.progress(status);
        console.progress(line);
        if (!console.context().errIsTerminal() && System.nanoTime() >= nextSayNs) {
            nextSayNs += SAY_EVERY_NS;
            console.say(line);
        }
    }
}
