package dev.arb.run;

import dev.arb.market.recording.FrameFileSink;
import dev.arb.market.replay.LineImport;
import dev.arb.market.replay.RecordingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Brings recordings in lines into a file of frames. */
public final class LineImports {
    private LineImports() {}

    /**
     * What became of an import.
     *
     * @param problem why it ended before the last line; empty when everything is there
     */
    public record Imported(KeptFrames frames, Optional<RecordingException> problem) {}

    /**
     * Copies files of lines. A recording that is cut leaves what came before that; one without anything leaves no file.
     *
     * @param lines in the order of time
     * @param file where to; it must not be there yet
     * @throws IOException when the file is there already or cannot be written
     */
    public static Imported copy(List<Path> lines, Path file) throws IOException {
        Optional<RecordingException> problem = Optional.empty();
        FrameFileSink sink = new FrameFileSink(file);
        try (sink) {
            LineImport.into(sink, lines);
        } catch (RecordingException e) {
            problem = Optional.of(e);
        }
        KeptFrames frames = KeptFrames.of(file, sink.stats());
        if (frames.kept() == 0) {
            Files.delete(file);
        }
        return new Imported(frames, problem);
    }
}
