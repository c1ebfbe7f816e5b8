package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.recording.FrameRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The raw frames of a run's market beside its log, where they were asked for. What comes before the run has its
 * directory waits in memory; what the disk does not take is no reason to end the run.
 */
final class RunRecording implements AutoCloseable {
    /** The file in the run's directory. */
    static final String FILE = "market.frames";

    private final Notifier notifier;
    private final Optional<FrameRecorder> recorder;
    private @Nullable Path file;

    RunRecording(RunRequest request, Notifier notifier) {
        this.notifier = notifier;
        this.recorder = request.isRecorded() ? Optional.of(new FrameRecorder()) : Optional.empty();
    }

    /** Takes the frames, from the market's first one on. */
    RawFrameSink tap() {
        return recorder.isPresent() ? recorder.get() : RawFrameSink.NONE;
    }

    /**
     * The run has its directory now.
     *
     * @throws RunFailedException when no file can be made there
     */
    void begin(Optional<Path> directory, AlertDesk alerts) {
        if (recorder.isEmpty() || directory.isEmpty()) {
            return;
        }
        Path frames = directory.get().resolve(FILE);
        try {
            recorder.get().begin(frames, new RecordingTrouble(frames, alerts));
        } catch (IOException e) {
            throw new RunFailedException(
                    "cannot record the market to " + frames + " (" + RunLogTrouble.reason(e)
                            + "); check the directory, or leave --record out",
                    e);
        }
        file = frames;
    }

    /** Ends the file, once the market is closed. */
    Optional<KeptFrames> end() {
        close();
        Path frames = file;
        if (recorder.isEmpty() || frames == null) {
            return Optional.empty();
        }
        KeptFrames recorded = KeptFrames.of(frames, recorder.get().stats());
        if (recorded.lost() > 0) {
            notifier.warning(recorded.lost() + " of the market's frames are not in " + frames
                    + ", because the disk did not take them");
        }
        return Optional.of(recorded);
    }

    @Override
    public void close() {
        if (recorder.isPresent()) {
            try {
                recorder.get().close();
            } catch (IOException e) {
                notifier.warning("cannot end " + file + " (" + RunLogTrouble.reason(e) + ")");
            }
        }
    }
}
