package dev.arb.run;

import dev.arb.market.recording.RecorderStats;
import java.nio.file.Path;

/**
 * What a recording that has ended holds.
 *
 * @param kept frames in the file
 * @param lost frames that the disk did not take
 * @param bytes length of the file
 */
public record KeptFrames(Path file, long kept, long lost, long bytes) {
    /** @param last after the end: what is not written by then is lost */
    static KeptFrames of(Path file, RecorderStats last) {
        return new KeptFrames(file, last.written(), last.lost() + last.frames() - last.written(), last.bytes());
    }
}
